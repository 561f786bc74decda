//! Identity numbers, payment cards, orders and network addresses by their shape.

use super::cluster::{Cluster, Gap};
use super::normal::Normal;
use super::number::{Found, fits};
use super::{MaskKind, checks, glyph, link};

/// An IPv4 address: four numbers to 255 with points between. Versions and clauses (`5.3.2.1`) are none.
pub(super) fn address(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    let mut end = start;
    let mut largest = 0;
    for octet in 0..4 {
        if octet > 0 && !matches!(cluster.gap(end), Gap::Signs('.' | '。', _)) {
            return None;
        }
        let next = cluster.group_end(end);
        if next - end > 3 || end == next {
            return None;
        }
        let value = checks::number(&cluster.values(end..next));
        if value > 255 || cluster.value(end) == 0 && next - end > 1 {
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
pub(super) fn resident(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    let first = cluster.value(start);
    if first == 0 {
        return None;
    }
    let values = cluster.values(start..start + 17);
    if values.len() == 17
        && values.get(6..14).is_some_and(checks::is_compact_date)
        && values.get(6).is_some_and(|century| *century < 3)
    {
        let kind = if matches!(values.as_slice(), [8, 1..=3, ..] | [9, ..]) {
            MaskKind::OtherId
        } else {
            MaskKind::ResidentId
        };
        if !Cluster::any(&cluster.taken, start..start + 17)
            && let Some(end) = check_letter(cluster, normal, start + 17)
        {
            return Some(Found { digs: start..start + 17, cells: cluster.first(start)..end, kind });
        }
        let digs = start..start + 18;
        // Two days and their times may add up to 18 digits.
        let days = Cluster::any(&cluster.spare, digs.clone())
            && cluster.shape(digs.clone()).len() > 4
            && !cluster.uniform(digs.clone());
        if fits(cluster, digs) && !days {
            return Some(Found::plain(cluster, start..start + 18, kind));
        }
    }
    let old = cluster.values(start..start + 15);
    let (Some(year), Some(month), Some(day)) = (old.get(6..8), old.get(8..10), old.get(10..12)) else { return None };
    let dated = checks::is_date(1900 + checks::number(year), checks::number(month), checks::number(day));
    let whole = cluster.group_end(start) == start + 15
        || cluster.uniform(start..start + 15) && cluster.shape(start..start + 15).len() > 4;
    (dated && whole && (1..=8).contains(&first) && fits(cluster, start..start + 15))
        .then(|| Found::plain(cluster, start..start + 15, MaskKind::ResidentId))
}

/// One past the X that ends an identity number whose digits end before `at`.
pub(super) fn check_letter(cluster: &Cluster, normal: &Normal, at: usize) -> Option<usize> {
    if at < cluster.len() && cluster.gap(at) == Gap::None || at > cluster.len() {
        return None;
    }
    let cell = cluster.after(at);
    let blanks =
        normal.cells.iter().skip(cell).take(3).take_while(|cell| glyph::separates(cell.ch) && cell.ch != '×').count();
    let x = cell + blanks;
    (matches!(normal.ch(x), 'X' | '×' | '叉' | '㐅' | '✕' | '✖') && !normal.ch(x + 1).is_ascii_alphanumeric())
        .then_some(x + 1)
}

/// 16 to 19 digits of a payment card: by Luhn's check, or in fours.
pub(super) fn card(cluster: &Cluster, start: usize) -> Option<Found> {
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
        (fours || whole && checks::luhn(&cluster.values(digs.clone())))
            .then(|| Found::plain(cluster, digs, MaskKind::BankCard))
    })
}

/// `241105-123456789012345`: an order that begins with its day.
pub(super) fn parcel_order(cluster: &Cluster, start: usize) -> Option<Found> {
    let digs = start..start + 21;
    (fits(cluster, digs.clone()) && cluster.shape(digs.clone()) == [6, 15])
        .then(|| Found::plain(cluster, digs, MaskKind::OrderNo))
}
