//! A mobile number told in parts: `前面是13800，后面是138000`.

use std::ops::Range;

use super::glyph::Class;
use super::normal::Normal;
use super::scan::Hit;
use super::{MaskKind, spare};

/// Words that say more of the number comes.
const GOES_ON: &str = "后再接然加余剩另末尾跟补下";
/// How many cells of words may stand between two parts.
const BETWEEN: usize = 14;

/// Finds them: two or three runs of at least three digits that make eleven together.
pub(super) fn find(normal: &Normal, hits: &mut Vec<Hit>) {
    let parts = parts(normal);
    for (i, first) in parts.iter().enumerate() {
        let mut chosen: Vec<&Range<usize>> = vec![first];
        for next in parts.iter().skip(i + 1).take(2) {
            let Some(last) = chosen.last() else { break };
            if !goes_on(normal, last.end..next.start) {
                break;
            }
            chosen.push(next);
            if is_mobile(normal, &chosen) {
                hits.extend(chosen.iter().map(|part| Hit { cells: (*part).clone(), kind: MaskKind::Mobile }));
            }
        }
    }
}

fn parts(normal: &Normal) -> Vec<Range<usize>> {
    let sure = |at: &usize| {
        normal.cells.get(*at).is_some_and(|cell| cell.digit.is_some_and(|digit| digit.class < Class::Loose))
    };
    let mut out = Vec::new();
    let mut at = 0;
    while at < normal.cells.len() {
        let len = (at..normal.cells.len()).take_while(sure).count();
        if (3..=8).contains(&len) && !spare::is_money(normal, at + len) {
            out.push(at..at + len);
        }
        at += len + 1;
    }
    out
}

fn goes_on(normal: &Normal, between: Range<usize>) -> bool {
    between.len() <= BETWEEN
        && normal.cells.get(between).unwrap_or_default().iter().any(|cell| GOES_ON.contains(cell.ch))
}

fn is_mobile(normal: &Normal, parts: &[&Range<usize>]) -> bool {
    let digits: Vec<u8> = parts
        .iter()
        .flat_map(|part| normal.cells.get((*part).clone()).unwrap_or_default())
        .filter_map(|cell| cell.digit.map(|digit| digit.value))
        .collect();
    digits.len() == 11 && matches!(digits.as_slice(), [1, 3..=9, ..])
}
