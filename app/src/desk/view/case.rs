//! One complaint.

use youmen_domain::error::FieldError;
use youmen_domain::form::RawForm;
use youmen_domain::words::PublicWords;

use super::{DeskNotice, HandView, OriginalView};
use crate::cases::{EventView, Fact};

/// One complaint on the desk.
#[derive(Debug, Clone, PartialEq)]
pub enum DeskCase {
    /// Nobody is signed in.
    SignIn,
    /// Its author took it back; there is nothing left to decide.
    Withdrawn {
        /// Its number, in groups.
        grouped: String,
    },
    /// Here it is.
    Open(Box<DeskCaseView>),
}

/// A complaint with everything a decision needs.
#[derive(Debug, Clone, PartialEq)]
pub struct DeskCaseView {
    /// Its address part.
    pub number: String,
    /// Its number, in groups.
    pub grouped: String,
    /// The version that is shown.
    pub version: i64,
    /// Where it stands, in words.
    pub state: String,
    /// The merchant's name.
    pub merchant: String,
    /// How many complaints it has on the board.
    pub merchant_listed: u64,
    /// The author wants it public.
    pub wanted: bool,
    /// The original, field by field.
    pub original: Vec<OriginalView>,
    /// What the public would see.
    pub words: PublicWords,
    /// The ground's usual term, for want of a headline.
    pub ground: String,
    /// Masks set by hand.
    pub hand: Vec<HandView>,
    /// The filing, but for its story and its contact.
    pub facts: Vec<Fact>,
    /// Pictures.
    pub pictures: Vec<PictureView>,
    /// The author agreed to publish pictures.
    pub may_release: bool,
    /// Everything that happened.
    pub events: Vec<EventView>,
    /// What may be done.
    pub can: Can,
    /// Reasons to refuse.
    pub reasons: Vec<ReasonView>,
    /// What was typed and not yet taken.
    pub form: RawForm,
    /// What is wrong with it.
    pub errors: Vec<FieldError>,
    /// A word at the top.
    pub notice: Option<DeskNotice>,
}

/// What may be done to a complaint now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Can {
    /// Say that somebody is reading it.
    pub take_up: bool,
    /// Put it on the board.
    pub publish: bool,
    /// Pass it as private.
    pub keep_private: bool,
    /// Ask its author.
    pub ask: bool,
    /// Refuse it.
    pub reject: bool,
    /// Change what is masked.
    pub mask: bool,
}

impl Can {
    /// Whether there is anything to decide.
    pub fn decide(self) -> bool {
        self.publish || self.keep_private || self.ask || self.reject
    }
}

/// A picture on the desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureView {
    /// Its name in addresses.
    pub id: String,
    /// The file's name on the person's phone.
    pub name: String,
    /// When it came.
    pub added: String,
    /// Size in pixels.
    pub width: u32,
    /// Size in pixels.
    pub height: u32,
    /// Everybody can see it.
    pub released: bool,
    /// The reviewer ticked it.
    pub ticked: bool,
}

/// A reason to refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReasonView {
    /// Its code.
    pub code: String,
    /// For the reviewer.
    pub title: String,
    /// What the author will read.
    pub to_author: String,
}
