//! Telephone numbers by their shape, and what only looks like one: lists of prices, sizes, times.

use std::ops::Range;

use super::cluster::{Cluster, Gap};
use super::normal::Normal;
use super::number::{Found, fits};
use super::{MaskKind, checks, spare};

/// A number with a country code: `+852 9123 4567`. The mainland's own fall to [`mobile`] and [`landline`].
pub(super) fn foreign(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    let plus = cluster.first(start).checked_sub(1)?;
    if normal.ch(plus) != '+' || !matches!(cluster.value(start), 1..=9) || normal.before(plus).is_ascii_alphanumeric() {
        return None;
    }
    let mut end = cluster.group_end(start);
    while end - start < 15
        && end < cluster.len()
        && matches!(cluster.gap(end), Gap::Signs(' ' | '-' | '(' | ')', 1 | 2))
        && cluster.group_end(end) - start <= 15
    {
        end = cluster.group_end(end);
    }
    let mainland = cluster.values(start..start + 2) == [8, 6];
    (!mainland
        && (10..=15).contains(&(end - start))
        && fits(cluster, start..end)
        && !Cluster::any(&cluster.spare, start..end))
    .then(|| Found { digs: start..end, cells: plus..cluster.after(end), kind: MaskKind::Mobile })
}

/// Eleven digits from 13 to 19, with or without the country code; thirteen from 14 for a thing's card.
pub(super) fn mobile(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    for (code, len) in [(&[][..], 11), (&[8, 6][..], 13), (&[0, 0, 8, 6][..], 15), (&[0][..], 12)] {
        let number = start + code.len();
        let digs = start..start + len;
        if cluster.values(start..number) == code
            && cluster.value(number) == 1
            && matches!(cluster.value(number + 1), 3..=9)
            && fits(cluster, digs.clone())
            && is_pieced_well(cluster, normal, number..digs.end)
        {
            return Some(with_plus(normal, Found::plain(cluster, digs, MaskKind::Mobile)));
        }
    }
    let thing = start..start + 13;
    (cluster.values(start..start + 2) == [1, 4]
        && cluster.group_end(start) == thing.end
        && fits(cluster, thing.clone()))
    .then(|| Found::plain(cluster, thing, MaskKind::Mobile))
}

fn with_plus(normal: &Normal, mut found: Found) -> Found {
    if normal.before(found.cells.start) == '+' {
        found.cells.start -= 1;
    }
    found
}

/// Whether the pieces look like one number written apart, not like a list of prices, sizes or times.
fn is_pieced_well(cluster: &Cluster, normal: &Normal, digs: Range<usize>) -> bool {
    let shape = cluster.shape(digs.clone());
    if shape.len() == 1 {
        return true;
    }
    let uniform = cluster.uniform(digs.clone());
    // A number of few pieces is one even where one of them looks like a price or a year.
    let few = shape.len() <= 4 && uniform;
    let whole_cluster = digs.start == 0 && digs.end == cluster.len();
    if Cluster::any(&cluster.spare, digs.clone()) && !(few || uniform && whole_cluster) {
        return false;
    }
    if cuts_decimal(cluster, &digs)
        || !uniform && are_prices(cluster, &digs)
        || !uniform && decimals(cluster, digs.clone()) > 1
    {
        return false;
    }
    !(is_list(cluster, &digs) && is_priced(cluster, normal, &digs))
}

/// Whether every piece reads like a price, some of them with decimals or thousands: `199/1,299/1299.00`.
fn are_prices(cluster: &Cluster, digs: &Range<usize>) -> bool {
    let mut at = digs.start;
    let mut telling = 0;
    while at < digs.end {
        let mut end = cluster.group_end(at);
        if cluster.value(at) == 0 || end - at > 5 {
            return false;
        }
        while cluster.gap(end) == Gap::Signs(',', 1) && cluster.group_end(end) - end == 3 {
            end = cluster.group_end(end);
            telling += 1;
        }
        if cluster.gap(end) == Gap::Signs('.', 1) && cluster.group_end(end) - end <= 2 {
            end = cluster.group_end(end);
            telling += 1;
        }
        at = end;
    }
    telling > 0
}

