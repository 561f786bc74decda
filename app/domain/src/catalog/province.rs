//! The 34 province-level divisions.

use std::sync::LazyLock;

use serde::Deserialize;
use time::Date;

use super::Confidence;
use super::code::catalogue_code;
use crate::codes::Bilingual;

/// A province, a municipality, an autonomous region or a special administrative region.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Province {
    /// The first two digits of GB/T 2260.
    pub code: String,
    /// Its full name.
    pub name: Bilingual,
    /// Its name in lists.
    pub short: Bilingual,
    /// One character, for the tile map.
    pub abbr: String,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

catalogue_code! {
    /// The code of a [`Province`]: two digits.
    ProvinceCode, Province, province, "province"
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    province: Vec<Province>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| super::read(include_str!("../../data/provinces.toml")));

/// Every province, by code.
pub fn provinces() -> &'static [Province] {
    &TABLE.province
}

/// The province with this code.
pub fn province(code: &str) -> Option<&'static Province> {
    provinces().iter().find(|row| row.code == code)
}
