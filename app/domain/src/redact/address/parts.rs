//! The parts of an address finer than a county.

use super::super::glyph::is_han;
use super::super::tables::ENDING;

/// A character of the text as addresses are read: without blanks.
#[derive(Debug, Clone, Copy)]
pub(super) struct Sign {
    /// The character; Latin letters in capitals.
    pub ch: char,
    /// What [`TABLES`](super::super::tables::TABLES) marks it as.
    pub marks: u8,
    /// Whether it may be part of a house number.
    pub numeral: bool,
    /// Where it stands.
    pub cell: usize,
}

/// What kind of part it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// 镇, 乡, 街道.
    Town,
    /// 路, 街, 巷.
    Road,
    /// 小区, 花园, 大厦, 村: people live there.
    Estate,
    /// 广场, 大学, 物流园: anyone may be there.
    Place,
    /// 3栋, 2单元, 501室.
    Number,
}

const TOWNS: [&str; 4] = ["街道", "镇", "乡", "苏木"];
const ROADS: [&str; 13] =
    ["大道", "大街", "胡同", "国道", "省道", "县道", "马路", "路", "街", "巷", "弄", "里弄", "环路"];
const ESTATES: [&str; 32] = [
    "小区",
    "社区",
    "花园",
    "花苑",
    "家园",
    "新村",
    "新城",
    "新苑",
    "公寓",
    "大厦",
    "大楼",
    "山庄",
    "名都",
    "公馆",
    "名苑",
    "雅苑",
    "佳苑",
    "嘉园",
    "华庭",
    "豪庭",
    "城市花园",
    "宿舍",
    "安置房",
    "别墅",
    "府邸",
    "苑",
    "村",
    "庄",
    "府",
    "庭",
    "湾",
    "屯",
];
const PLACES: [&str; 20] = [
    "广场",
    "国际",
    "中心",
    "大学",
    "学院",
    "中学",
    "小学",
    "医院",
    "工业园",
    "科技园",
    "产业园",
    "软件园",
    "创业园",
    "物流园",
    "园区",
    "开发区",
    "商城",
    "市场",
    "驿站",
    "超市",
];
/// Endings of one sign that are as often inside a longer name: 天府大道, 王庄村.
const INNER: &str = "庄府庭湾苑屯村";
const UNITS: [&str; 27] = [
    "号楼", "号院", "号门", "号库", "号铺", "号店", "单元", "门面", "楼层", "号", "弄", "栋", "幢", "座", "室", "层",
    "楼", "房", "户", "铺", "门", "组", "队", "期", "区", "阁", "档",
];
/// No part of a name of a road or a house: there the address begins or ends.
const STOPS: &str = "在到住于去从的是我了给送寄往至址回来和跟与为叫他她你您们把被让向对将已曾还就也都又说不没这那哪有要会能买卖退货款元，,。；;！!？?：:、（）()“”\"【】《》…\n";

/// The same within an address that has begun.
const FORWARD_STOPS: &str =
    "的是我了你您他她把被让说没不给送寄到这那就也都又还已,，。；;！!？?：:、（）()“”\"【】《》…\n";

/// The part that begins at a place: what it is and where it ends.
pub(super) fn at(text: &[Sign], from: usize) -> Option<(Part, usize)> {
    if let Some(end) = number(text, from) {
        return Some((Part::Number, end));
    }
    /// 中关村软件园二期: longer names are sentences.
    const LONGEST: usize = 9;
    // 科技园, 开发区: names without a name.
    if let Some(len) = longest(text, from, &PLACES).filter(|len| *len > 2) {
        return Some((Part::Place, from + len));
    }
    for at in from + 1..=from + LONGEST {
        let sign = text.get(at - 1)?;
        if FORWARD_STOPS.contains(sign.ch) {
            return None;
        }
        if let Some(found) = ending(text, at) {
            return Some(found);
        }
    }
    None
}

