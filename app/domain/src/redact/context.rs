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
/// How far before a number its label may stand, blanks not counted.
const REACH: usize = 16;
/// How far with other words between.
const LOOSE_REACH: usize = 9;

fn words() -> &'static [(Label, Vec<char>)] {
    static PARSED: OnceLock<Vec<(Label, Vec<char>)>> = OnceLock::new();
    PARSED.get_or_init(|| {
        let mut out = Vec::new();
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
            out.extend(words.split_whitespace().map(|word| (label, word.chars().collect())));
        }
        out
    })
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
    // The label that ends last wins; of those, the longest.
    let mut best: Option<(usize, usize, Label)> = None;
    for (label, word) in words() {
        for start in 0..window.len() {
            let end = start + word.len();
            if window.get(start..end) == Some(word.as_slice())
                && best.is_none_or(|(best_end, best_len, _)| (end, word.len()) > (best_end, best_len))
                && !inside_latin_word(&window, start, end)
            {
                best = Some((end, word.len(), *label));
            }
        }
    }
    let (end, _, label) = best?;
    let between = window.get(end..)?;
    // 【微信】 inside a line is a mask, not a label.
    if between.first() == Some(&'】') && !opens_line(&window, end) {
        return None;
    }
    let near = between.iter().all(|c| LINKS.contains(*c));
    let far = between.len() > LOOSE_REACH || between.iter().any(|c| PARTING.contains(*c) || matches!(c, '。' | '!' | '?' | ';' | '\n') || c.is_ascii_digit());
    if !near && far {
        return None;
    }
    let pointed = between.is_empty() || between.iter().any(|c| matches!(c, ':' | '号' | '码' | '是' | '为' | '】' | '='));
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
    words()
        .iter()
        .filter(|(label, word)| matches!(label, Label::Qq | Label::Wechat | Label::Phone | Label::Order | Label::Tracking) && rest.starts_with(word))
        .map(|(label, _)| *label)
        .find(|_| pointed)
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
