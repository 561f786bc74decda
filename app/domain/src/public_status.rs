//! What the public sees of a complaint's state: one word.

use serde::{Deserialize, Serialize};

use crate::state::{Dispute, Review, Status};

/// The one word under which the board files a published complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicStatus {
    /// Published; the merchant has not been told yet.
    Published,
    /// The merchant was told and has not answered.
    Notified,
    /// The merchant answered.
    Answered,
    /// Offers are being made.
    Negotiating,
    /// A third party mediates.
    Mediation,
    /// Solved in full.
    ResolvedFull,
    /// Solved in part.
    ResolvedPart,
    /// Solved without money.
    ResolvedNonMoney,
    /// Ended without a solution.
    Unresolved,
    /// Taken on to an office or a court.
    Escalated,
    /// Closed by the person.
    Closed,
    /// Withdrawn: a tombstone.
    Withdrawn,
}

impl PublicStatus {
    /// Every status, in the order of a complaint's life.
    pub const ALL: [Self; 12] = [
        Self::Published,
        Self::Notified,
        Self::Answered,
        Self::Negotiating,
        Self::Mediation,
        Self::ResolvedFull,
        Self::ResolvedPart,
        Self::ResolvedNonMoney,
        Self::Unresolved,
        Self::Escalated,
        Self::Closed,
        Self::Withdrawn,
    ];

    /// The status of a complaint that was published; none for one that never was.
    pub fn of(status: Status) -> Option<Self> {
        if status.review != Review::Published {
            return None;
        }
        if status.withdrawn {
            return Some(Self::Withdrawn);
        }
        Some(match status.dispute {
            Dispute::None => Self::Published,
            Dispute::Notified => Self::Notified,
            Dispute::Answered => Self::Answered,
            Dispute::Negotiating => Self::Negotiating,
            Dispute::Mediation => Self::Mediation,
            Dispute::ResolvedFull => Self::ResolvedFull,
            Dispute::ResolvedPart => Self::ResolvedPart,
            Dispute::ResolvedNonMoney => Self::ResolvedNonMoney,
            Dispute::Unresolved => Self::Unresolved,
            Dispute::Escalated => Self::Escalated,
            Dispute::Closed => Self::Closed,
        })
    }

    /// The code in addresses, tables and the API.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::Notified => "notified",
            Self::Answered => "answered",
            Self::Negotiating => "negotiating",
            Self::Mediation => "mediation",
            Self::ResolvedFull => "resolved_full",
            Self::ResolvedPart => "resolved_part",
            Self::ResolvedNonMoney => "resolved_non_money",
            Self::Unresolved => "unresolved",
            Self::Escalated => "escalated",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The status with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == code)
    }
}
