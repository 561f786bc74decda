//! Words of Latin letters and digits: ids with letters in them.

use std::ops::Range;

use super::context::{self, Label};
use super::glyph::{self, Class};
use super::normal::Normal;
use super::number::Found;
use super::scan::Hit;
use super::{MaskKind, checks};

const PARCELS: &str = include_str!("../../data/redact/tracking.txt");

/// Names of things that stand after 微信 without being anyone's id.
const NO_ID: [&str; 14] = [
    "ANDROID",
    "IPHONE",
    "WECHAT",
    "WEIXIN",
    "ALIPAY",
    "TAOBAO",
    "HARMONYOS",
    "WINDOWS",
    "PASSPORT",
    "HUAWEI",
    "XIAOMI",
    "PINDUODUO",
    "DOUYIN",
    "KUAISHOU",
];

/// Takes numbers that belong to organisations out of the reading: credit codes, food and business licences.
pub(super) fn strike_public(normal: &mut Normal) {
    let mut public: Vec<Range<usize>> = Vec::new();
    each(normal, |word| {
        let chars: Vec<char> = normal.cells.get(word.clone()).unwrap_or_default().iter().map(|cell| cell.ch).collect();
        let licence = chars.len() == 16
            && matches!(chars.as_slice(), ['S', 'C', ..] | ['J', 'Y', ..] | ['Q', 'S', ..])
            && chars.iter().skip(2).all(char::is_ascii_digit);
        // All of digits, it may be a person's as well; then the person counts.
        let digits: Vec<u8> = chars.iter().filter_map(|c| c.to_digit(10).and_then(|d| u8::try_from(d).ok())).collect();
        if licence || checks::credit_code(&chars) && !checks::is_resident(&digits) {
            public.push(word);
        }
    });
    for word in public {
        for cell in normal.cells.get_mut(word).unwrap_or_default() {
            cell.digit = None;
        }
    }
}

/// Calls `each` with every maximal run of Latin letters and digits that has a letter.
fn each(normal: &Normal, mut each: impl FnMut(Range<usize>)) {
    let mut at = 0;
    while at < normal.cells.len() {
        let len = normal.cells.iter().skip(at).take_while(|cell| cell.ch.is_ascii_alphanumeric()).count();
        if len > 0 {
            each(at..at + len);
        }
        at += len + 1;
    }
}

/// Ids with letters: parcels of international mail, WeChat ids, orders.
pub(super) fn find(normal: &Normal, hits: &mut Vec<Hit>) {
    let mut done = 0;
    each(normal, |word| {
        if word.start < done {
            return;
        }
        let found = international(normal, &word).or_else(|| wechat(normal, &word)).or_else(|| named(normal, &word));
        if let Some(hit) = found {
            done = hit.cells.end;
            hits.push(hit);
        }
    });
}

/// UPU S10: two letters, nine digits, two letters.
fn international(normal: &Normal, word: &Range<usize>) -> Option<Hit> {
    let cells = normal.cells.get(word.clone())?;
    let fits = cells.len() == 13
        && cells.iter().enumerate().all(|(i, cell)| {
            if matches!(i, 0 | 1 | 11 | 12) { cell.ch.is_ascii_alphabetic() } else { cell.ch.is_ascii_digit() }
        });
    fits.then(|| Hit { cells: word.clone(), kind: MaskKind::TrackingNo })
}

/// Six to twenty letters, digits, `_` and `-` after a word for WeChat, also in pieces.
fn wechat(normal: &Normal, word: &Range<usize>) -> Option<Hit> {
    if !normal.ch(word.start).is_ascii_alphabetic() {
        return None;
    }
    let raw = normal.reads(word.start, "WXID_");
    let found = context::before(normal, word.start).filter(|found| found.label == Label::Wechat && found.near);
    if !raw && found.is_none() {
        return None;
    }
    let pointed = raw || found.is_some_and(|found| found.pointed);
    let (cells, chars) = spelled(normal, word.start, if raw { 32 } else { 20 });
    let lettered = chars.iter().all(char::is_ascii_alphabetic);
    let text: String = chars.iter().collect();
    if chars.len() < 6 || lettered && (!pointed || NO_ID.iter().any(|name| text.starts_with(name))) {
        return None;
    }
    Some(Hit { cells, kind: MaskKind::Wechat })
}

/// An id from a cell on: letters, digits, `_`, `-`, with at most two separators between short pieces.
fn spelled(normal: &Normal, start: usize, most: usize) -> (Range<usize>, Vec<char>) {
    /// A piece longer than this is a word of its own.
    const SHORT: usize = 5;
    let part = |at: usize| {
        normal.cells.get(at).is_some_and(|cell| {
            cell.ch.is_ascii_alphanumeric()
                || matches!(cell.ch, '_' | '-')
                || cell.digit.is_some_and(|digit| digit.class <= Class::Han)
        })
    };
    let mut chars = Vec::new();
    let mut end = start;
    let mut piece = 0;
    let mut at = start;
    let signed = |chars: &[char]| chars.iter().filter(|c| **c != '-').count();
    while signed(&chars) < most {
        if part(at) {
            chars.push(normal.ch(at));
            piece += 1;
            at += 1;
            end = at;
            continue;
        }
        let signs = (at..at + 3)
            .take_while(|i| normal.cells.get(*i).is_some_and(|cell| glyph::separates(cell.ch) && !part(*i)))
            .count();
        let next = (at + signs..at + signs + SHORT + 1).take_while(|i| part(*i)).count();
        // A Chinese numeral that a Chinese word follows begins that word.
        let spoken = glyph::is_han(normal.ch(at + signs)) && glyph::is_han(normal.ch(at + signs + next));
        if !(1..=2).contains(&signs) || piece > SHORT || !(1..=SHORT).contains(&next) || spoken {
            break;
        }
        piece = 0;
        at += signs;
    }
    (start..end, chars)
}

