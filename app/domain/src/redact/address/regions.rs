//! Provinces, cities and counties by name.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::super::tables;

/// How large a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Level {
    /// Stays in the public text.
    Province,
    /// Stays in the public text.
    City,
    /// Goes, with what is finer.
    County,
}

type ByFirst = HashMap<char, Vec<(Vec<char>, Level)>>;

static REGIONS: LazyLock<ByFirst> = LazyLock::new(|| {
    let mut out = ByFirst::new();
    let mut add = |name: &str, level: Level| {
        let chars: Vec<char> = name.chars().collect();
        if chars.len() > 1
            && let Some(first) = chars.first()
        {
            out.entry(*first).or_default().push((chars, level));
        }
    };
    for line in tables::lines(include_str!("../../../data/redact/regions.txt")) {
        if let Some(province) = line.strip_prefix("= ") {
            add(province, Level::Province);
            add(short(province), Level::Province);
            continue;
        }
        let (city, counties) = line.split_once(": ").unwrap_or((line, ""));
        // 市辖区, 省直辖县级行政区划 and 县 are rows of the table, not places.
        if !city.ends_with("区划") && city != "市辖区" && city != "县" {
            add(city, Level::City);
            add(short(city), Level::City);
        }
        for county in counties.split(' ').filter(|county| county.chars().count() > 1) {
            add(county, Level::County);
        }
    }
    for places in out.values_mut() {
        places.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
        places.dedup();
    }
    out
});

/// The characters places begin with.
pub(in super::super) fn firsts() -> String {
    REGIONS.keys().collect()
}

/// A name without its rank: 浙江, 广西, 杭州, 延边.
fn short(name: &str) -> &str {
    const PEOPLES: [&str; 12] =
        ["壮族", "回族", "维吾尔", "朝鲜族", "土家族", "藏族", "彝族", "傣族", "白族", "布依族", "苗族", "哈尼族"];
    let base = ["特别行政区", "自治区", "自治州", "地区", "省", "市", "盟"]
        .iter()
        .find_map(|rank| name.strip_suffix(rank))
        .unwrap_or(name);
    PEOPLES
        .iter()
        .filter_map(|people| base.split_once(people))
        .map(|(before, _)| before)
        .find(|before| before.chars().count() > 1)
        .unwrap_or(base)
}

/// The longest place whose name begins at `at` of `text`: its length and level.
pub(super) fn at(text: &[char], at: usize) -> Option<(usize, Level)> {
    let places = REGIONS.get(text.get(at)?)?;
    let second = text.get(at + 1)?;
    places
        .iter()
        // The second character tells nearly all of them apart, without a call to compare slices.
        .filter(|(name, _)| name.get(1) == Some(second))
        .find(|(name, _)| text.get(at..at + name.len()) == Some(name.as_slice()))
        .map(|(name, level)| (name.len(), *level))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_known_by_long_and_short_names() {
        let level = |name: &str| at(&name.chars().collect::<Vec<_>>(), 0);
        for (name, expected) in [
            ("浙江省杭州", Some((3, Level::Province))),
            ("浙江杭州", Some((2, Level::Province))),
            ("杭州市西湖区", Some((3, Level::City))),
            ("杭州西湖区", Some((2, Level::City))),
            ("西湖区文三路", Some((3, Level::County))),
            ("延边朝鲜族自治州", Some((8, Level::City))),
            ("广西南宁", Some((2, Level::Province))),
            ("新疆", Some((2, Level::Province))),
            ("客服", None),
        ] {
            assert_eq!(level(name), expected, "{name}");
        }
    }
}
