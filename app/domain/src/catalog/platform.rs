//! Where the order was placed.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use time::Date;

use super::Confidence;
use super::code::catalogue_code;
use crate::codes::Bilingual;

/// A platform.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Platform {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Bilingual,
    /// What sort of platform it is.
    pub kind: PlatformKind,
    /// Other words that people look for it by; Latin letters in lower case.
    pub aliases: Vec<String>,
    /// How its order numbers usually look. Helps to find the number; no reason to reject one.
    pub order_no_hint: Option<Bilingual>,
    /// How sure the hint is.
    pub order_no_confidence: Option<Confidence>,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What sort of platform it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlatformKind {
    /// Shops in an online mall.
    Marketplace,
    /// Sales from streams and short videos.
    Live,
    /// Second-hand goods.
    SecondHand,
    /// Meals, travel and other services.
    Service,
    /// No platform, or one that is not listed.
    Other,
}

impl Platform {
    /// Whether a person who typed this may mean the platform: part of its name or the start of an alias, in any case.
    pub fn matches(&self, typed: &str) -> bool {
        let typed = typed.trim().to_lowercase();
        let named = |name: &str| name.to_lowercase().contains(&typed);
        !typed.is_empty()
            && (named(&self.name.zh)
                || named(&self.name.en)
                || self.aliases.iter().any(|alias| alias.starts_with(&typed)))
    }
}

catalogue_code! {
    /// The code of a [`Platform`].
    PlatformCode, Platform, platform, "platform"
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    platform: Vec<Platform>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| super::read(include_str!("../../data/platforms.toml")));

/// Every platform, in the wizard's order.
pub fn platforms() -> &'static [Platform] {
    &TABLE.platform
}

/// The platform with this code.
pub fn platform(code: &str) -> Option<&'static Platform> {
    platforms().iter().find(|row| row.code == code)
}
