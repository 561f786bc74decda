//! What an author's page shows. Made on the server in the reader's language, drawn on both sides.

use youmen_domain::error::FieldError;
use youmen_domain::words::PublicWords;

/// One complaint, or the door before it.
#[derive(Debug, Clone, PartialEq)]
pub enum CaseView {
    /// Number and code are asked for. The same whether or not there is such a number.
    Closed,
    /// The complaint.
    Open(Box<OpenView>),
    /// It was taken back.
    Withdrawn(TombstoneView),
}

/// A complaint as its author sees it.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenView {
    /// Its address part.
    pub number: String,
    /// Its number, in groups.
    pub grouped: String,
    /// Where it stands: the page's heading.
    pub heading: String,
    /// What that means and what comes next.
    pub lead: String,
    /// Class and words of the merchant's side, once it is public.
    pub pill: Option<(String, String)>,
    /// A reviewer's question that waits for an answer.
    pub question: Option<String>,
    /// An answer that could not be taken yet.
    pub answer: String,
    /// What is wrong with what was sent.
    pub errors: Vec<FieldError>,
    /// What became of it.
    pub notice: Option<Notice>,
    /// Why it was refused.
    pub refusal: Option<RefusalView>,
    /// Everything that happened, oldest first.
    pub events: Vec<EventView>,
    /// What the public sees or would see.
    pub public: PublicView,
    /// The filing, but for its story.
    pub facts: Vec<Fact>,
    /// The story as it was written.
    pub story: String,
    /// Pictures.
    pub pieces: Vec<PieceView>,
    /// Most pictures.
    pub max: usize,
}

/// What became of a plain form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The answer arrived.
    Answered,
    /// So many pictures were added.
    Added(usize),
    /// Something else changed in the meantime; the answer was not taken.
    Changed,
}

/// Why it was refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusalView {
    /// The sentence for this reason.
    pub to_author: String,
    /// A reviewer's own word.
    pub note: Option<String>,
}

/// One line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventView {
    /// What was done.
    pub title: String,
    /// By whom, as a role.
    pub actor: String,
    /// When, in words.
    pub at: String,
    /// When, for programs.
    pub iso: String,
    /// The reason's sentence.
    pub reason: Option<String>,
    /// Words between reviewer and author.
    pub note: Option<String>,
    /// It is where things stand, and goes on.
    pub current: bool,
}

/// What the public sees or would see.
#[derive(Debug, Clone, PartialEq)]
pub struct PublicView {
    /// The masked words.
    pub words: PublicWords,
    /// The ground's usual term, for want of a headline.
    pub ground: String,
    /// It is on the board now.
    pub listed: bool,
    /// The author wants it there.
    pub wanted: bool,
}

/// A name and what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The name of the field.
    pub label: String,
    /// The answer; empty when there is none.
    pub value: String,
}

/// A picture in the author's own list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PieceView {
    /// Its name in addresses.
    pub id: String,
    /// The file's name on the phone.
    pub name: String,
    /// Size and day, in words.
    pub meta: String,
    /// Everybody can see it.
    pub released: bool,
}

/// What stays of a complaint that was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TombstoneView {
    /// Its address part.
    pub number: String,
    /// Its number, in groups.
    pub grouped: String,
    /// It was public once: its page says that it was withdrawn.
    pub was_public: bool,
}
