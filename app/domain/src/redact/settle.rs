//! Scanning until nothing is left to find.
//!
//! Hiding one thing can bring another to light (two numbers become neighbours of a mask, a label comes to stand before
//! a number). So what was masked is read again, as the public would read it, until a reading finds nothing.

use super::normal::Normal;
use super::public::push_mask;
use super::{MaskKind, Span, scan, span};

/// After so many readings, what is still found takes its whole line with it. Complaints settle after two.
const WHOLE_LINES_AFTER: usize = 6;
/// After so many, the whole text goes: only a text built to resist comes here.
const WHOLE_TEXT_AFTER: usize = 8;

/// All that must be hidden in `text`, together with `extra`: sorted, disjoint, in range.
pub(super) fn spans(text: &str, keep: &[&str], extra: &[Span]) -> Vec<Span> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = once(&chars, keep);
    if found.is_empty() && extra.is_empty() {
        return found;
    }
    found.extend_from_slice(extra);
    let mut found = span::merge(found, chars.len());
    for reading in 1..=WHOLE_TEXT_AFTER {
        let (masked, origin) = masked(&chars, &found);
        let again = once(&masked, keep);
        if again.is_empty() {
            return found;
        }
        for span in again {
            let Some(inside) = origin.get(span.start..span.end) else { continue };
            let (Some(first), Some(last)) = (inside.first(), inside.last()) else { continue };
            let (mut start, mut end) = (first.0, last.1);
            if reading >= WHOLE_LINES_AFTER {
                (start, end) = line_around(&chars, start, end);
            }
            found.push(Span { start, end, kind: span.kind });
        }
        found = span::merge(found, chars.len());
    }
    vec![Span { start: 0, end: chars.len(), kind: MaskKind::Digits }]
}

/// What one reading finds, merged.
fn once(chars: &[char], keep: &[&str]) -> Vec<Span> {
    let Some(mut normal) = Normal::of(chars) else { return Vec::new() };
    let hits = scan::all(&mut normal);
    if hits.is_empty() {
        return Vec::new();
    }
    let spans = hits.into_iter().map(|hit| {
        let (start, end) = normal.range(hit.cells);
        Span { start, end, kind: hit.kind }
    });
    let spans = span::outside(spans.collect(), &occurrences(chars, keep));
    span::merge(spans, chars.len())
}

/// The text as the public would read it, and for each of its characters the range of the original it stands for.
fn masked(chars: &[char], spans: &[Span]) -> (Vec<char>, Vec<(usize, usize)>) {
    let mut text = Vec::with_capacity(chars.len());
    let mut origin = Vec::with_capacity(chars.len());
    let mut at = 0;
    let mut label = String::new();
    for span in spans {
        for (i, c) in chars.iter().enumerate().take(span.start).skip(at) {
            text.push(*c);
            origin.push((i, i + 1));
        }
        label.clear();
        push_mask(&mut label, span.kind);
        for c in label.chars() {
            text.push(c);
            origin.push((span.start, span.end));
        }
        at = span.end;
    }
    for (i, c) in chars.iter().enumerate().skip(at) {
        text.push(*c);
        origin.push((i, i + 1));
    }
    (text, origin)
}

/// Where the kept names stand: sorted, disjoint.
fn occurrences(chars: &[char], keep: &[&str]) -> Vec<(usize, usize)> {
    let mut inside = if keep.is_empty() { Vec::new() } else { vec![false; chars.len()] };
    for name in keep {
        let name: Vec<char> = name.trim().chars().collect();
        // One character is no name, and would shield half the text.
        if name.len() < 2 {
            continue;
        }
        let mut at = 0;
        while let Some(window) = chars.get(at..at + name.len()) {
            if window == name.as_slice() {
                if let Some(inside) = inside.get_mut(at..at + name.len()) {
                    inside.fill(true);
                }
                at += name.len();
            } else {
                at += 1;
            }
        }
    }
    let mut out: Vec<(usize, usize)> = Vec::new();
    for (at, _) in inside.iter().enumerate().filter(|(_, inside)| **inside) {
        match out.last_mut() {
            Some(last) if last.1 == at => last.1 = at + 1,
            _ => out.push((at, at + 1)),
        }
    }
    out
}

/// `start..end` widened to whole lines.
fn line_around(chars: &[char], start: usize, end: usize) -> (usize, usize) {
    let before = chars.iter().take(start).rposition(|c| *c == '\n').map_or(0, |at| at + 1);
    let after = chars.iter().skip(end).position(|c| *c == '\n').map_or(chars.len(), |at| end + at);
    (before, after)
}