/// A road's or an estate's ending that begins at `at`: what it is and where it ends.
pub(super) fn ending(text: &[Sign], at: usize) -> Option<(Part, usize)> {
    if text.get(at)?.marks & ENDING == 0 {
        return None;
    }
    let (part, len) =
        [(Part::Town, &TOWNS[..]), (Part::Road, &ROADS[..]), (Part::Estate, &ESTATES[..]), (Part::Place, &PLACES[..])]
            .into_iter()
            .find_map(|(part, endings)| longest(text, at, endings).map(|len| (part, len)))?;
    let end = at + len;
    let next = text.get(end).copied();
    if len == 1
        && text.get(at).is_some_and(|sign| INNER.contains(sign.ch))
        && next.is_some_and(|sign| is_han(sign.ch) && !sign.numeral && !STOPS.contains(sign.ch))
    {
        return None;
    }
    Some((part, if part == Part::Road { section(text, end) } else { end }))
}

/// 中段, 东一段, 北: what may follow a road's name. Where it ends.
fn section(text: &[Sign], from: usize) -> usize {
    let long = (from..from + 3).find(|at| text.get(*at).is_some_and(|sign| sign.ch == '段'));
    let fits = |end: usize| {
        (from..end).all(|at| text.get(at).is_some_and(|sign| sign.numeral || "东西南北中".contains(sign.ch)))
    };
    long.filter(|at| fits(*at)).map_or(from, |at| at + 1)
}

/// The characters that kinds of roads, estates and places begin with.
pub(in super::super) fn firsts() -> String {
    [&TOWNS[..], &ROADS[..], &ESTATES[..], &PLACES[..]].concat().iter().filter_map(|word| word.chars().next()).collect()
}

/// Whether a name cannot go on over it. 和平, 向阳, 回龙观: some words of prose begin names as well.
pub(super) fn stops(c: char, next: char) -> bool {
    let name = match c {
        '和' => "平谐睦信美顺泰兴义".contains(next),
        '向' => "阳荣前东".contains(next),
        '回' => "龙民".contains(next),
        '来' => "广福凤安".contains(next),
        '会' => "展仙".contains(next),
        _ => false,
    };
    !name && STOPS.contains(c)
}

fn longest(text: &[Sign], at: usize, words: &[&str]) -> Option<usize> {
    words
        .iter()
        .filter_map(|word| {
            let mut len = 0;
            for c in word.chars() {
                if text.get(at + len)?.ch != c {
                    return None;
                }
                len += 1;
            }
            Some(len)
        })
        .max()
}

/// A number and its unit: `3栋`, `2-1-501室`, `A座`, `十二号`, `附3号`. Where it ends.
pub(super) fn number(text: &[Sign], from: usize) -> Option<usize> {
    let start = from
        + usize::from(
            text.get(from).is_some_and(|sign| matches!(sign.ch, '第' | '附' | '东' | '西' | '南' | '北' | '负')),
        );
    let numeral = |at: usize| {
        text.get(at).is_some_and(|sign| {
            sign.numeral || sign.ch.is_ascii_alphanumeric() || matches!(sign.ch, '甲' | '乙' | '丙' | '丁')
        })
    };
    let mut at = start;
    while at - start < 10
        && (numeral(at)
            || at > start
                && text.get(at).is_some_and(|sign| matches!(sign.ch, '-' | '#' | '~' | '_' | '.' | '之'))
                && numeral(at + 1))
    {
        at += 1;
    }
    if at == start {
        return None;
    }
    let hash = text.get(at).is_some_and(|sign| sign.ch == '#');
    let at = at + usize::from(hash);
    longest(text, at, &UNITS).map(|len| at + len).or(hash.then_some(at))
}

/// A number without unit at the end of an address: `501`, `3-2-501`. Where it ends.
pub(super) fn bare(text: &[Sign], from: usize) -> Option<usize> {
    let len = (from..from + 12)
        .take_while(|at| {
            text.get(*at)
                .is_some_and(|sign| sign.numeral || sign.ch.is_ascii_alphanumeric() || sign.ch == '-' || sign.ch == '#')
        })
        .count();
    let digits = (from..from + len).filter(|at| text.get(*at).is_some_and(|sign| sign.numeral)).count();
    let next = text.get(from + len).map_or('\0', |sign| sign.ch);
    ((2..=10).contains(&digits) && !matches!(next, '元' | '块' | '年' | '月' | '天' | '个' | '件' | '次'))
        .then_some(from + len)
}