/// Whether the range begins after the point of `12.5`, or ends before it.
fn cuts_decimal(cluster: &Cluster, digs: &Range<usize>) -> bool {
    let point = |at: usize| cluster.gap(at) == Gap::Signs('.', 1);
    let all = cluster.gaps(digs.clone()).all(|gap| gap == Gap::Signs('.', 1));
    !all && (digs.start > 0 && point(digs.start) || point(digs.end))
}

/// How many `12.5` stand in a range.
fn decimals(cluster: &Cluster, digs: Range<usize>) -> usize {
    digs.clone()
        .skip(1)
        .filter(|at| {
            let end = cluster.group_end(*at);
            cluster.gap(*at) == Gap::Signs('.', 1) && end - at <= 2 && cluster.gap(end) != Gap::Signs('.', 1)
        })
        .count()
}

/// Whether the pieces rise or fall like the values of a list, with a list's separators.
fn is_list(cluster: &Cluster, digs: &Range<usize>) -> bool {
    let signs =
        cluster.gaps(digs.clone()).all(|gap| matches!(gap, Gap::Signs(',' | '、' | '/' | ';' | ' ' | '-' | '~', _)));
    signs && is_monotone(cluster, digs)
}

/// Whether at least three pieces rise or fall, none of them with a leading zero.
pub(super) fn is_monotone(cluster: &Cluster, digs: &Range<usize>) -> bool {
    let mut values = Vec::new();
    let mut at = digs.start;
    while at < digs.end {
        let end = cluster.group_end(at).min(digs.end);
        if cluster.value(at) == 0 && end - at > 1 || end - at > 8 {
            return false;
        }
        values.push(checks::number(&cluster.values(at..end)));
        at = end;
    }
    values.len() > 2 && (values.is_sorted() || values.is_sorted_by(|a, b| a >= b))
}

/// Whether money is named right before or after.
fn is_priced(cluster: &Cluster, normal: &Normal, digs: &Range<usize>) -> bool {
    let before = normal.before(cluster.first(digs.start));
    spare::is_money(normal, cluster.after(digs.end))
        || matches!(before, '¥' | '$' | '价' | '格')
        || Cluster::any(&cluster.spare, digs.end - 1..digs.end)
}

/// An area code and seven or eight digits, with an extension.
pub(super) fn landline(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    let (code, zero) = match cluster.values(start..start + 4).as_slice() {
        [8, 6, 1..=9, _] => (start + 2, 0),
        [0, 0, 8, 6] => (start + 4, 0),
        [0, 1..=9, ..] => (start, 1),
        _ => return None,
    };
    let area = code + zero;
    let (area_len, lengths) = match cluster.values(area..area + 2).as_slice() {
        [1, 0] | [2, 0..=9] => (2, 8..=8),
        [3..=9, _] => (3, 7..=8),
        _ => return None,
    };
    // 0.75 and its like in a list of decimals.
    if cluster.gap(start + 1) == Gap::Signs('.', 1) && !cluster.uniform(start..start + 6) {
        return None;
    }
    if zero == 0 && normal.before(cluster.first(start)) != '+' && code == start + 2 {
        return None;
    }
    let local = area + area_len;
    let len = lengths.rev().find(|len| {
        let digs = start..local + len;
        matches!(cluster.value(local), 2..=8)
            && fits(cluster, digs.clone())
            && !Cluster::any(&cluster.spare, digs.clone())
            && (cluster.shape(digs.clone()).len() <= 4 || cluster.uniform(digs))
    })?;
    let mut end = local + len;
    if matches!(cluster.gap(end), Gap::Signs('-', 1)) && cluster.group_end(end) - end <= 6 {
        end = cluster.group_end(end);
    }
    let mut found = with_plus(normal, Found::plain(cluster, start..end, MaskKind::Landline));
    found.cells.end = extension(normal, found.cells.end);
    Some(found)
}

/// `转8012`, `分机 12`: where a telephone with its extension ends.
fn extension(normal: &Normal, end: usize) -> usize {
    let at = normal.skip_blanks(end);
    let Some(word) =
        ["转", "分机", "转分机"].iter().filter(|word| normal.reads(at, word)).map(|word| word.chars().count()).max()
    else {
        return end;
    };
    let from = normal.skip_blanks(at + word);
    let digits = normal.cells.iter().skip(from).take(7).take_while(|cell| cell.digit.is_some()).count();
    if (1..=6).contains(&digits) { from + digits } else { end }
}
