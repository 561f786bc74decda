//! Mail addresses, also those spelled around the at sign.

use std::ops::Range;

use super::MaskKind;
use super::glyph::{self, Class};
use super::normal::Normal;
use super::scan::Hit;

/// Ways to write the sign; all but the first need a known provider after them.
const SIGNS: [&str; 12] = ["@", "艾特", "(AT)", "[AT]", "{AT}", "【AT】", "(A)", "#", "*AT*", " AT ", "爱特", "圈A"];
/// Ways to write the point.
const POINTS: [&str; 7] = [".", "点", "。", "(DOT)", "[DOT]", "DOT", "·"];
/// Providers people use.
const PROVIDERS: [&str; 20] = [
    "QQ", "163", "126", "YEAH", "GMAIL", "OUTLOOK", "HOTMAIL", "SINA", "FOXMAIL", "139", "189", "WO", "ICLOUD",
    "ALIYUN", "SOHU", "LIVE", "YAHOO", "MSN", "TOM", "21CN",
];
/// Last parts of names that are written apart or after a spoken point.
const ENDINGS: [&str; 12] = ["COM.CN", "COM", "NET", "CN", "ORG", "EDU", "ME", "IO", "CC", "TOP", "VIP", "GOV"];

/// Finds mail addresses.
pub(super) fn find(normal: &Normal, hits: &mut Vec<Hit>) {
    let mut at = 0;
    while at < normal.cells.len() {
        // Quick look: all ways to write it begin with one of these.
        if matches!(normal.ch(at), '@' | '艾' | '(' | '[' | '{' | '【' | '#' | '*' | ' ' | '爱' | '圈')
            && let Some(cells) = around(normal, at)
        {
            at = cells.end;
            hits.push(Hit { cells, kind: MaskKind::Email });
        } else {
            at += 1;
        }
    }
}

fn around(normal: &Normal, at: usize) -> Option<Range<usize>> {
    let sign = SIGNS.iter().find(|sign| normal.reads(at, sign))?;
    let end = domain(normal, at + sign.chars().count(), *sign == "@")?;
    let start = local(normal, at)?;
    Some(start..end)
}

/// The part before the sign, backwards: how it begins.
fn local(normal: &Normal, sign: usize) -> Option<usize> {
    /// RFC 5321's limit.
    const LONGEST: usize = 64;
    let part = |at: usize| {
        normal.cells.get(at).is_some_and(|cell| {
            cell.ch.is_ascii_alphanumeric()
                || matches!(cell.ch, '.' | '_' | '%' | '+' | '-')
                || cell.digit.is_some_and(|digit| digit.class <= Class::Han)
        })
    };
    let mut start = sign;
    let mut piece = 0;
    let mut at = sign;
    while at > 0 && sign - at < LONGEST {
        if part(at - 1) {
            at -= 1;
            piece += 1;
            start = at;
        } else if glyph::separates(normal.before(at))
            && at > 1
            && part(at - 2)
            && (piece < 3 || normal.ch(at).is_ascii_digit() && normal.ch(at - 2).is_ascii_digit())
        {
            // Spelled with something between the signs.
            at -= 1;
            piece = 0;
        } else {
            break;
        }
    }
    (start < sign).then_some(start)
}

/// The part after the sign: where it ends. `any`: whether a provider not in the list will do.
fn domain(normal: &Normal, from: usize, any: bool) -> Option<usize> {
    let known = PROVIDERS
        .iter()
        .find_map(|name| spelled(normal, from, name))
        .filter(|end| !normal.ch(*end).is_ascii_alphanumeric());
    if let Some(end) = known {
        let after = ending(normal, end);
        return match after {
            Some(after) => Some(after),
            // `@qq` alone is understood by everyone.
            None if any && normal.ch(end) != '.' => Some(end),
            None if any => domain_name(normal, from).or(Some(end)),
            None => None,
        };
    }
    if !any {
        return None;
    }
    if let Some(end) = letter_by_letter(normal, from) {
        return Some(end);
    }
    domain_name(normal, from)
}

/// Any name of the net, its parts with points between.
fn domain_name(normal: &Normal, from: usize) -> Option<usize> {
    let mut at = normal.skip_blanks(from);
    let mut end = None;
    loop {
        let len = (at..normal.cells.len())
            .take_while(|i| normal.ch(*i).is_ascii_alphanumeric() || normal.ch(*i) == '-')
            .count();
        if len == 0 {
            return end;
        }
        at += len;
        if let Some(after) = ending(normal, at) {
            return Some(after);
        }
        // A name of its own under some other ending.
        if normal.ch(at) != '.' {
            return end.map(|_| at);
        }
        at += 1;
        end = (len > 1).then_some(at);
    }
}

/// `e x a m p l e . c o m`: single signs with separators between, ending as a name of the net does.
fn letter_by_letter(normal: &Normal, from: usize) -> Option<usize> {
    let sign = |at: usize| normal.ch(at).is_ascii_alphanumeric();
    let mut letters = String::new();
    let mut at = from;
    let mut end = from;
    while letters.len() < 40 {
        let signs = normal.cells.iter().skip(at).take(5).take_while(|cell| glyph::separates(cell.ch)).count();
        if signs > 4 || !sign(at + signs) || sign(at + signs + 1) || signs == 0 && at > from {
            break;
        }
        letters.push(normal.ch(at + signs));
        at += signs + 1;
        end = at;
    }
    (letters.len() > 4 && ["COM", "CN", "NET", "ORG"].iter().any(|ending| letters.ends_with(ending))).then_some(end)
}

/// A point and a last part.
fn ending(normal: &Normal, at: usize) -> Option<usize> {
    let signs = normal.cells.iter().skip(at).take(5).take_while(|cell| glyph::separates(cell.ch)).count();
    let from = if (at..at + signs).any(|at| matches!(normal.ch(at), '.' | '。' | '·')) {
        at + signs
    } else {
        let at = normal.skip_blanks(at);
        at + POINTS.iter().find(|point| normal.reads(at, point))?.chars().count()
    };
    ENDINGS
        .iter()
        .filter_map(|ending| spelled(normal, from, ending))
        .find(|end| !normal.ch(*end).is_ascii_alphanumeric())
}

/// Where `word` ends if it is written from `at` on, with blanks anywhere in it.
fn spelled(normal: &Normal, at: usize, word: &str) -> Option<usize> {
    let mut at = at;
    for c in word.chars() {
        at += normal.cells.iter().skip(at).take(2).take_while(|cell| glyph::separates(cell.ch) && cell.ch != c).count();
        let cell = normal.cells.get(at)?;
        let same = cell.ch == c
            || c.is_ascii_digit() && cell.digit.is_some_and(|digit| c.to_digit(10) == Some(u32::from(digit.value)));
        if !same {
            return None;
        }
        at += 1;
    }
    Some(at)
}
