//! Who works here, and how they sign in.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a staff member may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reviews complaints.
    Reviewer,
    /// Mediates between both sides.
    Mediator,
    /// Answers questions of law.
    Advisor,
    /// Runs the site.
    Admin,
}

impl Role {
    /// All roles.
    pub const ALL: [Self; 4] = [Self::Reviewer, Self::Mediator, Self::Advisor, Self::Admin];

    /// The code on the command line and in tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reviewer => "reviewer",
            Self::Mediator => "mediator",
            Self::Advisor => "advisor",
            Self::Admin => "admin",
        }
    }

    /// Whether this role decides about publication.
    pub fn may_review(self) -> bool {
        matches!(self, Self::Reviewer | Self::Admin)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Not one of `reviewer`, `mediator`, `advisor`, `admin`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotARole;

impl fmt::Display for NotARole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a role: choose reviewer, mediator, advisor or admin")
    }
}

impl std::error::Error for NotARole {}

impl FromStr for Role {
    type Err = NotARole;
    fn from_str(text: &str) -> Result<Self, NotARole> {
        Self::ALL.into_iter().find(|role| role.as_str() == text).ok_or(NotARole)
    }
}

/// Somebody who followed a one-time link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StaffSession {
    /// Their id, as events name them.
    pub staff: i64,
    /// What they may do.
    pub role: Role,
    /// Where they stand with the second factor; the desk opens only at [`SecondFactor::Passed`].
    pub second_factor: SecondFactor,
}

/// Where a session stands with the second factor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SecondFactor {
    /// None is set up yet: here is the secret (base 32) to set it up with.
    Enrol(String),
    /// Set up; the six digits are still to come.
    Asked,
    /// Done.
    Passed,
}
