//! The ports, wired by the server, found by the pages.

use std::sync::Arc;

use leptos::prelude::*;
use time::{Date, OffsetDateTime, UtcOffset};
use youmen_domain::contact::Email;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::{Board, Cases, Desk, Drafts, EvidenceBox, Staffing};

use crate::error::{AppError, Problem};

/// Opens and seals the pass that a right receipt code earns, and counts wrong ones.
pub trait CasePass: Send + Sync {
    /// How long a pass counts, for its cookie.
    fn life(&self) -> time::Duration;
    /// A pass for this complaint, for the cookie.
    fn issue(&self, number: &ComplaintNumber, now: OffsetDateTime) -> String;
    /// Whether a pass opens this complaint now.
    fn opens(&self, pass: &str, number: &ComplaintNumber, now: OffsetDateTime) -> bool;
    /// Whether another try at this complaint's code is allowed now; counts the try.
    fn may_try(&self, number: &ComplaintNumber) -> bool;
    /// Whether another code may be mailed to this address now, whoever asks for it; counts it.
    fn may_mail(&self, to: &Email) -> bool;
}

/// Everything that the pages need from the rest of the house.
#[derive(Clone)]
pub struct Services {
    /// Drafts.
    pub drafts: Arc<dyn Drafts>,
    /// Pictures.
    pub evidence: Arc<dyn EvidenceBox>,
    /// Filed complaints, for their authors.
    pub cases: Arc<dyn Cases>,
    /// The reviewers' desk.
    pub desk: Arc<dyn Desk>,
    /// Staff and sessions.
    pub staffing: Arc<dyn Staffing>,
    /// The public board.
    pub board: Arc<dyn Board>,
    /// Passes for authors.
    pub passes: Arc<dyn CasePass>,
    /// How long a draft is kept, for its cookie.
    pub draft_life: time::Duration,
    /// The site's own address, for links in mails: `https://youmen.example`.
    pub public_url: Arc<str>,
}

/// The services of this request.
///
/// # Errors
/// [`Problem::Internal`] when the server was wired without them.
pub fn services() -> Result<Services, AppError> {
    use_context::<Services>().ok_or(AppError(Problem::Internal))
}

/// This moment.
pub fn now() -> OffsetDateTime {
    OffsetDateTime::now_utc()
}

/// Today in Asia/Shanghai, which has had no summer time since 1991.
pub fn today() -> Date {
    let shanghai = UtcOffset::from_hms(8, 0, 0).unwrap_or(UtcOffset::UTC);
    now().to_offset(shanghai).date()
}
