//! Numbers that are told by the words near them.

use std::ops::Range;

use super::cluster::{Cluster, Gap};
use super::context::{self, Label};
use super::glyph::{self, Class};
use super::normal::Normal;
use super::number::Found;
use super::{MaskKind, checks, document, spare, token};

/// A longer run is no number of a kind; it goes for its length alone.
const LONGEST: usize = 64;

/// What the label before or after says a group of digits is.
#[derive(Debug, Clone, Copy)]
struct Told {
    label: Label,
    near: bool,
    pointed: bool,
}

/// A number named as an order, a parcel, a payment, a card or a document, however it is cut.
/// Read before shapes are: a telephone may hide inside a long order number, not the other way round.
pub(super) fn named(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    let told = told(cluster, normal, start)?;
    let (kind, least, most) = match told.label {
        Label::Order => (MaskKind::OrderNo, if told.pointed { 6 } else { 8 }, 32),
        Label::Tracking => (MaskKind::TrackingNo, 8, 20),
        Label::Payment => (MaskKind::PaymentNo, 8, 40),
        Label::Bank => (MaskKind::BankCard, 9, 22),
        Label::Id => (MaskKind::ResidentId, 8, 18),
        Label::OtherId => (MaskKind::OtherId, 7, 18),
        _ => return None,
    };
    if !told.near && !told.pointed {
        return None;
    }
    let end = extend(cluster, normal, start, most);
    let digs = start..end;
    if digs.len() < least
        || digs.len() > LONGEST
        || is_only_a_date(cluster, normal, &digs, told)
        || Cluster::any(&cluster.taken, digs.clone())
    {
        return None;
    }
    let lettered = matches!(told.label, Label::Id | Label::OtherId)
        .then(|| document::check_letter(cluster, normal, digs.end))
        .flatten();
    // In pieces, a mobile after 订单 is a mobile; a longer number is the order.
    let kind = match (kind, digs.len()) {
        (MaskKind::OrderNo | MaskKind::TrackingNo, 11) if is_mobile(&cluster.values(digs.clone())) => MaskKind::Mobile,
        (MaskKind::ResidentId, 15 | 17 | 18) => MaskKind::ResidentId,
        (MaskKind::ResidentId, _) => MaskKind::OtherId,
        (kind, _) => kind,
    };
    let mut found = Found::plain(cluster, digs, kind);
    found.cells.end = lettered.unwrap_or(found.cells.end);
    Some(found)
}

