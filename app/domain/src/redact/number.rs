//! Numbers that are told by their own shape.

use std::ops::Range;

use super::cluster::{Cluster, Gap};
use super::glyph::Class;
use super::normal::Normal;
use super::{MaskKind, checks, link, spare};

/// A number found in a cluster.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Its digits.
    pub digs: Range<usize>,
    /// Its cells; more than its digits where an X or a plus sign belongs to it.
    pub cells: Range<usize>,
    /// What it is.
    pub kind: MaskKind,
}

impl Found {
    /// A number that covers just its digits.
    pub fn plain(cluster: &Cluster, digs: Range<usize>, kind: MaskKind) -> Self {
        Self { cells: cluster.cells(digs.clone()), digs, kind }
    }
}

/// The number that begins at a digit, the longest and the surest shape first.
pub(super) fn at(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    if !cluster.may_start(start) {
        return None;
    }
    address(cluster, normal, start)
        .or_else(|| resident(cluster, normal, start))
        .or_else(|| foreign(cluster, normal, start))
        .or_else(|| card(cluster, start))
        .or_else(|| parcel_order(cluster, start))
        .or_else(|| mobile(cluster, normal, start))
        .or_else(|| landline(cluster, normal, start))
}

/// Whether a number may take exactly these digits.
fn fits(cluster: &Cluster, digs: Range<usize>) -> bool {
    digs.end <= cluster.len() && cluster.may_end(digs.end) && cluster.sure(digs.clone(), 2) && !Cluster::any(&cluster.taken, digs)
}

/// An IPv4 address: four numbers to 255 with points between. Versions and clauses (`5.3.2.1`) are none.
fn address(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    let mut end = start;
    let mut largest = 0;
    for octet in 0..4 {
        if octet > 0 && !matches!(cluster.gap(end), Gap::Signs('.' | '。', _)) {
            return None;
        }
        let next = cluster.group_end(end);
        let value = checks::number(&cluster.values(end..next));
        if next - end > 3 || value > 255 || end == next || cluster.value(end) == 0 && next - end > 1 {
            return None;
        }
        largest = largest.max(value);
        end = next;
    }
    let network = largest > 9 && !matches!(normal.ch(cluster.after(end)), '条' | '款' | '节' | '章' | '版');
    (fits(cluster, start..end)
        && !matches!(cluster.gap(end), Gap::Signs('.', 1))
        && (named_ip(normal, cluster.first(start)) || network && !link::is_version(normal, cluster.first(start))))
    .then(|| Found::plain(cluster, start..end, MaskKind::Ip))
}

/// Whether `IP` stands in the few characters before a cell.
fn named_ip(normal: &Normal, cell: usize) -> bool {
    (2..8).any(|back| cell.checked_sub(back).is_some_and(|at| normal.reads(at, "IP")))
}

/// 18 places with a birthday in them, or 15 in the old form.
fn resident(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    let first = cluster.value(start);
    if first == 0 {
        return None;
    }
    let values = cluster.values(start..start + 17);
    if values.len() == 17 && values.get(6..14).is_some_and(checks::is_compact_date) && values.get(6).is_some_and(|century| *century < 3) {
        let kind = if matches!(values.as_slice(), [8, 1..=3, ..] | [9, ..]) { MaskKind::OtherId } else { MaskKind::ResidentId };
        if !Cluster::any(&cluster.taken, start..start + 17)
            && let Some(end) = check_letter(cluster, normal, start + 17)
        {
            return Some(Found { digs: start..start + 17, cells: cluster.first(start)..end, kind });
        }
        if fits(cluster, start..start + 18) {
            return Some(Found::plain(cluster, start..start + 18, kind));
        }
    }
    let old = cluster.values(start..start + 15);
    let (Some(year), Some(month), Some(day)) = (old.get(6..8), old.get(8..10), old.get(10..12)) else { return None };
    let dated = checks::is_date(1900 + checks::number(year), checks::number(month), checks::number(day));
    let whole = cluster.group_end(start) == start + 15 || cluster.uniform(start..start + 15) && cluster.shape(start..start + 15).len() > 4;
    (dated && whole && (1..=8).contains(&first) && fits(cluster, start..start + 15))
        .then(|| Found::plain(cluster, start..start + 15, MaskKind::ResidentId))
}

/// One past the X that ends an identity number whose digits end before `at`.
pub(super) fn check_letter(cluster: &Cluster, normal: &Normal, at: usize) -> Option<usize> {
    if at < cluster.len() && cluster.gap(at) == Gap::None || at > cluster.len() {
        return None;
    }
    let cell = cluster.after(at);
    let blanks = normal.cells.iter().skip(cell).take(3).take_while(|cell| super::glyph::separates(cell.ch) && cell.ch != '×').count();
    let x = cell + blanks;
    (matches!(normal.ch(x), 'X' | '×' | '叉' | '㐅' | '✕' | '✖') && !normal.ch(x + 1).is_ascii_alphanumeric()).then_some(x + 1)
}

