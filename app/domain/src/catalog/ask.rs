//! What a person wants.

use std::sync::LazyLock;

use serde::Deserialize;
use time::Date;

use super::Confidence;
use super::code::catalogue_code;
use crate::codes::Bilingual;

/// Something to ask for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// Its code.
    pub code: String,
    /// How a person would finish "I want…".
    pub title: Bilingual,
    /// One line more.
    pub hint: Bilingual,
    /// Whether to ask how much.
    pub needs_amount: bool,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

catalogue_code! {
    /// The code of an [`Ask`].
    AskCode, Ask, ask, "ask"
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    ask: Vec<Ask>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| super::read(include_str!("../../data/asks.toml")));

/// Everything to ask for, `other` last.
pub fn asks() -> &'static [Ask] {
    &TABLE.ask
}

/// The ask with this code.
pub fn ask(code: &str) -> Option<&'static Ask> {
    asks().iter().find(|row| row.code == code)
}
