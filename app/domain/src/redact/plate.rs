//! Vehicles' plates.

use super::glyph::{self, Class};
use super::normal::{Cell, Normal};
use super::scan::Hit;
use super::{MaskKind, context};

const PLACES: &str = include_str!("../../data/redact/plates.txt");

fn places() -> impl Iterator<Item = char> {
    PLACES.lines().filter(|line| !line.starts_with('#')).flat_map(str::chars)
}

/// Finds plates: a province, a letter, five or six letters and digits, of which at least three are digits.
pub(super) fn find(normal: &Normal, hits: &mut Vec<Hit>) {
    if normal.letters == 0 {
        return;
    }
    let mut at = 0;
    while at < normal.cells.len() {
        // The letter is rarer than the province's character, so it is looked for first.
        let letter = at;
        at += 1;
        if !normal.ch(letter).is_ascii_alphabetic() {
            continue;
        }
        let Some(place) = place_before(normal, letter) else { continue };
        if let Some(end) = serial(normal, letter + 1, place) {
            hits.push(Hit { cells: place..end, kind: MaskKind::Plate });
            at = end;
        }
    }
}

fn place_before(normal: &Normal, letter: usize) -> Option<usize> {
    let blanks = (0..letter).rev().take(2).take_while(|at| glyph::separates(normal.ch(*at))).count();
    let place = letter.checked_sub(blanks + 1)?;
    let c = normal.ch(place);
    if !places().any(|p| p == c) {
        return None;
    }
    // 全新X…, 最新A…: an adjective before a model's name.
    let adjective =
        c == '新' && matches!(normal.before(place), '全' | '最' | '更' | '崭' | '翻' | '换' | '出' | '刷' | '创');
    (!adjective && !matches!(normal.ch(letter), 'I' | 'O')).then_some(place)
}

/// One past the serial that begins at a cell.
fn serial(normal: &Normal, start: usize, place: usize) -> Option<usize> {
    let sign =
        |cell: &Cell| cell.ch.is_ascii_alphanumeric() || cell.digit.is_some_and(|digit| digit.class <= Class::Han);
    let mut at = start;
    let mut signs = 0;
    let mut digits = 0;
    let mut apart = 0;
    let mut end = start;
    while signs < 6 {
        let gap = normal.cells.iter().skip(at).take(4).take_while(|cell| glyph::separates(cell.ch)).count();
        // After five, only what follows at once belongs to it, unless all of it is written apart.
        if gap > 3 || gap > 0 && signs == 5 && apart < 4 {
            break;
        }
        let Some(cell) = normal.cells.get(at + gap) else { break };
        let last = signs > 3 && matches!(cell.ch, '挂' | '学' | '警' | '港' | '澳' | '领' | '使');
        if !sign(cell) && !last {
            break;
        }
        apart += usize::from(gap > 0);
        signs += 1;
        digits += usize::from(cell.digit.is_some() || cell.ch.is_ascii_digit());
        at += gap + 1;
        end = at;
        if last {
            break;
        }
    }
    let labelled = context::before(normal, place).is_some_and(|found| found.label == context::Label::Plate);
    let cut = normal.cells.get(end).is_some_and(|cell| cell.ch.is_ascii_alphanumeric());
    (signs > 4 && digits >= if labelled { 1 } else { 3 } && !cut).then_some(end)
}
