//! What the words around a number say it is.

use std::sync::OnceLock;

use super::normal::Normal;

/// What a word announces.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Label {
    /// A telephone.
    Phone,
    /// A QQ number.
    Qq,
    /// A WeChat id.
    Wechat,
    /// An order, a ticket, an account.
    Order,
    /// A parcel.
    Tracking,
    /// A payment.
    Payment,
    /// A bank card or account.
    Bank,
    /// A resident identity card.
    Id,
    /// Another document.
    OtherId,
    /// A passport.
    Passport,
    /// A vehicle.
    Plate,
    /// A batch, a model, an article number: it stays.
    Goods,
    /// A moment: it stays.
    Moment,
}

/// A label found before a number.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    /// What it announces.
    pub label: Label,
    /// Whether only linking words stand between it and the number.
    pub near: bool,
    /// Whether a colon, 号, 码 or 是 does: it is surely this number that is meant.
    pub pointed: bool,
}

const WORDS: &str = include_str!("../../data/redact/labels.txt");

/// Between label and number, linking words only.
const LINKS: &str = "号码编是为的:=>→()[]【】《》<>\"'“”‘’「」-—~,、/#*·.!?;。\n 我你您他她也就叫个请加换查填写了下一哈哦呢啊吧有在给到这串数字账帐户尾全同";
/// Such a word between them: the number is of something else.
const PARTING: &str = "元¥价钱额费花付退款买卖共约减满赔罚";
/// Labels that say little: another one before them says what they mean.
const VAGUE: [&str; 5] = ["号码", "编号", "账号", "帐号", "联系人"];
/// How far before a number its label may stand, blanks not counted.
const REACH: usize = 16;
/// How far with other words between.
const LOOSE_REACH: usize = 9;

/// A word that announces something.
#[derive(Debug)]
struct Word {
    chars: Vec<char>,
    label: Label,
    /// One of [`VAGUE`].
    vague: bool,
}

/// All of them, in drawers by their last character: no sorting, whose code would outweigh the words in the browser.
fn words() -> &'static [Vec<Word>] {
    static PARSED: OnceLock<Vec<Vec<Word>>> = OnceLock::new();
    PARSED.get_or_init(|| {
        let mut out: Vec<Vec<Word>> = (0..DRAWERS).map(|_| Vec::new()).collect();
        for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
            let Some((label, words)) = line.split_once(':') else { continue };
            let label = match label.trim() {
                "phone" => Label::Phone,
                "qq" => Label::Qq,
                "wechat" => Label::Wechat,
                "order" => Label::Order,
                "tracking" => Label::Tracking,
                "payment" => Label::Payment,
                "bank" => Label::Bank,
                "id" => Label::Id,
                "other_id" => Label::OtherId,
                "passport" => Label::Passport,
                "plate" => Label::Plate,
                "goods" => Label::Goods,
                "moment" => Label::Moment,
                _ => continue,
            };
            for word in words.split_whitespace() {
                let word = Word { chars: word.chars().collect(), label, vague: VAGUE.contains(&word) };
                if let Some(drawer) = word.chars.last().and_then(|last| out.get_mut(drawer(*last))) {
                    drawer.push(word);
                }
            }
        }
        out
    })
}

/// Enough that a drawer holds a handful.
const DRAWERS: usize = 256;

fn drawer(last: char) -> usize {
    usize::try_from(u32::from(last)).unwrap_or(0) % DRAWERS
}

/// The words that may end with a character.
fn ending_with(c: char) -> impl Iterator<Item = &'static Word> {
    words().get(drawer(c)).into_iter().flatten()
}

/// The label nearest before a cell.
pub(super) fn before(normal: &Normal, cell: usize) -> Option<Found> {
    let mut window: Vec<char> = Vec::with_capacity(REACH);
    let mut at = cell;
    while at > 0 && window.len() < REACH {
        at -= 1;
        let c = normal.ch(at);
        if !c.is_whitespace() || c == '\n' {
            window.push(c);
        }
    }
    window.reverse();
    match last_label(&window, false) {
        Some(found) if found.near => Some(found),
        // 通行证号码: what 号码 are, an earlier word says.
        plain => last_label(&window, true).filter(|found| found.near || plain.is_none()).or(plain),
    }
}

/// The label that ends last in a window; of those, the longest. `vague`: among the vague ones or the others.
fn last_label(window: &[char], vague: bool) -> Option<Found> {
    let (end, word) = (1..=window.len()).rev().find_map(|end| {
        let fits = |word: &&Word| {
            word.vague == vague
                && word.chars.last() == window.get(end - 1)
                && end.checked_sub(word.chars.len()).is_some_and(|start| {
                    window.get(start..end) == Some(word.chars.as_slice()) && !inside_latin_word(window, start, end)
                })
        };
        ending_with(*window.get(end - 1)?).filter(fits).max_by_key(|word| word.chars.len()).map(|word| (end, word))
    })?;
    let label = word.label;
    let between = window.get(end..)?;
    // 【微信】 inside a line is a mask, not a label.
    if between.first() == Some(&'】') && !opens_line(window, end) {
        return None;
    }
    let near = between.iter().all(|c| LINKS.contains(*c));
    let far = between.len() > LOOSE_REACH
        || between
            .iter()
            .any(|c| PARTING.contains(*c) || matches!(c, '。' | '!' | '?' | ';' | '\n') || c.is_ascii_digit());
    if !near && far {
        return None;
    }
    let pointed =
        between.is_empty() || between.iter().any(|c| matches!(c, ':' | '号' | '码' | '是' | '为' | '】' | '='));
    Some(Found { label, near, pointed })
}

/// What follows a number and names it: `12345678是我QQ`, `（微信同号）`.
pub(super) fn after(normal: &Normal, cell: usize) -> Option<Label> {
    let following: Vec<char> =
        normal.cells.iter().skip(cell).map(|cell| cell.ch).filter(|c| !c.is_whitespace()).take(8).collect();
    let said = following.iter().take_while(|c| LINKS.contains(**c)).count();
    let rest = following.get(said..)?;
    // Past a comma a new thing begins.
    if following.iter().take(said).any(|c| matches!(c, ',' | '。' | '、' | ';' | '!' | '?' | ':')) {
        return None;
    }
    let pointed = following.iter().take(said).any(|c| matches!(c, '是' | '(' | '为' | '[' | '【'));
    if !pointed {
        return None;
    }
    words()
        .iter()
        .flatten()
        .filter(|word| {
            matches!(word.label, Label::Qq | Label::Wechat | Label::Phone | Label::Order | Label::Tracking)
                && rest.starts_with(&word.chars)
        })
        .map(|word| word.label)
        .next()
}

/// `WX` is no label in `HWX5`, `QQ` none in `QQQ`: a Latin label must begin a word.
fn inside_latin_word(window: &[char], start: usize, end: usize) -> bool {
    let latin = |at: usize| window.get(at).is_some_and(char::is_ascii_alphabetic);
    latin(start) && start.checked_sub(1).is_some_and(latin) || end > start && latin(end - 1) && latin(end)
}

/// Whether the 【label】 whose label ends at `end` is the first thing in its line, as in a pasted form.
fn opens_line(window: &[char], end: usize) -> bool {
    let Some(open) = window.iter().take(end).rposition(|c| *c == '【') else { return false };
    open == 0 || matches!(window.get(open - 1), Some('\n' | '】'))
}
