//! Who bought what from whom, where and when.

use time::{Date, Duration, OffsetDateTime, UtcOffset};
use youmen_domain::catalog::{PlatformCode, ProvinceCode};
use youmen_store::SeededMerchant;

use super::data::{Goods, Told, data};
use super::dice::Dice;

/// Every so many complaints a ground and a province come round in turn, so that none is missing from a few hundred.
const ROUND: u64 = 5;

/// What a complaint is about.
pub(super) struct Setting {
    pub(super) told: &'static Told,
    pub(super) goods: &'static Goods,
    pub(super) product: &'static str,
    /// Whole yuan.
    pub(super) price: i64,
    pub(super) platform: PlatformCode,
    pub(super) province: Option<ProvinceCode>,
    pub(super) merchant: SeededMerchant,
    /// Order, receipt, trouble, first word, last word.
    pub(super) days: [Date; 5],
    pub(super) filed: Date,
}

impl Setting {
    pub(super) fn deal(index: u64, filed_at: OffsetDateTime, dice: &mut Dice) -> Self {
        let data = data();
        let told = turn(index, 0, &data.told).or_else(|| dice.early(&data.told)).unwrap_or(first(&data.told));
        let goods = dice.pick(&told.goods).and_then(|code| data.goods.get(code)).unwrap_or(any(&data.goods));
        let (product, low, high) =
            dice.pick(&goods.items).map_or(("", 1, 1), |(name, low, high)| (name.as_str(), *low, *high));
        let shop = early_place(data.merchants.fancies.len(), dice);
        let filed = shanghai(filed_at);
        Self {
            told,
            goods,
            product,
            price: price(low, high, dice),
            platform: platform(goods, shop, index, dice),
            province: province(index, dice),
            merchant: merchant(goods, shop),
            days: days(filed, dice),
            filed,
        }
    }
}

/// The one whose turn it is at this index, if it is anybody's.
fn turn<T>(index: u64, offset: u64, of: &'static [T]) -> Option<&'static T> {
    let len = u64::try_from(of.len()).ok().filter(|len| *len > 0)?;
    let place = (index / ROUND) % len;
    (index % ROUND == offset).then(|| of.get(usize::try_from(place).unwrap_or(0))).flatten()
}

#[expect(clippy::expect_used, reason = "a test sees that the table has rows")]
fn first<T>(of: &'static [T]) -> &'static T {
    of.first().expect("a table with rows")
}

#[expect(clippy::expect_used, reason = "a test sees that the table has rows")]
fn any(of: &'static std::collections::HashMap<String, Goods>) -> &'static Goods {
    of.get("shoes").expect("a table with rows")
}

/// A few shops have many complaints, most have one.
fn early_place(len: usize, dice: &mut Dice) -> usize {
    let len = u64::try_from(len).unwrap_or(1).max(1);
    let near = dice.below(len) + 1;
    let nearer = dice.below(near) + 1;
    usize::try_from(dice.below(nearer)).unwrap_or(0)
}

fn merchant(goods: &Goods, shop: usize) -> SeededMerchant {
    let merchants = &data().merchants;
    // Each sort of goods begins the list at another place, or the first fancy would be everywhere.
    let turned = goods.code.bytes().map(usize::from).sum::<usize>() * 7;
    let place = (shop + turned) % merchants.fancies.len().max(1);
    let fancy = merchants.fancies.get(place).map_or("", String::as_str);
    let trade = goods.trades.get(shop % goods.trades.len().max(1)).map_or("", String::as_str);
    SeededMerchant { slug: format!("demo-{}-{place}", goods.code), name: format!("{fancy}{trade}{}", merchants.label) }
}

fn platform(goods: &Goods, shop: usize, index: u64, dice: &mut Dice) -> PlatformCode {
    let home = goods.platforms.get(shop % goods.platforms.len().max(1));
    // Most shops stay where they are.
    let found = if index % ROUND == 2 || !dice.percent(70) { dice.pick(&goods.platforms) } else { home };
    found.copied().unwrap_or_else(|| PlatformCode::from(first(youmen_domain::catalog::platforms())))
}

fn province(index: u64, dice: &mut Dice) -> Option<ProvinceCode> {
    let provinces = &data().provinces;
    if let Some((province, _)) = turn(index, 1, provinces) {
        return Some(*province);
    }
    // Some leave it out.
    if dice.percent(6) {
        return None;
    }
    provinces.get(dice.weighed(provinces.iter().map(|(_, weight)| *weight))).map(|(province, _)| *province)
}

/// Most near the low end, a few at the high one; shops like prices that end in nine.
fn price(low: i64, high: i64, dice: &mut Dice) -> i64 {
    let r = dice.between(0, 1_000);
    let price = low + (high - low) * r * r * r / 1_000_000_000;
    if price < 50 { price } else { price / 10 * 10 + 9 }
}

fn days(filed: Date, dice: &mut Dice) -> [Date; 5] {
    let mut back = [0_i64; 5];
    let mut before = dice.between(0, 3);
    // From the last word back to the order.
    for (place, (low, high)) in [(4, (0, 0)), (3, (2, 24)), (2, (1, 9)), (1, (1, 14)), (0, (2, 7))] {
        before += dice.between(low, high);
        if let Some(slot) = back.get_mut(place) {
            *slot = before;
        }
    }
    back.map(|days| filed.saturating_sub(Duration::days(days)))
}

pub(super) fn shanghai(at: OffsetDateTime) -> Date {
    at.to_offset(UtcOffset::from_hms(8, 0, 0).unwrap_or(UtcOffset::UTC)).date()
}
