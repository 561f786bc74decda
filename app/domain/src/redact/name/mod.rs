//! Names of persons: after a label, before a title, beside a telephone or an address, and again wherever the text repeats them.

mod read;

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::glyph;
use super::normal::Normal;
use super::scan::Hit;
use super::tables::{self, TABLES};
use super::{MaskKind, name::read::Trust};

/// What a label announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Form,
    Said,
    Role,
    Call,
    Title,
}

type Labels = HashMap<char, Vec<(Place, Vec<char>)>>;

/// Labels by their last character (titles by their first), longest first.
static LABELS: LazyLock<Labels> = LazyLock::new(|| {
    let mut out = Labels::new();
    for line in tables::lines(include_str!("../../../data/redact/name_labels.txt")) {
        let Some((place, words)) = line.split_once(": ") else { continue };
        let place = match place {
            "form" => Place::Form,
            "said" => Place::Said,
            "role" => Place::Role,
            "call" => Place::Call,
            _ => Place::Title,
        };
        for word in words.split_whitespace() {
            let chars: Vec<char> = word.chars().collect();
            let key = if place == Place::Title { chars.first() } else { chars.last() };
            if let Some(key) = key.copied() {
                out.entry(key).or_default().push((place, chars));
            }
        }
    }
    for labels in out.values_mut() {
        labels.sort_by_key(|(_, word)| std::cmp::Reverse(word.len()));
    }
    out
});

/// The characters that [`LABELS`] is asked for.
pub(super) fn firsts() -> String {
    LABELS.keys().collect()
}

/// Finds names. Reads what else was found, for the names beside it.
pub(super) fn find(normal: &Normal, hits: &mut Vec<Hit>) {
    let mut names: Vec<Range<usize>> = Vec::new();
    for at in 0..normal.cells.len() {
        let c = normal.ch(at);
        if TABLES.marks(c) & tables::NAME_LABEL == 0 {
            continue;
        }
        let Some(labels) = LABELS.get(&c) else { continue };
        let before = labels.iter().find(|(place, word)| *place != Place::Title && reads_back(normal, at, word));
        if let Some((place, word)) = before {
            names.extend(after_label(normal, at + 1, *place, word.len()));
        }
        if labels.iter().any(|(place, word)| *place == Place::Title && reads(normal, at, word)) {
            names.extend(before_title(normal, at));
        }
    }
    for hit in hits.iter() {
        if matches!(hit.kind, MaskKind::Mobile | MaskKind::Address | MaskKind::ResidentId | MaskKind::Landline) {
            names.extend(beside(normal, &hit.cells));
        }
    }
    enumerated(normal, &mut names);
    repeat(normal, &mut names);
    hits.extend(names.into_iter().map(|cells| Hit { cells, kind: MaskKind::PersonName }));
}

fn reads(normal: &Normal, at: usize, word: &[char]) -> bool {
    word.iter().enumerate().all(|(i, c)| normal.ch(at + i) == *c)
}

fn reads_back(normal: &Normal, last: usize, word: &[char]) -> bool {
    (last + 1).checked_sub(word.len()).is_some_and(|at| reads(normal, at, word))
}

/// The name after a label that ends before `at`.
fn after_label(normal: &Normal, at: usize, place: Place, label: usize) -> Option<Range<usize>> {
    /// `收件人（必填）： `: no more signs than this between label and name.
    const SIGNS: usize = 5;
    let mut start = at;
    let mut pointed = false;
    while start - at < SIGNS {
        match normal.ch(start) {
            ':' | '=' => pointed = true,
            '】' => {
                // A label in brackets inside a line is a mask.
                let open = (start + 1).checked_sub(label + 2)?;
                let opens =
                    open == 0 || matches!(normal.before(open), '\n' | '】') || normal.before(open).is_whitespace();
                if normal.ch(open) != '【' || !opens {
                    return None;
                }
                pointed = true;
            }
            '是' | '叫' | '为' if place != Place::Call => {}
            ']' | ')' | '(' | '「' | '“' | '"' | '【' | '_' | '-' | '>' | '|' => {}
            c if c.is_whitespace() => {}
            _ => break,
        }
        start += 1;
    }
    let gap = start - at;
    let asked = (at..start).any(|i| matches!(normal.ch(i), '是' | '叫' | '为'));
    let trust = match place {
        Place::Form if pointed => Trust::Field,
        Place::Role if pointed => Trust::Said,
        Place::Form if asked || gap > 0 => Trust::Said,
        Place::Form => Trust::Role,
        // 我是 and 本人 are followed by anything.
        Place::Said if label == 2 && matches!(normal.before(at), '是' | '人') => Trust::Bare,
        Place::Said => Trust::Said,
        Place::Role if asked => Trust::Bare,
        Place::Role => Trust::Role,
        Place::Call if gap == 0 => Trust::Bare,
        Place::Call | Place::Title => return None,
    };
    // 收: the name stands before it, unless a colon follows.
    if place == Place::Form && label == 1 && !pointed {
        return None;
    }
    // A role's words may go on: 客服工号, 客服，李子坏了.
    if place == Place::Role
        && gap > 0
        && !pointed
        && !asked
        && (at..start).any(|i| matches!(normal.ch(i), '-' | '>' | '|' | '\n' | ')'))
    {
        return None;
    }
    let end = read::name(normal, start, trust)?;
    Some(start..end)
}

