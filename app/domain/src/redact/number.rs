//! Numbers that are told by their own shape.

use std::ops::Range;

use super::cluster::{Cluster, Gap};
use super::glyph::Class;
use super::normal::Normal;
use super::{MaskKind, checks, document, spare, telephone};

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
    document::address(cluster, normal, start)
        .or_else(|| document::resident(cluster, normal, start))
        .or_else(|| telephone::foreign(cluster, normal, start))
        .or_else(|| document::card(cluster, start))
        .or_else(|| document::parcel_order(cluster, start))
        .or_else(|| telephone::mobile(cluster, normal, start))
        .or_else(|| telephone::landline(cluster, normal, start))
}

/// Whether a number may take exactly these digits.
pub(super) fn fits(cluster: &Cluster, digs: Range<usize>) -> bool {
    digs.end <= cluster.len()
        && cluster.may_end(digs.end)
        && cluster.sure(digs.clone(), 2)
        && !Cluster::any(&cluster.taken, digs)
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
    if digs.len() <= 13
        && (spare::is_money(normal, cluster.after(end)) || matches!(normal.before(cluster.first(start)), '¥' | '$'))
    {
        return None;
    }
    // A payment's serial begins with its day or with the processor's 4200.
    let values = cluster.values(digs.clone());
    let serial = digs.len() == 28 && (values.starts_with(&[4, 2, 0, 0]) || checks::is_compact_date(&values));
    Some(Found::plain(cluster, digs, if serial { MaskKind::PaymentNo } else { MaskKind::Digits }))
}

/// A number of eleven and more digits in pieces without any label: only if its pieces look like one number.
pub(super) fn spread(cluster: &Cluster, start: usize) -> Option<Found> {
    /// Longer than any number; what goes on is read as the next.
    const LONGEST: usize = 64;
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
    while end < cluster.len() && end - start < LONGEST && cluster.gap(end) == sign && free(end, cluster.group_end(end))
    {
        end = cluster.group_end(end);
    }
    let digs = start..end;
    let shape = cluster.shape(digs.clone());
    let listing = matches!(sign, Gap::Signs(',' | '、' | ';' | '/' | '.' | ':' | '~', _));
    let singles = shape.iter().all(|group| *group == 1);
    let fours = shape.len() > 2 && shape.iter().take(shape.len() - 1).all(|group| *group >= 4);
    let looks =
        singles && shape.len() >= 11 || fours || !listing && shape.iter().any(|group| *group >= 4) && shape.len() <= 6;
    let han = cluster.digs.get(digs.clone())?.iter().any(|dig| dig.class >= Class::Han);
    (digs.len() >= 11
        && looks
        && !telephone::is_monotone(cluster, &digs)
        && (!han || singles || fours)
        && cluster.sure(digs.clone(), 7))
    .then(|| Found::plain(cluster, digs, MaskKind::Digits))
}