/// A shorter number named as a telephone, a QQ number or a WeChat id.
pub(super) fn contact(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Found> {
    let told = told(cluster, normal, start)?;
    let (kind, least, most) = match told.label {
        Label::Qq => (MaskKind::Qq, if told.near { 5 } else { 7 }, 11),
        Label::Wechat => (MaskKind::Wechat, if told.near { 6 } else { 7 }, 12),
        Label::Phone => (MaskKind::Landline, 7, 12),
        Label::Order => (MaskKind::OrderNo, 8, 32),
        Label::Tracking => (MaskKind::TrackingNo, 8, 20),
        Label::Payment => (MaskKind::PaymentNo, 8, 32),
        Label::Passport => (MaskKind::Passport, 7, 10),
        _ => return None,
    };
    let end = extend(cluster, normal, start, most);
    let digs = start..end;
    if digs.len() < least
        || digs.len() > LONGEST
        || Cluster::any(&cluster.taken, digs.clone())
        || is_only_a_date(cluster, normal, &digs, told)
    {
        return None;
    }
    let values = cluster.values(digs.clone());
    if kind == MaskKind::Landline && is_service_line(&values) {
        return None;
    }
    Some(Found::plain(cluster, digs, kind))
}

/// Whether a whole group is named as goods' number, which stays: a batch, a model, a bar code.
/// What looks like a person's number is hidden before this is asked.
pub(super) fn is_goods(cluster: &Cluster, normal: &Normal, start: usize) -> bool {
    let named =
        context::before(normal, cluster.first(start)).is_some_and(|found| found.label == Label::Goods && found.near);
    let values = cluster.values(start..cluster.group_end(start));
    named && (values.len() < 15 || checks::bar_code(&values))
}

/// Whether a whole group is a moment named as one: `下单时间：20241105123045`.
pub(super) fn is_moment(cluster: &Cluster, normal: &Normal, start: usize) -> bool {
    let values = cluster.values(start..cluster.group_end(start));
    let clock = |at: usize, below: u32| values.get(at..at + 2).is_none_or(|pair| checks::number(pair) < below);
    matches!(values.len(), 12 | 14)
        && checks::is_compact_date(&values)
        && clock(8, 24)
        && clock(10, 60)
        && clock(12, 60)
        && context::before(normal, cluster.first(start)).is_some_and(|found| found.label == Label::Moment && found.near)
}

/// The kind that a label gives to a long number of no shape of its own.
pub(super) fn kind_of_long(cluster: &Cluster, normal: &Normal, digs: &Range<usize>, otherwise: MaskKind) -> MaskKind {
    match told(cluster, normal, digs.start).map(|told| told.label) {
        Some(Label::Order) => MaskKind::OrderNo,
        Some(Label::Tracking) => MaskKind::TrackingNo,
        Some(Label::Payment) => MaskKind::PaymentNo,
        Some(Label::Bank) => MaskKind::BankCard,
        Some(Label::Id) => MaskKind::ResidentId,
        Some(Label::OtherId) => MaskKind::OtherId,
        _ => otherwise,
    }
}

fn told(cluster: &Cluster, normal: &Normal, start: usize) -> Option<Told> {
    if !cluster.may_start(start) {
        return None;
    }
    let first = cluster.first(start);
    let at_digit = context::before(normal, first);
    if cluster.digs.get(start)?.class == Class::Loose {
        // The letters of `QQ123` are its label; those of `l38OO` have a label before them.
        at_digit.filter(|found| found.near)?;
    }
    let near = |at: Option<usize>| context::before(normal, at?).filter(|found| found.near);
    let before = at_digit
        .filter(|found| found.near)
        .or_else(|| near(token::prefix(normal, first)))
        .or_else(|| near(token::spaced_prefix(normal, first)))
        .or(at_digit)
        .map(|found| Told { label: found.label, near: found.near, pointed: found.pointed });
    before.filter(|told| !matches!(told.label, Label::Moment)).or_else(|| {
        let label = context::after(normal, cluster.after(cluster.group_end(start)))?;
        Some(Told { label, near: true, pointed: true })
    })
}

/// Where a named number ends: its pieces as long as they are short, not dates or prices, and not too many.
fn extend(cluster: &Cluster, normal: &Normal, start: usize, most: usize) -> usize {
    /// A piece this long is a number of its own beside a whole one.
    const WHOLE: usize = 7;
    let mut end = trim(cluster, normal, start, cluster.group_end(start));
    if end < cluster.group_end(start)
        || end - start > LONGEST
        || end - start < WHOLE && Cluster::any(&cluster.spare, start..end)
    {
        return end;
    }
    while end < cluster.len() {
        let next = trim(cluster, normal, end, cluster.group_end(end));
        let whole = next < cluster.group_end(end);
        let sign_ok = match cluster.gap(end) {
            Gap::Signs('-' | '_' | '.' | '·', _) => true,
            Gap::Signs(_, many) => {
                many <= 4
                    && !(next - end == 11 && is_mobile(&cluster.values(end..next)))
                    && !begins_item(cluster, normal, start, end, next)
            }
            Gap::None | Gap::Words => false,
        };
        if next == end || !sign_ok || next - start > most || Cluster::any(&cluster.spare, end..next) {
            break;
        }
        end = next;
        if whole {
            break;
        }
    }
    end
}

/// Whether what is read so far is a number already, and what follows a comma or a line end begins something else:
/// a point of a list, a number in words.
fn begins_item(cluster: &Cluster, normal: &Normal, start: usize, end: usize, next: usize) -> bool {
    let comma = matches!(cluster.gap(end), Gap::Signs(',' | '、' | ';' | '。' | '!' | '?', _));
    let line = cluster.cells(end - 1..end + 1).any(|cell| normal.ch(cell) == '\n');
    let after = normal.ch(cluster.after(next));
    let point = matches!(after, '.' | '、' | ')' | ':') && !matches!(cluster.gap(next), Gap::Signs(_, 1));
    let whole = end - start >= 8 && cluster.shape(start..end).len() == 1 && next - end < 4;
    whole && ((comma || line) && next - end < 3 && point || comma && glyph::is_han(after))
}

/// Leaves off a last Chinese numeral or look-alike that belongs to the words after it: `12345678一直`.
fn trim(cluster: &Cluster, normal: &Normal, start: usize, end: usize) -> usize {
    /// 一直, 一样, 一起: what 一 makes words with.
    const ONE: &str = "直样起些般下共定切旦再点边度时致律同味面并者";
    let last = end.saturating_sub(1);
    let class = |at: usize| cluster.digs.get(at).map_or(Class::Loose, |dig| dig.class);
    let (c, after) = (normal.ch(cluster.first(last)), normal.ch(cluster.after(end)));
    let word = class(last) >= Class::Han
        && (matches!(c, '么' | '吧') || spare::is_unit(normal, cluster.after(end)) || c == '一' && ONE.contains(after));
    if end > start && glyph::is_han(after) && word && (last == start || class(last - 1) < class(last)) {
        last
    } else {
        end
    }
}

/// Whether eight digits after a label are a day rather than a number: `订单20241105下的`.
fn is_only_a_date(cluster: &Cluster, normal: &Normal, digs: &Range<usize>, told: Told) -> bool {
    let values = cluster.values(digs.clone());
    let written_apart = Cluster::any(&cluster.spare, digs.clone()) && cluster.shape(digs.clone()).len() > 1;
    values.len() == 8
        && checks::is_compact_date(&values)
        && (!told.pointed
            || written_apart
            || "下买购付发收签拍日当那号至到前后起申".contains(normal.ch(cluster.after(digs.end))))
}

fn is_mobile(values: &[u8]) -> bool {
    matches!(values, [1, 3..=9, ..])
}

/// 400 and 800 lines, 95, 96 and 1010 numbers: a business's.
fn is_service_line(values: &[u8]) -> bool {
    matches!(
        (values.len(), values),
        (10, [4 | 8, 0, 0, ..]) | (7..=8, [9, 5 | 6, ..] | [1, 0, 1, 0, ..] | [1, 2, 3, ..])
    )
}
