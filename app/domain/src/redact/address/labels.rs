//! Words after which an address comes.

use super::super::tables;
use super::parts::Sign;

/// After such a word comes an address.
const LABELS: [&str; 23] = [
    "地址",
    "住址",
    "家住",
    "住在",
    "我住",
    "寄到",
    "送到",
    "寄回",
    "寄往",
    "发到",
    "快递到",
    "配送到",
    "收货地",
    "户籍",
    "小区是",
    "送货到",
    "邮寄到",
    "退回到",
    "投递到",
    "居住在",
    "租住在",
    "送至",
    "寄至",
];

/// What may stand between a label and its address.
pub(super) fn is_link(c: char) -> bool {
    matches!(c, ':' | '是' | '为' | '在' | '了' | '】' | '(' | '\n' | ',' | '=')
}

/// A quick look: whether a label's last character or a link stands before.
pub(super) fn may_follow(text: &[Sign], at: usize) -> bool {
    at.checked_sub(1)
        .and_then(|at| text.get(at))
        .is_some_and(|sign| sign.marks & tables::ADDRESS_LABEL != 0 || is_link(sign.ch))
}

/// The characters that labels end with.
pub(in super::super) fn ends() -> String {
    LABELS.iter().filter_map(|label| label.chars().last()).collect()
}

/// Whether a label of addresses stands before a place, with links at most between.
pub(super) fn before(chars: &[char], at: usize) -> bool {
    if chars.get(at).is_none_or(|c| is_link(*c)) {
        return false;
    }
    let before = chars.get(at.saturating_sub(8)..at).unwrap_or_default();
    let links = before.iter().rev().take_while(|c| is_link(**c)).count();
    let Some(before) = before.get(..before.len() - links) else { return false };
    LABELS.iter().any(|label| {
        let mut before = before.iter().rev();
        label.chars().rev().all(|c| before.next() == Some(&c))
    })
}