/// A number with a country code: `+852 9123 4567`. The mainland's own fall to [`mobile`] and [`landline`].
fn foreign(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    let plus = cluster.first(start).checked_sub(1)?;
    if normal.ch(plus) != '+' || !matches!(cluster.value(start), 1..=9) || normal.before(plus).is_ascii_alphanumeric() {
        return None;
    }
    let mut end = cluster.group_end(start);
    while end - start < 15 && end < cluster.len() && matches!(cluster.gap(end), Gap::Signs(' ' | '-' | '(' | ')', 1 | 2)) && cluster.group_end(end) - start <= 15 {
        end = cluster.group_end(end);
    }
    let mainland = cluster.values(start..start + 2) == [8, 6];
    (!mainland && (10..=15).contains(&(end - start)) && fits(cluster, start..end) && !Cluster::any(&cluster.spare, start..end)).then(|| Found {
        digs: start..end,
        cells: plus..cluster.after(end),
        kind: MaskKind::Mobile,
    })
}

/// 16 to 19 digits of a payment card: by Luhn's check, or in fours.
fn card(cluster: &Cluster, start: usize) -> Option<Found> {
    if !matches!(cluster.value(start), 3..=6 | 9) {
        return None;
    }
    (16..=19).rev().find_map(|len| {
        let digs = start..start + len;
        if !fits(cluster, digs.clone()) || Cluster::any(&cluster.spare, digs.clone()) {
            return None;
        }
        let shape = cluster.shape(digs.clone());
        let fours = shape.len() > 3 && shape.iter().take(4).all(|group| *group == 4) && cluster.uniform(digs.clone());
        let whole = shape.len() == 1 || cluster.uniform(digs.clone()) || cluster.value(start) == 6;
        (fours || whole && checks::luhn(&cluster.values(digs.clone()))).then(|| Found::plain(cluster, digs, MaskKind::BankCard))
    })
}

/// `241105-123456789012345`: an order that begins with its day.
fn parcel_order(cluster: &Cluster, start: usize) -> Option<Found> {
    let digs = start..start + 21;
    (fits(cluster, digs.clone()) && cluster.shape(digs.clone()) == [6, 15]).then(|| Found::plain(cluster, digs, MaskKind::OrderNo))
}

/// Eleven digits from 13 to 19, with or without the country code; thirteen from 14 for a thing's card.
fn mobile(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
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
    (cluster.values(start..start + 2) == [1, 4] && cluster.group_end(start) == thing.end && fits(cluster, thing.clone()))
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
    if cuts_decimal(cluster, &digs) || !uniform && decimals(cluster, digs.clone()) > 1 {
        return false;
    }
    !(is_list(cluster, &digs) && is_priced(cluster, normal, &digs))
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
    let signs = cluster.gaps(digs.clone()).all(|gap| matches!(gap, Gap::Signs(',' | '、' | '/' | ';' | ' ' | '-' | '~', _)));
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
    spare::is_money(normal, cluster.after(digs.end)) || matches!(before, '¥' | '$' | '价' | '格') || Cluster::any(&cluster.spare, digs.end - 1..digs.end)
}

/// An area code and seven or eight digits, with an extension.
fn landline(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
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
    Some(with_plus(normal, Found::plain(cluster, start..end, MaskKind::Landline)))
}

/// A run of eleven and more digits without a gap that nothing else explained; at least seven of them surely digits.
pub(super) fn long_run(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    /// "任何 ≥ 11 位数字" of the rules.
    const LONG: usize = 11;
    if start > 0 && cluster.gap(start) == Gap::None {
        return None;
    }
    let end = cluster.group_end(start);
    let digs = start..end;
    if digs.len() < LONG || !cluster.sure(digs.clone(), 7) || Cluster::any(&cluster.taken, digs.clone()) {
        return None;
    }
    if digs.len() <= 13 && (spare::is_money(normal, cluster.after(end)) || matches!(normal.before(cluster.first(start)), '¥' | '$')) {
        return None;
    }
    // A payment's serial begins with its day or with the processor's 4200.
    let values = cluster.values(digs.clone());
    let serial = digs.len() == 28 && (values.starts_with(&[4, 2, 0, 0]) || checks::is_compact_date(&values));
    Some(Found::plain(cluster, digs, if serial { MaskKind::PaymentNo } else { MaskKind::Digits }))
}

/// A number of eleven and more digits in pieces without any label: only if its pieces look like one number.
pub(super) fn spread(cluster: &Cluster, start: usize) -> Option<Found> {
    if !cluster.may_start(start) {
        return None;
    }
    let sign = match cluster.gap(cluster.group_end(start)) {
        Gap::Signs(sign, many @ 1..=3) => Gap::Signs(sign, many),
        _ => return None,
    };
    let free = |at: usize, end: usize| !Cluster::any(&cluster.taken, at..end) && !Cluster::any(&cluster.spare, at..end);
    let mut end = cluster.group_end(start);
    if !free(start, end) {
        return None;
    }
    while end < cluster.len() && cluster.gap(end) == sign && free(end, cluster.group_end(end)) {
        end = cluster.group_end(end);
    }
    let digs = start..end;
    let shape = cluster.shape(digs.clone());
    let listing = matches!(sign, Gap::Signs(',' | '、' | ';' | '/' | '.' | ':' | '~', _));
    let singles = shape.iter().all(|group| *group == 1);
    let fours = shape.len() > 2 && shape.iter().take(shape.len() - 1).all(|group| *group >= 4);
    let looks = singles && shape.len() >= 11 || fours || !listing && shape.iter().any(|group| *group >= 4) && shape.len() <= 6;
    let han = cluster.digs.get(digs.clone())?.iter().any(|dig| dig.class >= Class::Han);
    (digs.len() >= 11 && looks && !is_monotone(cluster, &digs) && (!han || singles || fours) && cluster.sure(digs.clone(), 7))
        .then(|| Found::plain(cluster, digs, MaskKind::Digits))
}
