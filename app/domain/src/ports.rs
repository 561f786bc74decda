//! What the pages need from the rest of the house. The store implements these; tests may too.

use std::fmt;

use async_trait::async_trait;
use time::OffsetDateTime;

use crate::board::{BoardPage, BoardQuery, MerchantHit};
use crate::complaint::{AuthorCase, CaseFile, Decision, PublicComplaint, QueueRow};
use crate::contact::{CodeOutcome, ContactState, Email};
use crate::error::Problem;
use crate::evidence::{EvidenceId, EvidencePiece, Mail, NewEvidence, Owner, Picture, PictureSize, Viewer};
use crate::filing::{Answers, Filing};
use crate::form::RawForm;
use crate::number::{ComplaintNumber, ReceiptCode};
use crate::staff::StaffSession;
use crate::step::Step;

/// Why a port could not do it.
#[derive(Debug)]
pub enum Failure {
    /// There is none.
    NotFound,
    /// There was one: expired, used, withdrawn.
    Gone,
    /// Somebody else changed it in the meantime, or the state does not allow it.
    Conflict,
    /// Not this person.
    NotAllowed,
    /// A limit of the design is reached.
    Full,
    /// The database, the disk or the mail server failed. The cause is for the log.
    Broken(Box<dyn std::error::Error + Send + Sync>),
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotFound => f.write_str("not found"),
            Self::Gone => f.write_str("gone"),
            Self::Conflict => f.write_str("changed in the meantime"),
            Self::NotAllowed => f.write_str("not allowed"),
            Self::Full => f.write_str("full"),
            Self::Broken(cause) => write!(f, "{cause}"),
        }
    }
}

impl std::error::Error for Failure {}

impl From<&Failure> for Problem {
    fn from(failure: &Failure) -> Self {
        match failure {
            Failure::NotFound => Self::NotFound,
            Failure::Gone => Self::Gone,
            Failure::Conflict => Self::Conflict,
            Failure::NotAllowed => Self::NotAllowed,
            Failure::Full => Self::TooMany,
            Failure::Broken(_) => Self::Internal,
        }
    }
}

/// Result of a port.
pub type Ported<T> = Result<T, Failure>;

macro_rules! secret_token {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// Wraps what a cookie or an address carried; whether it is known is the store's to say.
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// The bare text, for the cookie or the address.
            pub fn reveal(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

secret_token!(
    /// Whoever has it owns the draft. 32 random bytes, base64url. Never logged; the store keeps a keyed hash.
    DraftToken
);
secret_token!(
    /// A staff member's session.
    SessionToken
);
secret_token!(
    /// A one-time sign-in link.
    LinkToken
);

/// What was filed, for the receipt page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filed {
    /// The complaint's number.
    pub number: ComplaintNumber,
    /// The code, until the person said that they kept it.
    pub receipt: Option<ReceiptCode>,
    /// When.
    pub at: OffsetDateTime,
    /// The author wants it public.
    pub publish: bool,
}

/// A draft.
#[derive(Clone)]
pub struct Draft {
    /// Everything typed so far.
    pub answers: Answers,
    /// How the contact stands.
    pub contact: ContactState,
    /// Pictures.
    pub evidence: Vec<EvidencePiece>,
    /// What it became, once filed.
    pub filed: Option<Filed>,
    /// When it was last changed.
    pub updated_at: OffsetDateTime,
    /// Until when it is kept.
    pub expires_at: OffsetDateTime,
}

/// What a cookie led to.
pub enum DraftLookup {
    /// The draft.
    Found(Box<Draft>),
    /// There was one; its time is over and its content deleted.
    Expired,
    /// There never was one.
    Unknown,
}

/// Drafts of complaints, kept sealed.
#[async_trait]
pub trait Drafts: Send + Sync {
    /// Starts a draft.
    async fn create(&self, now: OffsetDateTime) -> Ported<DraftToken>;
    /// The draft that a cookie leads to.
    async fn load(&self, token: &DraftToken, now: OffsetDateTime) -> Ported<DraftLookup>;
    /// Keeps a page as typed. [`Failure::Gone`] when expired, [`Failure::Conflict`] when filed already.
    async fn put_step(&self, token: &DraftToken, step: Step, form: RawForm, now: OffsetDateTime) -> Ported<()>;
    /// Remembers a code and queues its mail, in one transaction, if [`ContactState::may_send`] allows;
    /// otherwise the seconds to wait.
    async fn send_code(
        &self,
        token: &DraftToken,
        email: Email,
        code: String,
        mail: Mail,
        now: OffsetDateTime,
    ) -> Ported<Result<(), i64>>;
    /// Tries a code, counting the try.
    async fn try_code(&self, token: &DraftToken, typed: &str, now: OffsetDateTime) -> Ported<CodeOutcome>;
    /// Files it: complaint, first event, evidence and outbox in one transaction.
    /// Filing again gives what the first filing gave.
    async fn file(&self, token: &DraftToken, filing: Filing, now: OffsetDateTime) -> Ported<Filed>;
    /// The person kept the code: it is forgotten here.
    async fn receipt_kept(&self, token: &DraftToken) -> Ported<()>;
    /// Throws the draft and its pictures away.
    async fn discard(&self, token: &DraftToken) -> Ported<()>;
}

/// Pictures, as sealed originals and stripped copies.
#[async_trait]
pub trait EvidenceBox: Send + Sync {
    /// Keeps a piece; on a filed complaint this is an event too.
    /// [`Failure::Full`] past [`crate::evidence::MAX_PIECES`]. The same bytes twice are one piece.
    async fn add(&self, owner: &Owner, new: NewEvidence, now: OffsetDateTime) -> Ported<EvidencePiece>;
    /// Removes a piece from a draft; what was filed is not removed.
    async fn remove(&self, owner: &Owner, id: &EvidenceId) -> Ported<()>;
    /// What an owner has.
    async fn list(&self, owner: &Owner) -> Ported<Vec<EvidencePiece>>;
    /// A picture, if this viewer may see it; [`Failure::NotFound`] otherwise, whatever the reason.
    async fn picture(&self, id: &EvidenceId, size: PictureSize, viewer: &Viewer) -> Ported<Picture>;
}

/// A filed complaint in its author's hands.
#[async_trait]
pub trait Cases: Send + Sync {
    /// Whether number and code belong together. Takes the same time whether or not the number exists.
    async fn receipt_opens(&self, number: &ComplaintNumber, code: &ReceiptCode) -> Ported<bool>;
    /// What the author sees.
    async fn case(&self, number: &ComplaintNumber) -> Ported<AuthorCase>;
    /// Answers a reviewer's question.
    async fn give_material(&self, number: &ComplaintNumber, words: String, now: OffsetDateTime) -> Ported<()>;
    /// Takes it back; the content is deleted, a tombstone stays.
    async fn withdraw(&self, number: &ComplaintNumber, now: OffsetDateTime) -> Ported<()>;
}

/// Which rows of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QueueTab {
    /// Waiting for a decision, oldest first.
    Waiting,
    /// Waiting for the author.
    Asked,
    /// Decided, newest first.
    Decided,
}

