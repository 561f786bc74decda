//! The tables that the rules read, and what each row means.

use std::sync::LazyLock;

use serde::Deserialize;
use time::Date;

use super::when::{FactName, When};
use crate::catalog::{Basis, Confidence, iso_date, read};
use crate::codes::{Bilingual, ChannelCode, GroundCode};

/// Something that a person can tick about their case.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Flag {
    /// Its code.
    pub code: String,
    /// Other codes that are read and mean the same.
    pub aliases: Vec<String>,
    /// What it says.
    pub name: Bilingual,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

/// The code of a [`Flag`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FlagCode(&'static str);

impl FlagCode {
    /// Reads a code or an alias.
    pub fn parse(code: &str) -> Option<Self> {
        flags().iter().find(|row| row.code == code || row.aliases.iter().any(|alias| alias == code)).map(Self::from)
    }

    /// The code, never an alias.
    pub fn as_str(self) -> &'static str {
        self.0
    }
}

impl From<&'static Flag> for FlagCode {
    fn from(row: &'static Flag) -> Self {
        Self(&row.code)
    }
}

impl<'de> Deserialize<'de> for FlagCode {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::parse(&code).ok_or_else(|| serde::de::Error::custom("no such flag"))
    }
}

/// Something that the law lets a person ask for.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Bilingual,
    /// One plain sentence.
    pub text: Bilingual,
    /// How much, where it is a sum.
    pub amount: Option<Amount>,
    /// The law it rests on.
    pub basis: Vec<Basis>,
    /// The same in words.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

/// How much a remedy is: the largest of its products, but at least the floor.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Amount {
    /// Times the price; 0 when it plays no part, as below.
    pub times_paid: u8,
    /// Times the loss.
    pub times_loss: u8,
    /// Times the deposit.
    pub times_deposit: u8,
    /// Times the difference in price.
    pub times_difference: u8,
    /// Times the postage.
    pub times_freight: u8,
    /// Times the promised sum.
    pub times_promised: u8,
    /// The least that the law gives, in fen; 0 for none.
    pub floor_fen: u32,
    /// Whether it is an upper limit.
    pub at_most: bool,
    /// Whether it is a prepayment less what was used.
    pub balance: bool,
    /// Whether what was paid is the deposit, where no deposit is named.
    pub deposit_is_paid: bool,
}

/// What a ground gives, before any rule changes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entitlement {
    /// The ground.
    pub code: GroundCode,
    /// Why.
    pub text: Bilingual,
    /// Remedies of the modest claim.
    pub modest: Vec<String>,
    /// Remedies of the full claim.
    pub full: Vec<String>,
    /// The doors, in order.
    pub path: Vec<ChannelCode>,
    /// Whether what the merchant did may also be reported as an offence.
    pub lead: bool,
    /// Remedies that rest on this row's articles, not on their own.
    #[serde(default)]
    pub by_ground: Vec<String>,
    /// The person's own deadlines.
    pub(super) deadlines: Vec<OwnDeadline>,
    /// The law it rests on.
    pub basis: Vec<Basis>,
    /// The same in words.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OwnDeadline {
    pub(super) rule: String,
    pub(super) from: Vec<FactName>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Effect {
    Supports,
    Note,
    Limits,
    NeedMore,
    TooLate,
    NotCovered,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rule {
    pub(super) code: String,
    #[serde(default)]
    pub(super) grounds: Vec<GroundCode>,
    #[serde(default)]
    pub(super) when: When,
    pub(super) effect: Effect,
    pub(super) text: Bilingual,
    #[serde(default)]
    pub(super) drops: Vec<String>,
    #[serde(default)]
    pub(super) adds: Vec<String>,
    pub(super) instead: Option<Vec<String>>,
    pub(super) path: Option<Vec<ChannelCode>>,
    #[serde(default)]
    pub(super) missing: Vec<String>,
    #[serde(default)]
    pub(super) keeps_lead: bool,
    pub(super) basis: Vec<Basis>,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "verified_on")]
    _verified_on: String,
    pub(super) confidence: Confidence,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Bar {
    #[serde(rename = "code")]
    _code: String,
    pub(super) channel: ChannelCode,
    pub(super) when: Vec<When>,
    pub(super) text: Bilingual,
    pub(super) basis: Vec<Basis>,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "verified_on")]
    _verified_on: String,
    pub(super) confidence: Confidence,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Detour {
    #[serde(rename = "code")]
    _code: String,
    pub(super) channel: ChannelCode,
    pub(super) flags: Vec<FlagCode>,
    pub(super) before: ChannelCode,
    pub(super) text: Bilingual,
    pub(super) basis: Vec<Basis>,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "verified_on")]
    _verified_on: String,
    pub(super) confidence: Confidence,
}

/// One of the seven grounds on which 12315 turns a complaint away (Order 121 art. 16).
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SamrRefusal {
    /// Its code.
    pub code: String,
    /// Its number in the article, 1 to 7.
    pub item: u8,
    /// Its name.
    pub title: Bilingual,
    /// What it means.
    pub text: Bilingual,
    /// What to do about it.
    pub what_to_do: Bilingual,
    pub(super) when: Vec<When>,
    /// The article.
    pub basis: Vec<Basis>,
    /// The same in words.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Remedies {
    remedy: Vec<Remedy>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Flags {
    flag: Vec<Flag>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Refusals {
    samr_refusal: Vec<SamrRefusal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Eligibility {
    pub(super) entitlement: Vec<Entitlement>,
    pub(super) rule: Vec<Rule>,
    pub(super) bar: Vec<Bar>,
    pub(super) detour: Vec<Detour>,
}

static REMEDIES: LazyLock<Remedies> = LazyLock::new(|| read(include_str!("../../data/remedies.toml")));
static FLAGS: LazyLock<Flags> = LazyLock::new(|| read(include_str!("../../data/flags.toml")));
static REFUSALS: LazyLock<Refusals> = LazyLock::new(|| read(include_str!("../../data/samr_refusals.toml")));
pub(super) static ELIGIBILITY: LazyLock<Eligibility> =
    LazyLock::new(|| read(include_str!("../../data/eligibility.toml")));

/// Everything that a person can tick.
pub fn flags() -> &'static [Flag] {
    &FLAGS.flag
}

/// Every remedy.
pub fn remedies() -> &'static [Remedy] {
    &REMEDIES.remedy
}

/// The remedy with this code.
pub fn remedy(code: &str) -> Option<&'static Remedy> {
    remedies().iter().find(|row| row.code == code)
}

/// The seven grounds of refusal, in the order of the article.
pub fn samr_refusals() -> &'static [SamrRefusal] {
    &REFUSALS.samr_refusal
}

/// What a ground gives.
#[expect(clippy::expect_used, reason = "a test checks that every ground has its row")]
pub fn entitlement_of(ground: GroundCode) -> &'static Entitlement {
    ELIGIBILITY.entitlement.iter().find(|row| row.code == ground).expect("every ground must have an entitlement")
}
