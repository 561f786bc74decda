//! Why the desk does not publish.

use std::sync::LazyLock;

use serde::Deserialize;
use time::Date;

use super::Confidence;
use super::code::catalogue_code;
use crate::codes::Bilingual;

/// A reason for not publishing a complaint, or for turning it down.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    /// Its code.
    pub code: String,
    /// For reviewers.
    pub title: Bilingual,
    /// For the person: what it means and what they can do next.
    pub to_author: Bilingual,
    /// Whether another reviewer can be asked to look again.
    pub appealable: bool,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

catalogue_code! {
    /// The code of a [`Refusal`].
    RefusalCode, Refusal, refusal, "refusal"
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    refusal: Vec<Refusal>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| super::read(include_str!("../../data/refusals.toml")));

/// Every reason, in the order the desk lists them.
pub fn refusals() -> &'static [Refusal] {
    &TABLE.refusal
}

/// The reason with this code.
pub fn refusal(code: &str) -> Option<&'static Refusal> {
    refusals().iter().find(|row| row.code == code)
}
