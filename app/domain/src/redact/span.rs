//! Where something was found.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use serde::{Deserialize, Serialize};

use super::MaskKind;

/// A half-open range in Unicode scalar values of the text as given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    /// The first character hidden.
    pub start: usize,
    /// One past the last.
    pub end: usize,
    /// What it is.
    pub kind: MaskKind,
}

/// Sorts, clips to a text of `len` characters, drops empty ones, and joins what overlaps under the strongest kind.
/// Neighbours of one kind that touch are one.
pub(super) fn merge(mut spans: Vec<Span>, len: usize) -> Vec<Span> {
    for span in &mut spans {
        span.end = span.end.min(len);
    }
    spans.retain(|span| span.start < span.end);
    // A heap: its code is a fifth of a sort's, and the browser loads it.
    let mut heap: BinaryHeap<Reverse<Span>> = spans.into_iter().map(Reverse).collect();
    let mut out: Vec<Span> = Vec::with_capacity(heap.len());
    while let Some(Reverse(span)) = heap.pop() {
        match out.last_mut() {
            Some(last) if span.start < last.end || (span.start == last.end && span.kind == last.kind) => {
                last.end = last.end.max(span.end);
                if span.kind.strength() > last.kind.strength() {
                    last.kind = span.kind;
                }
            }
            _ => out.push(span),
        }
    }
    out
}

/// `spans` without what lies in `holes` (sorted, disjoint), for the kinds that yield to them.
pub(super) fn outside(spans: Vec<Span>, holes: &[(usize, usize)]) -> Vec<Span> {
    if holes.is_empty() {
        return spans;
    }
    let mut out = Vec::with_capacity(spans.len());
    for span in spans {
        if !span.kind.yields_to_keep() {
            out.push(span);
            continue;
        }
        let mut start = span.start;
        for &(from, to) in holes.iter().filter(|(from, to)| *from < span.end && *to > span.start) {
            if from > start {
                out.push(Span { start, end: from, ..span });
            }
            start = start.max(to);
        }
        if start < span.end {
            out.push(Span { start, ..span });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: usize, end: usize, kind: MaskKind) -> Span {
        Span { start, end, kind }
    }

    #[test]
    fn overlapping_kinds_become_their_union_under_the_strongest() {
        let merged = merge(
            vec![
                span(4, 20, MaskKind::Digits),
                span(0, 6, MaskKind::Mobile),
                span(30, 99, MaskKind::Qq),
                span(9, 9, MaskKind::Ip),
            ],
            40,
        );
        assert_eq!(merged, vec![span(0, 20, MaskKind::Mobile), span(30, 40, MaskKind::Qq)]);
    }

    #[test]
    fn only_names_addresses_and_letter_ids_yield_to_a_kept_name() {
        let found = vec![span(0, 10, MaskKind::Address), span(0, 10, MaskKind::Mobile)];
        let left = outside(found, &[(2, 4), (8, 12)]);
        assert_eq!(
            left,
            vec![span(0, 2, MaskKind::Address), span(4, 8, MaskKind::Address), span(0, 10, MaskKind::Mobile)]
        );
    }
}
