//! The tables that demo complaints are dealt from.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use youmen_domain::catalog::{self, PlatformCode, ProvinceCode};
use youmen_domain::codes::GroundCode;

/// Something that is bought.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Goods {
    pub(super) code: String,
    /// What, and from and to how many yuan.
    pub(super) items: Vec<(String, i64, i64)>,
    pub(super) fake: Vec<String>,
    pub(super) defect: Vec<String>,
    pub(super) mismatch: Vec<String>,
    pub(super) claim: Vec<String>,
    pub(super) harm: Vec<String>,
    pub(super) trades: Vec<String>,
    pub(super) platforms: Vec<PlatformCode>,
}

/// How complaints of one ground are told.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Told {
    pub(super) code: GroundCode,
    pub(super) goods: Vec<String>,
    pub(super) headlines: Vec<String>,
    pub(super) stories: Vec<String>,
    #[serde(default)]
    pub(super) slots: HashMap<String, Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Common {
    pub(super) openers: Vec<String>,
    pub(super) shop: Vec<String>,
    pub(super) again: Vec<String>,
    pub(super) reply: Vec<String>,
    pub(super) feeling: Vec<String>,
    pub(super) kept: Vec<String>,
    pub(super) demand: Vec<String>,
    pub(super) traces: Vec<String>,
    pub(super) persons: Vec<String>,
    pub(super) addresses: Vec<String>,
    pub(super) tried_notes: Vec<String>,
    pub(super) want_notes: Vec<String>,
    pub(super) questions: Vec<String>,
    pub(super) answers: Vec<String>,
    pub(super) refusal_notes: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Merchants {
    pub(super) label: String,
    pub(super) fancies: Vec<String>,
}

/// All of it.
pub(super) struct Data {
    pub(super) goods: HashMap<String, Goods>,
    pub(super) told: Vec<Told>,
    pub(super) common: Common,
    pub(super) merchants: Merchants,
    pub(super) provinces: Vec<(ProvinceCode, u64)>,
}

#[derive(Deserialize)]
struct GoodsFile {
    goods: Vec<Goods>,
}

#[derive(Deserialize)]
struct ToldFile {
    ground: Vec<Told>,
}

#[derive(Deserialize)]
struct RegionsFile {
    weights: Vec<(String, u64)>,
}

const STORIES: [&str; 5] = [
    include_str!("stories/goods.toml"),
    include_str!("stories/money.toml"),
    include_str!("stories/health.toml"),
    include_str!("stories/price.toml"),
    include_str!("stories/account.toml"),
];

static DATA: LazyLock<Data> = LazyLock::new(|| {
    let goods: GoodsFile = read(include_str!("goods.toml"));
    let regions: RegionsFile = read(include_str!("regions.toml"));
    let told = STORIES.into_iter().flat_map(|file| read::<ToldFile>(file).ground);
    Data {
        goods: goods.goods.into_iter().map(|goods| (goods.code.clone(), goods)).collect(),
        told: told.collect(),
        common: read(include_str!("common.toml")),
        merchants: read(include_str!("merchants.toml")),
        provinces: regions
            .weights
            .into_iter()
            .filter_map(|(code, weight)| Some((ProvinceCode::parse(&code)?, weight)))
            .collect(),
    }
});

#[expect(clippy::expect_used, reason = "every embedded file is read by a test")]
fn read<T: DeserializeOwned>(text: &str) -> T {
    toml::from_str(text).expect("an embedded table must parse")
}

pub(super) fn data() -> &'static Data {
    &DATA
}

/// The catalogue's row of how a ground is told.
pub(super) fn ground(told: &Told) -> &'static catalog::Ground {
    catalog::ground_of(told.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_ground_is_told_in_three_ways_and_of_goods_that_there_are() {
        let data = data();
        for code in GroundCode::ALL {
            let told: Vec<&Told> = data.told.iter().filter(|told| told.code == code).collect();
            let [told] = told.as_slice() else { panic!("{code} is told {} times", told.len()) };
            assert!(told.stories.len() >= 3 && told.headlines.len() >= 3, "{code}");
            for goods in &told.goods {
                assert!(data.goods.contains_key(goods), "{code}: {goods}");
            }
        }
    }

    #[test]
    fn every_province_has_its_weight() {
        assert_eq!(data().provinces.len(), catalog::provinces().len());
    }
}
