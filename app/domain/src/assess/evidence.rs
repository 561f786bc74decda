//! What to have in hand for a ground, how complete it is, and what one more piece would add.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use serde::Deserialize;
use time::Date;

use crate::catalog::{Confidence, EvidenceKindCode, iso_date, read};
use crate::codes::{Bilingual, GroundCode};

/// How much a piece matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Most doors ask for it first.
    Must,
    /// It makes the case much stronger.
    Should,
    /// Worth having.
    Helps,
}

impl Need {
    /// The code of the public contract.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::Should => "should",
            Self::Helps => "helps",
        }
    }

    /// Its weight in the score: six pieces worth having make one that is needed. A product decision.
    const fn weight(self) -> usize {
        match self {
            Self::Must => 6,
            Self::Should => 3,
            Self::Helps => 1,
        }
    }
}

/// A piece of evidence that a ground calls for.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceItem {
    /// Its kind.
    pub kind: EvidenceKindCode,
    /// How much it matters.
    pub need: Need,
    proves: Option<Bilingual>,
}

impl EvidenceItem {
    /// What it shows in this ground.
    pub fn proves(&self) -> &Bilingual {
        self.proves.as_ref().unwrap_or(&self.kind.row().proves)
    }
}

/// The pieces that a ground calls for, the needed ones first.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceList {
    /// The ground.
    pub code: GroundCode,
    /// Its pieces, each kind once.
    pub items: Vec<EvidenceItem>,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A piece that is not in hand yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Missing {
    /// The piece.
    pub item: &'static EvidenceItem,
    /// By how many points it would raise the score, 0 to 100.
    pub adds: u8,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    evidence_list: Vec<EvidenceList>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| read(include_str!("../../data/evidence_lists.toml")));

/// The pieces for every ground.
pub fn evidence_lists() -> &'static [EvidenceList] {
    &TABLE.evidence_list
}

/// The pieces for a ground.
#[expect(clippy::expect_used, reason = "a test checks that every ground has its list")]
pub fn evidence_of(ground: GroundCode) -> &'static EvidenceList {
    evidence_lists().iter().find(|row| row.code == ground).expect("every ground must have an evidence list")
}

/// How complete the evidence is, from 0 to 100, and what is missing, the piece that adds most first.
///
/// 100 means that every piece of the list is in hand. It says how much a person can show, nothing about the result.
pub fn checklist(ground: GroundCode, have: &BTreeSet<EvidenceKindCode>) -> (u8, Vec<Missing>) {
    let items = &evidence_of(ground).items;
    let whole: usize = items.iter().map(|item| item.need.weight()).sum();
    let points = |weight: usize| (weight * 100).checked_div(whole).and_then(|n| u8::try_from(n).ok()).unwrap_or(100);
    let weight: usize = items.iter().filter(|item| have.contains(&item.kind)).map(|item| item.need.weight()).sum();
    let score = points(weight);
    let missing = items
        .iter()
        .filter(|item| !have.contains(&item.kind))
        .map(|item| Missing { item, adds: points(weight + item.need.weight()) - score })
        .collect();
    (score, missing)
}