/// The reviewers' desk.
#[async_trait]
pub trait Desk: Send + Sync {
    /// Up to 50 rows of the queue from `offset` on, and how many there are.
    async fn queue(&self, tab: QueueTab, offset: u64) -> Ported<(Vec<QueueRow>, u64)>;
    /// A complaint with everything a decision needs.
    async fn case_file(&self, number: &ComplaintNumber) -> Ported<CaseFile>;
    /// Decides. [`Failure::Conflict`] when `version` is no longer the newest or the state does not allow it.
    async fn decide(
        &self,
        number: &ComplaintNumber,
        version: i64,
        staff: i64,
        decision: Decision,
        now: OffsetDateTime,
    ) -> Ported<()>;
    /// Replaces what is masked by hand, and masks the public words anew.
    async fn set_masks(
        &self,
        number: &ComplaintNumber,
        version: i64,
        staff: i64,
        hand: crate::complaint::HandMasks,
        now: OffsetDateTime,
    ) -> Ported<()>;
}

/// Staff and their sessions.
#[async_trait]
pub trait Staffing: Send + Sync {
    /// A one-time link for this address, and queues `mail(link)`; says nothing about whether the address is known.
    async fn mail_link(
        &self,
        email: &Email,
        mail: Box<dyn for<'l> FnOnce(&'l LinkToken) -> Mail + Send>,
        now: OffsetDateTime,
    ) -> Ported<()>;
    /// Whether a link is still good, without using it up.
    async fn link_is_good(&self, link: &LinkToken, now: OffsetDateTime) -> Ported<bool>;
    /// Uses a link up. [`Failure::Gone`] when it was used or is too old.
    async fn redeem(&self, link: &LinkToken, now: OffsetDateTime) -> Ported<SessionToken>;
    /// Who a session belongs to; none when it ended.
    async fn session(&self, token: &SessionToken, now: OffsetDateTime) -> Ported<Option<StaffSession>>;
    /// Tries the six digits; each counts once. [`Failure::NotAllowed`] after too many wrong ones.
    async fn second_factor(&self, token: &SessionToken, digits: &str, now: OffsetDateTime) -> Ported<bool>;
    /// Ends a session.
    async fn sign_out(&self, token: &SessionToken) -> Ported<()>;
}

/// What the public may read.
#[async_trait]
pub trait Board: Send + Sync {
    /// One page of the board.
    async fn list(&self, query: &BoardQuery) -> Ported<BoardPage>;
    /// One complaint; a withdrawn one is a tombstone.
    async fn complaint(&self, number: &ComplaintNumber) -> Ported<PublicComplaint>;
    /// Merchants whose names are like what was typed, best first.
    async fn merchants(&self, typed: &str, limit: u64) -> Ported<Vec<MerchantHit>>;
    /// A merchant by its slug.
    async fn merchant(&self, slug: &str) -> Ported<MerchantHit>;
}
