//! A filed complaint: what its author sees, what a reviewer sees, what the public sees.

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::catalog::{AskCode, PlatformCode, ProvinceCode, RefusalCode};
use crate::codes::GroundCode;
use crate::evidence::EvidencePiece;
use crate::filing::Filing;
use crate::money::Fen;
use crate::number::ComplaintNumber;
use crate::state::{Action, PublicStatus, Status};
pub use crate::words::{HandMasks, PublicWords};

/// Who did something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// The person who filed.
    Author,
    /// A staff member, by their id. Shown on the desk alone.
    Staff(i64),
    /// The merchant.
    Merchant,
    /// The site itself.
    System,
}

/// One line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What was done.
    pub action: Action,
    /// By whom.
    pub actor: Actor,
    /// When.
    pub at: OffsetDateTime,
    /// Why, where a code says it.
    pub reason: Option<RefusalCode>,
    /// Words between reviewer and author; never public.
    pub note: Option<String>,
}

/// What the author sees of their complaint.
pub struct AuthorCase {
    /// Its number.
    pub number: ComplaintNumber,
    /// What they filed.
    pub filing: Filing,
    /// The merchant's name on the board.
    pub merchant: String,
    /// What the public sees or would see.
    pub public: PublicWords,
    /// Where it stands.
    pub status: Status,
    /// Everything that happened, oldest first.
    pub events: Vec<Event>,
    /// Their evidence.
    pub evidence: Vec<EvidencePiece>,
    /// When it was filed.
    pub filed_at: OffsetDateTime,
}

/// What a reviewer sees. The contact is not here: nobody needs it to decide.
pub struct CaseFile {
    /// What the author sees.
    pub case: AuthorCase,
    /// What was masked by hand.
    pub hand: HandMasks,
    /// Counts changes, so that two reviewers do not decide at once.
    pub version: i64,
    /// How many complaints this merchant has on the board.
    pub merchant_listed: u64,
}

/// One row of the queue.
pub struct QueueRow {
    /// Its number.
    pub number: ComplaintNumber,
    /// When it was filed.
    pub filed_at: OffsetDateTime,
    /// The merchant's name.
    pub merchant: String,
    /// What happened.
    pub ground: GroundCode,
    /// Where it was bought.
    pub platform: PlatformCode,
    /// Where it stands.
    pub status: Status,
    /// Whether the author wants it public.
    pub publish: bool,
    /// How many pieces of evidence.
    pub evidence: u64,
    /// Demo data.
    pub demo: bool,
}

/// A reviewer's decision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decision {
    /// Take it up: its author sees that somebody is reading.
    TakeUp,
    /// Put it on the board, with these pictures.
    Publish {
        /// The pictures to show; all others stay private.
        release: Vec<crate::evidence::EvidenceId>,
    },
    /// Pass it and keep it private.
    KeepPrivate,
    /// Ask the author for something.
    AskMaterial {
        /// What is asked for, 5 to 1,000 characters.
        question: String,
    },
    /// Do not publish.
    Reject {
        /// Why.
        reason: RefusalCode,
        /// A word to the author, optional.
        note: String,
    },
}

impl Decision {
    /// The action that it is.
    pub fn action(&self) -> Action {
        match self {
            Self::TakeUp => Action::TakeUp,
            Self::Publish { .. } => Action::Publish,
            Self::KeepPrivate => Action::KeepPrivate,
            Self::AskMaterial { .. } => Action::AskMaterial,
            Self::Reject { .. } => Action::Reject,
        }
    }
}

/// A public page.
#[derive(Debug, Clone)]
pub struct PublicComplaint {
    /// Its number.
    pub number: ComplaintNumber,
    /// The merchant's name.
    pub merchant: String,
    /// The merchant's address part.
    pub merchant_slug: String,
    /// Where it was bought.
    pub platform: PlatformCode,
    /// What happened.
    pub ground: GroundCode,
    /// The province the goods went to.
    pub province: Option<ProvinceCode>,
    /// What was paid.
    pub paid: Option<Fen>,
    /// Month of the order, `2026-11`; never the day.
    pub ordered_month: Option<String>,
    /// Its words; none on a tombstone.
    pub words: Option<PublicWords>,
    /// Demands, by code.
    pub asks: Vec<AskCode>,
    /// Doors that were tried, by code.
    pub tried: Vec<crate::codes::ChannelCode>,
    /// Where it stands.
    pub status: PublicStatus,
    /// When it was published.
    pub published_at: OffsetDateTime,
    /// When it last changed.
    pub changed_at: OffsetDateTime,
    /// Released pictures: name and size.
    pub pictures: Vec<(crate::evidence::EvidenceId, u32, u32)>,
    /// Demo data.
    pub demo: bool,
}
