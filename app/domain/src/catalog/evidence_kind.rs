//! What a picture shows and what that proves.

use std::sync::LazyLock;

use serde::Deserialize;
use time::Date;

use super::Confidence;
use super::code::catalogue_code;
use crate::codes::Bilingual;

/// A kind of evidence.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceKind {
    /// Its code.
    pub code: String,
    /// Its name.
    pub title: Bilingual,
    /// What it shows to someone who was not there.
    pub proves: Bilingual,
    /// How to get it.
    pub how: Bilingual,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

catalogue_code! {
    /// The code of an [`EvidenceKind`].
    EvidenceKindCode, EvidenceKind, evidence_kind, "evidence kind"
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    evidence_kind: Vec<EvidenceKind>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| super::read(include_str!("../../data/evidence_kinds.toml")));

/// Every kind of evidence, `other` last.
pub fn evidence_kinds() -> &'static [EvidenceKind] {
    &TABLE.evidence_kind
}

/// The kind of evidence with this code.
pub fn evidence_kind(code: &str) -> Option<&'static EvidenceKind> {
    evidence_kinds().iter().find(|row| row.code == code)
}
