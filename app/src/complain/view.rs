//! What one page of the wizard shows, in the reader's language.

use std::collections::BTreeSet;

use time::Date;
use youmen_domain::assess::{Assessment, Letter, Need};
use youmen_domain::catalog::EvidenceKindCode;
use youmen_domain::error::FieldError;
use youmen_domain::form::RawForm;
use youmen_domain::step::Step;
use youmen_domain::words::PublicWords;

/// One page of the wizard.
#[derive(Debug, Clone, PartialEq)]
pub struct StepView {
    /// Which page.
    pub step: Step,
    /// What was typed on it so far.
    pub form: RawForm,
    /// What is wrong with it; empty until it was sent.
    pub errors: Vec<FieldError>,
    /// The person came from "check your answers" and returns there.
    pub returning: bool,
    /// A word at the top.
    pub notice: Option<Notice>,
    /// What this page in particular needs.
    pub body: StepBody,
}

/// A word at the top of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The old draft had ended; what was just typed is kept in a new one.
    Restarted,
}

/// What one page in particular needs.
#[derive(Debug, Clone, PartialEq)]
pub enum StepBody {
    /// Whom.
    Whom {
        /// Platforms to choose from.
        platforms: Vec<Choice>,
        /// Merchants like the name typed.
        hits: Vec<MerchantChoiceView>,
    },
    /// What happened.
    What {
        /// Grounds by situation.
        groups: Vec<ChoiceGroup>,
    },
    /// The order.
    Order {
        /// Names of the fields that this ground needs, in order; empty while no ground is chosen.
        fields: Vec<String>,
        /// Provinces.
        provinces: Vec<Choice>,
        /// What an order number looks like on this platform.
        order_no_hint: Option<String>,
        /// The latest day that may be typed: today in Asia/Shanghai, `YYYY-MM-DD`.
        today: String,
    },
    /// The story.
    Story {
        /// Questions that help.
        prompts: Vec<String>,
        /// How a story may begin.
        example: String,
        /// Most characters.
        max: usize,
    },
    /// What was tried.
    Tried {
        /// Doors to knock on.
        choices: Vec<Choice>,
    },
    /// What is wanted.
    Want {
        /// Demands.
        choices: Vec<Choice>,
        /// What was paid, in yuan, if known.
        paid: Option<String>,
    },
    /// Evidence.
    Evidence {
        /// What is there.
        pieces: Vec<PieceView>,
        /// Most pieces.
        max: usize,
        /// What this ground calls for.
        needs: Vec<NeedView>,
        /// How complete it is, in words; empty while no ground is chosen.
        complete: String,
        /// How many were just added.
        added: usize,
    },
    /// Public or private.
    Visibility {
        /// What the public would see; none while the story is missing.
        preview: Option<Box<Preview>>,
        /// How many pictures there are.
        pictures: usize,
    },
    /// Contact.
    Contact(ContactView),
    /// Check your answers.
    Check {
        /// All answers.
        sections: Vec<Section>,
        /// What still stands in the way.
        blockers: Vec<(Step, FieldError)>,
    },
    /// The receipt.
    Receipt {
        /// The complaint's number, in groups.
        number: String,
        /// Its address part.
        slug: String,
        /// The code, in groups, until the person said that they kept it.
        code: Option<String>,
        /// Whether it will be public.
        publish: bool,
    },
    /// There is no draft (any more).
    NoDraft {
        /// There was one, and its time is over.
        expired: bool,
    },
    /// This draft was filed already.
    AlreadyFiled {
        /// The complaint's number, in groups.
        number: String,
    },
}

/// One answer to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its code.
    pub code: String,
    /// Its words.
    pub title: String,
    /// A line of help, or nothing.
    pub help: String,
}

/// Answers under one heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceGroup {
    /// Its code.
    pub code: String,
    /// The heading.
    pub title: String,
    /// The answers.
    pub choices: Vec<Choice>,
}

/// A merchant that may be meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MerchantChoiceView {
    /// Its address part.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// How many complaints about it are on the board.
    pub listed: u64,
    /// The latest of them: number and headline.
    pub recent: Vec<(String, String)>,
}

/// A picture in the person's own list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PieceView {
    /// Its name in addresses.
    pub id: String,
    /// The file's name on the phone.
    pub name: String,
    /// Size of the original, in words.
    pub size: String,
}

/// The public page as it would be.
#[derive(Debug, Clone, PartialEq)]
pub struct Preview {
    /// The masked words.
    pub words: PublicWords,
    /// The merchant's name.
    pub merchant: String,
    /// The platform's name.
    pub platform: String,
    /// The ground's usual term.
    pub ground: String,
    /// The province's name.
    pub province: Option<String>,
    /// What was paid, in yuan.
    pub paid: Option<String>,
}

/// How the contact stands. Addresses are hints: `x***@163.com`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ContactView {
    /// None yet.
    None,
    /// A code is on its way.
    Sent {
        /// Where to.
        hint: String,
    },
    /// Proven.
    Verified {
        /// Which.
        hint: String,
    },
}

/// One page's answers on "check your answers".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The page that changes them.
    pub step: Step,
    /// Field name and answer; an empty answer was not given.
    pub rows: Vec<(String, String)>,
}

/// What the start page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StartView {
    /// Nothing was begun.
    Fresh,
    /// A draft waits.
    Waiting {
        /// The page to go on with.
        step: Step,
        /// Until which day it is kept, in words.
        until: String,
    },
    /// A draft's time is over.
    Expired,
    /// The last draft was filed.
    Filed {
        /// The complaint's number, in groups.
        number: String,
        /// Whether the code can still be seen.
        code_waits: bool,
    },
}

/// What one may ask for, whom, by when, with what.
pub struct PlanView {
    /// What the rules say.
    pub found: Assessment,
    /// What to write to each door.
    pub letters: Vec<Letter>,
    /// What the person has in hand.
    pub have: BTreeSet<EvidenceKindCode>,
    /// Circumstances that would change the plan.
    pub ticks: Vec<Tick>,
    /// Today in Asia/Shanghai.
    pub today: Date,
    /// The complaint was filed already.
    pub filed: bool,
}

/// A circumstance that a person can tick.
#[derive(Clone)]
pub struct Tick {
    /// Name of the field.
    pub name: &'static str,
    /// Its value.
    pub code: String,
    /// What it says.
    pub words: String,
    /// It is ticked.
    pub on: bool,
}

/// A piece of evidence that a ground calls for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NeedView {
    /// Its code.
    pub code: String,
    /// What it is.
    pub title: String,
    /// How much it matters.
    pub need: Need,
    /// What it shows.
    pub proves: String,
    /// How to get it.
    pub how: String,
    /// The person says that they have it.
    pub have: bool,
}