/// The full name right before a title.
fn before_title(normal: &Normal, title: usize) -> Option<Range<usize>> {
    [4, 3, 2].into_iter().find_map(|len: usize| {
        let start = title.checked_sub(len)?;
        let double = TABLES.is_double_surname(normal.ch(start), normal.ch(start + 1));
        let sure = TABLES.is_common_surname(normal.ch(start))
            || TABLES.is_surname(normal.ch(start)) && (len == 3 || read::closed(normal, start.wrapping_sub(1)));
        let fits = if double { len > 2 } else { len < 4 && sure };
        let surname = if double { 2 } else { 1 };
        let given = (start + surname..title).all(|at| TABLES.is_given(normal.ch(at)));
        let word = !double && TABLES.is_word(normal.ch(start), normal.ch(start + 1));
        // 小王老师 is no 小王; 总经理, 项目经理: the title is longer than it looks.
        let runs_on = TABLES.is_word(normal.before(start), normal.ch(start))
            || TABLES.is_word(normal.ch(title - 1), normal.ch(title));
        (fits && given && !word && !runs_on).then_some(start..title)
    })
}

/// Words after which a name may stand before a telephone.
const CALLS: [&str; 8] = ["联系", "给", "找", "是", "叫", "收件人", "联系人", "加"];

/// A name that stands alone beside a telephone or an address, as in a pasted shipping label.
fn beside(normal: &Normal, hit: &Range<usize>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let sign = |at: usize| normal.cells.get(at).is_some_and(|cell| glyph::separates(cell.ch));
    let before = (0..hit.start).rev().take(3).take_while(|at| sign(*at)).count();
    let end = hit.start - before;
    let len = (0..end).rev().take(5).take_while(|at| glyph::is_han(normal.ch(*at))).count();
    if (2..=4).contains(&len) {
        out.extend(alone(normal, end - len..end));
    }
    // 联系于子涵（138…）
    for len in [3, 2] {
        let called = end.checked_sub(len).filter(|start| {
            CALLS.iter().any(|call| call.chars().rev().enumerate().all(|(i, c)| normal.before(start - i) == c))
        });
        if before > 0
            && let Some(name) = called.and_then(|start| alone(normal, start..end))
        {
            out.push(name);
            break;
        }
    }
    let after = (hit.end..hit.end + 3).take_while(|at| sign(*at)).count();
    let start = hit.end + after;
    let len = (start..start + 5).take_while(|at| glyph::is_han(normal.ch(*at))).count();
    let tail = start + len;
    if after > 0 && (2..=4).contains(&len) {
        // 张三收
        let len = if normal.ch(tail - 1) == '收' { len - 1 } else { len };
        out.extend(alone(normal, start..start + len));
    }
    out
}

/// The range, if all of it is a name.
fn alone(normal: &Normal, cells: Range<usize>) -> Option<Range<usize>> {
    let (first, second) = (normal.ch(cells.start), normal.ch(cells.start + 1));
    let double = TABLES.is_double_surname(first, second);
    let surname = if double { 2 } else { 1 };
    let given = cells.start + surname..cells.end;
    let fits = (double || TABLES.is_surname(first) && !TABLES.is_word(first, second))
        && (1..=2).contains(&given.len())
        && given.clone().all(|at| TABLES.is_given(normal.ch(at)))
        && !(given.len() == 2
            && TABLES.is_word(normal.ch(given.start), normal.ch(given.start + 1))
            && !TABLES.is_common_surname(first));
    fits.then_some(cells)
}

/// Names that go on after a name: 孙悦、周敏和吴刚.
fn enumerated(normal: &Normal, names: &mut Vec<Range<usize>>) {
    let mut at = 0;
    while let Some(name) = names.get(at) {
        let link = matches!(normal.ch(name.end), '、' | '和' | '及' | '与' | '/');
        let next = (2..=3)
            .rev()
            .map(|len| name.end + 1..name.end + 1 + len)
            .filter(|next| link && ends_entry(normal, next.end))
            .find_map(|next| alone(normal, next));
        // Each found name is asked in its turn, so a list is followed to its end.
        names.extend(next.filter(|next| TABLES.is_common_surname(normal.ch(next.start))));
        at += 1;
    }
}

/// Whether an entry of a list of names may end here.
fn ends_entry(normal: &Normal, at: usize) -> bool {
    read::closed(normal, at) || matches!(normal.ch(at), '和' | '及' | '与' | '都' | '等' | '均' | '三' | '两' | '说')
}

/// Hides a found name wherever the text says it again.
fn repeat(normal: &Normal, names: &mut Vec<Range<usize>>) {
    /// Texts name few people; a list of names is found entry by entry.
    const MANY: usize = 20;
    let mut known: Vec<Vec<char>> = Vec::new();
    for name in names.iter() {
        let chars: Vec<char> = name.clone().map(|at| normal.ch(at)).collect();
        if chars.iter().all(|c| glyph::is_han(*c)) && !known.contains(&chars) && known.len() < MANY {
            known.push(chars);
        }
    }
    if known.is_empty() {
        return;
    }
    for at in 0..normal.cells.len() {
        for name in &known {
            if name.first() == Some(&normal.ch(at)) && reads(normal, at, name) {
                names.push(at..at + name.len());
            }
        }
    }
}