/// A word of letters and digits named as an order, a parcel, a payment or a document.
fn named(normal: &Normal, word: &Range<usize>) -> Option<Hit> {
    /// With its hyphens; a UUID has 36.
    const LONGEST: usize = 48;
    // Hyphens and underscores belong to it.
    let mut end = word.end;
    while end - word.start < LONGEST
        && matches!(normal.ch(end), '-' | '_')
        && normal.ch(end + 1).is_ascii_alphanumeric()
    {
        end = (end + 1..normal.cells.len())
            .find(|at| !normal.ch(*at).is_ascii_alphanumeric())
            .unwrap_or(normal.cells.len());
    }
    let signs = normal.cells.get(word.start..end)?;
    let digits = signs.iter().filter(|cell| cell.ch.is_ascii_digit()).count();
    let letters = signs.iter().filter(|cell| cell.ch.is_ascii_alphabetic()).count();
    if digits < 4 || letters == 0 || signs.len() < 7 {
        return None;
    }
    let found = context::before(normal, word.start).filter(|found| found.near && found.pointed)?;
    let kind = match found.label {
        Label::Order => MaskKind::OrderNo,
        Label::Tracking => MaskKind::TrackingNo,
        Label::Payment => MaskKind::PaymentNo,
        Label::Passport => MaskKind::Passport,
        Label::OtherId | Label::Id => MaskKind::OtherId,
        _ => return None,
    };
    let cells = word.start..end;
    let kind = if is_parcel(normal, &cells) { MaskKind::TrackingNo } else { kind };
    Some(Hit { cells, kind })
}

/// Whether letters and digits are a carrier's number by its form.
fn is_parcel(normal: &Normal, cells: &Range<usize>) -> bool {
    let cells = normal.cells.get(cells.clone()).unwrap_or_default();
    let signs = || cells.iter().filter(|cell| !glyph::separates(cell.ch));
    let forms = PARCELS.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split(' ').next());
    forms.into_iter().any(|form| {
        form.chars().count() == signs().count()
            && form.chars().zip(signs()).all(|(c, cell)| match c {
                '#' => cell.digit.is_some(),
                '*' => cell.digit.is_some() || cell.ch.is_ascii_alphanumeric(),
                letter => cell.ch == letter,
            })
    })
}

/// `JDVA`: no known prefix is longer.
const PREFIX: usize = 4;

/// Where the few letters begin that stand before a cell with separators between them: `E J `, `S.F.`.
pub(super) fn spaced_prefix(normal: &Normal, cell: usize) -> Option<usize> {
    let mut start = None;
    let mut at = cell;
    for _ in 0..PREFIX {
        let signs = (0..at)
            .rev()
            .take(3)
            .take_while(|i| normal.cells.get(*i).is_some_and(|cell| glyph::separates(cell.ch)))
            .count();
        let letter = (at - signs).checked_sub(1)?;
        if signs == 0 || !normal.ch(letter).is_ascii_alphanumeric() {
            break;
        }
        let word = prefix(normal, letter + 1)?;
        start = Some(word);
        at = word;
    }
    start
}

/// Where the few letters begin that stand right before a cell, if any do.
pub(super) fn prefix(normal: &Normal, cell: usize) -> Option<usize> {
    let len = (0..cell).rev().take(PREFIX + 1).take_while(|at| normal.ch(*at).is_ascii_alphanumeric()).count();
    (1..=PREFIX).contains(&len).then(|| cell - len)
}

/// A number with the letters that belong to it: `SF` before a parcel's, `P` before an order's, `E` before a passport's.
pub(super) fn widen(normal: &Normal, mut found: Found) -> Found {
    let lettered = matches!(
        found.kind,
        MaskKind::OrderNo
            | MaskKind::TrackingNo
            | MaskKind::PaymentNo
            | MaskKind::Passport
            | MaskKind::OtherId
            | MaskKind::Digits
    );
    if !lettered {
        return found;
    }
    let start = found.cells.start;
    let spaced = if found.kind == MaskKind::Digits { None } else { spaced_prefix(normal, start) };
    found.cells.start = prefix(normal, start).or(spaced).unwrap_or(start);
    let end = found.cells.end;
    let suffix = (end..end + PREFIX + 1).take_while(|at| normal.ch(*at).is_ascii_alphanumeric()).count();
    if suffix <= PREFIX {
        found.cells.end += suffix;
    }
    if matches!(found.kind, MaskKind::OrderNo | MaskKind::Digits) && is_parcel(normal, &found.cells) {
        found.kind = MaskKind::TrackingNo;
    }
    found
}
