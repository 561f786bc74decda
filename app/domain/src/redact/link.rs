//! Links that carry an id, and network addresses.

use std::ops::Range;

use super::normal::Normal;
use super::scan::Hit;
use super::{MaskKind, context};

/// Endings of names under which shops and short links live.
const ENDINGS: [&str; 18] = [
    "COM", "CN", "NET", "ORG", "TOP", "XYZ", "CC", "INFO", "ME", "IO", "TV", "SHOP", "VIP", "CLUB", "SITE", "LA",
    "LINK", "APP",
];
/// Names whose whole purpose is to lead to one person's share.
const SHORTENERS: [&str; 14] = [
    "M.TB.CN",
    "V.DOUYIN.COM",
    "XHSLINK.COM",
    "V.KUAISHOU.COM",
    "P.PINDUODUO.COM",
    "MOBILE.YANGKEDUO.COM",
    "U.JD.COM",
    "3.CN",
    "DWZ.CN",
    "URL.CN",
    "T.CN",
    "SURL.AMAP.COM",
    "QM.QQ.COM",
    "WEIXIN.QQ.COM",
];

/// Finds links with ids, IPv6 addresses, and links as such.
pub(super) fn find(normal: &Normal, hits: &mut Vec<Hit>) {
    let mut at = 0;
    while at < normal.cells.len() {
        let c = normal.ch(at);
        let begins = c.is_ascii_alphanumeric() && !normal.before(at).is_ascii_alphanumeric()
            || c == ':' && normal.ch(at + 1) == ':';
        if !begins {
            at += 1;
            continue;
        }
        if let Some(end) = six(normal, at) {
            hits.push(Hit { cells: at..end, kind: MaskKind::Ip });
            at = end;
        } else if let Some((link, telling)) = link(normal, at) {
            if telling {
                hits.push(Hit { cells: link.clone(), kind: MaskKind::UrlWithId });
            }
            at = link.end;
        } else {
            at = (at + 1..normal.cells.len())
                .find(|i| !normal.ch(*i).is_ascii_alphanumeric())
                .unwrap_or(normal.cells.len());
        }
    }
}

/// A link at a cell, and whether it would tell who or what.
fn link(normal: &Normal, at: usize) -> Option<(Range<usize>, bool)> {
    let scheme =
        ["HTTPS://", "HTTP://"].iter().find(|scheme| normal.reads(at, scheme)).map_or(0, |scheme| scheme.len());
    let host = at + scheme;
    let host_end = run(normal, host, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'), 253);
    let name: String = (host..host_end).map(|i| normal.ch(i)).collect();
    let ending = name.rsplit('.').next().unwrap_or_default();
    if !name.contains('.') || scheme == 0 && !ENDINGS.contains(&ending) {
        return None;
    }
    let path = host_end;
    let end = if matches!(normal.ch(path), '/' | '?' | '#' | ':') {
        run(
            normal,
            path,
            |c| {
                c.is_ascii_graphic()
                    && !matches!(c, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '[' | ']' | '(' | ')' | ',')
            },
            usize::MAX,
        )
    } else {
        path
    };
    let rest: String = (path..end).map(|i| normal.ch(i)).collect();
    let digits = rest.chars().fold((0_usize, 0_usize), |(run, longest), c| {
        let run = if c.is_ascii_digit() { run + 1 } else { 0 };
        (run, longest.max(run))
    });
    let official = name.ends_with(".GOV.CN");
    let query = rest.contains('?') || rest.contains('=');
    let share = SHORTENERS.iter().any(|short| name == *short) && rest.len() > 2;
    let telling = share || query || digits.1 >= if official { 11 } else { 5 } || !official && has_code(&rest);
    Some((at..end, telling))
}

/// Whether a part of a path looks like a code rather than a word: letters and digits mixed, at least six.
fn has_code(path: &str) -> bool {
    path.split(['/', '.', '-', '_']).any(|part| {
        let digits = part.chars().filter(char::is_ascii_digit).count();
        part.len() >= 6 && digits >= 2 && digits < part.len()
    })
}

/// An IPv6 address: eight groups, or fewer around a double colon.
fn six(normal: &Normal, at: usize) -> Option<usize> {
    let end = run(normal, at, |c| c.is_ascii_hexdigit() || c == ':', 400);
    if end < at + 3 || normal.ch(end).is_ascii_alphanumeric() {
        return None;
    }
    let mut end = end;
    // A colon at the end is punctuation, unless it is half of a double one.
    if normal.before(end) == ':' && normal.before(end - 1) != ':' {
        end -= 1;
    }
    let (mut groups, mut longest, mut len, mut doubles) = (0, 0, 0, 0);
    for i in at..end {
        if normal.ch(i) == ':' {
            doubles += usize::from(i > at && normal.before(i) == ':');
            len = 0;
        } else {
            groups += usize::from(len == 0);
            len += 1;
            longest = longest.max(len);
        }
    }
    let short = doubles == 1 && ((3..=7).contains(&groups) || groups == 2 && normal.reads(at, "FE80"));
    (longest <= 4 && (doubles == 0 && groups >= 8 || short)).then_some(end)
}

/// One past the last cell from `at` on that `fits`, at most so many.
fn run(normal: &Normal, at: usize, fits: impl Fn(char) -> bool, most: usize) -> usize {
    at + normal.cells.iter().skip(at).take(most).take_while(|cell| fits(cell.ch)).count()
}

/// Whether a version or a clause is named before a cell, so that four numbers with points are no network address.
pub(super) fn is_version(normal: &Normal, cell: usize) -> bool {
    normal.before(cell).is_ascii_alphabetic()
        || context::before(normal, cell).is_some_and(|found| found.label == context::Label::Goods && found.near)
}
