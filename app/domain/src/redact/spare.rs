//! What looks like part of a number and is none: dates, times, prices, measures, service lines.
//!
//! A marked digit may not be part of a number that is pieced together. A number that stands whole is found even there.

use super::checks;
use super::cluster::{Cluster, Gap};
use super::glyph::Class;
use super::normal::Normal;

/// Marks them in a cluster.
pub(super) fn mark(cluster: &mut Cluster, normal: &Normal) {
    let mut at = 0;
    while at < cluster.len() {
        let end = date(cluster, at)
            .or_else(|| time(cluster, at))
            .or_else(|| service_line(cluster, normal, at))
            .or_else(|| price(cluster, normal, at))
            .or_else(|| measure(cluster, normal, at));
        match end {
            Some(end) => {
                Cluster::mark(&mut cluster.spare, at..end);
                at = end;
            }
            None => at = cluster.group_end(at),
        }
    }
}

/// The number a group writes, if it is written in plain digits and has one of the lengths.
fn group(cluster: &Cluster, at: usize, lengths: &[usize]) -> Option<(u32, usize)> {
    let end = cluster.group_end(at);
    let plain = cluster.digs.get(at..end)?.iter().all(|dig| dig.class == Class::Plain);
    (plain && lengths.contains(&(end - at))).then(|| (checks::number(&cluster.values(at..end)), end))
}

/// `2024-11-05`, `2024.1.5`, `2024/11`, `20241105`: one past its last digit.
fn date(cluster: &Cluster, at: usize) -> Option<usize> {
    if let Some((_, end)) = group(cluster, at, &[8])
        && checks::is_compact_date(&cluster.values(at..end))
    {
        return Some(end);
    }
    let (year, after_year) = group(cluster, at, &[4])?;
    if !(1900..2100).contains(&year) {
        return None;
    }
    let Gap::Signs(sign @ ('-' | '.' | '/' | ' ' | '~'), 1) = cluster.gap(after_year) else { return None };
    let (month, after_month) = group(cluster, after_year, &[1, 2])?;
    if !(1..=12).contains(&month) {
        return None;
    }
    if cluster.gap(after_month) == Gap::Signs(sign, 1) {
        let (day, end) = group(cluster, after_month, &[1, 2])?;
        return checks::is_date(year, month, day).then_some(end);
    }
    Some(after_month)
}

/// `12:30`, `9:05:59`.
fn time(cluster: &Cluster, at: usize) -> Option<usize> {
    let (hour, after_hour) = group(cluster, at, &[1, 2])?;
    if hour > 24 || cluster.gap(after_hour) != Gap::Signs(':', 1) {
        return None;
    }
    let (minute, after_minute) = group(cluster, after_hour, &[2])?;
    if minute > 59 {
        return None;
    }
    if cluster.gap(after_minute) == Gap::Signs(':', 1) {
        return group(cluster, after_minute, &[2]).filter(|(second, _)| *second < 60).map(|(_, end)| end);
    }
    Some(after_minute)
}

/// A 400 or 800 line: ten digits that belong to a business, however they are grouped.
fn service_line(cluster: &Cluster, normal: &Normal, at: usize) -> Option<usize> {
    let values = cluster.values(at..at + 3);
    if !matches!(values.as_slice(), [4 | 8, 0, 0])
        || cluster.digs.get(at..at + 10)?.iter().any(|dig| dig.class != Class::Plain)
    {
        return None;
    }
    let end = at + 10;
    let shape = cluster.shape(at..end);
    let close = cluster.gaps(at..end).all(|gap| matches!(gap, Gap::Signs('-' | ' ', 1)));
    (cluster.may_start(at)
        && cluster.may_end(end)
        && close
        && shape.len() <= 4
        && !normal.before(cluster.first(at)).is_ascii_alphanumeric())
    .then_some(end)
}

/// `￥1,299.00`, `1299.00元`, `1,299,000`.
fn price(cluster: &Cluster, normal: &Normal, at: usize) -> Option<usize> {
    let first = cluster.first(at);
    let mut before = first;
    while before > 0 && normal.before(before) == ' ' {
        before -= 1;
    }
    let signed =
        matches!(normal.before(before), '¥' | '$' | '€' | '£') || before >= 3 && normal.reads(before - 3, "RMB");
    let mut end = cluster.group_end(at);
    let thousands = (1..=3).contains(&(end - at));
    let mut grouped = false;
    while thousands && cluster.gap(end) == Gap::Signs(',', 1) && cluster.group_end(end) - end == 3 {
        end = cluster.group_end(end);
        grouped = true;
    }
    if cluster.gap(end) == Gap::Signs('.', 1)
        && cluster.group_end(end) - end <= 2
        && cluster.gap(cluster.group_end(end)) != Gap::Signs('.', 1)
    {
        end = cluster.group_end(end);
    }
    let leading_zero = cluster.value(at) == 0 && cluster.gap(at + 1) == Gap::None && cluster.group_end(at) > at + 1;
    let money = signed || is_money(normal, cluster.after(end));
    // A telephone number does not become a price by standing after a sign for one.
    (money && !leading_zero && end - at < 11 || grouped && money).then_some(end)
}

/// Whether a money word stands at a cell.
pub(super) fn is_money(normal: &Normal, at: usize) -> bool {
    let at = normal.skip_blanks(at);
    matches!(normal.ch(at), '元' | '块' | '圆' | '万' | '亿' | '毛' | '角')
        || normal.reads(at, "RMB")
        || normal.reads(at, "余元")
}

/// A short group with a unit after it: `500G`, `12袋`, `3天`, `170CM`, `256GB`.
fn measure(cluster: &Cluster, normal: &Normal, at: usize) -> Option<usize> {
    let mut end = cluster.group_end(at);
    if end - at > 6 {
        return None;
    }
    if cluster.gap(end) == Gap::Signs('.', 1) && cluster.group_end(end) - end <= 2 {
        end = cluster.group_end(end);
    }
    // 9三天: only the numeral before the unit is measured.
    let spoken =
        cluster.digs.get(end - 1)?.class == Class::Han && end - at > 1 && cluster.digs.get(end - 2)?.class < Class::Han;
    if spoken {
        return None;
    }
    // A letter that was taken for a digit: the G of 500g.
    let lettered =
        cluster.digs.get(at..end)?.iter().rposition(|dig| dig.class != Class::Loose).map(|last| at + last + 1)?;
    let tail = if lettered < end { cluster.first(lettered) } else { normal.skip_blanks(cluster.after(end)) };
    (lettered > at && is_unit(normal, tail)).then_some(end)
}

/// Whether a unit of measure stands at a cell.
pub(super) fn is_unit(normal: &Normal, at: usize) -> bool {
    const LATIN: [&str; 22] = [
        "KG", "G", "MG", "ML", "L", "MM", "CM", "M", "GB", "TB", "MB", "W", "V", "A", "HZ", "MAH", "K", "P", "T", "XL",
        "PCS", "MIN",
    ];
    const HAN: &str = "年月日天周岁人次个件袋盒瓶箱包双套条张台部只支罐桶斤克千公毫厘米寸升度折倍成%℃分秒点级档年项份名位家单口楼批期章款码页";
    let ch = normal.ch(at);
    if ch.is_ascii_alphabetic() {
        return LATIN.iter().any(|unit| normal.reads(at, unit) && !normal.ch(at + unit.len()).is_ascii_alphabetic());
    }
    ch != '\0' && HAN.contains(ch)
}
