//! The laws that rows rest on, each with the days it is in force and the place of its official text.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use time::Date;

use super::Confidence;
use crate::codes::Bilingual;

/// A law, a regulation, a departmental rule or a judicial interpretation, in one version.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Its code.
    pub code: String,
    /// Its name as it is cited, without book-title marks.
    pub name: Bilingual,
    /// The whole official name, in Chinese.
    pub full_name: String,
    /// The number of its promulgation, in Chinese, where it was seen.
    pub number: Option<String>,
    /// Who made it.
    pub issuer: Bilingual,
    /// Its rank.
    pub level: Level,
    /// The first day of this version, where it was seen.
    #[serde(default, with = "super::iso_date::option")]
    pub effective_from: Option<Date>,
    /// The last day it was in force; none while it is.
    #[serde(default, with = "super::iso_date::option")]
    pub effective_to: Option<Date>,
    /// The official site that has the text.
    pub site: String,
    /// What to search for there.
    pub search: String,
    /// The version that was read.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Law {
    /// Whether it is in force on that day. A first day that was not seen counts as long past.
    pub fn in_force_on(&self, day: Date) -> bool {
        self.effective_from.is_none_or(|from| from <= day) && self.effective_to.is_none_or(|to| day <= to)
    }
}

/// The rank of a [`Law`], highest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Made by the National People's Congress or its Standing Committee.
    Law,
    /// Made by the State Council.
    Regulation,
    /// Made by a ministry or another body of the State Council.
    Rule,
    /// How the highest court, or the highest procuratorate with it, applies a law.
    Interpretation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    law: Vec<Law>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| super::read(include_str!("../../data/laws.toml")));

/// Every law of the library, those repealed too; ask [`Law::in_force_on`] before offering one.
pub fn laws() -> &'static [Law] {
    &TABLE.law
}

/// The law with this code.
pub fn law(code: &str) -> Option<&'static Law> {
    laws().iter().find(|row| row.code == code)
}
