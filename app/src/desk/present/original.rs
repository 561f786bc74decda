//! An original with what is masked in it.

use youmen_domain::complaint::{CaseFile, HandMasks};
use youmen_domain::redact::{MaskKind, Span, find};

use crate::desk::masks::{of_field, original};
use crate::desk::view::{Bit, Field, HandView, Mark, OriginalView};
use crate::ui::kind_words;

/// Every field that has words, line by line.
pub(super) fn fields(file: &CaseFile) -> Vec<OriginalView> {
    let filing = &file.case.filing;
    let keep = [file.case.merchant.as_str(), filing.whom.name.as_str()];
    Field::ALL
        .into_iter()
        .filter_map(|field| {
            let text = original(filing, field);
            let found = find(text, &keep);
            let lines = lines(text, &found, of_field(&file.hand, field));
            (!lines.is_empty()).then_some(OriginalView { field, lines })
        })
        .collect()
}

/// The masks set by hand, with what they hide.
pub(super) fn hand(file: &CaseFile) -> Vec<HandView> {
    let one = |field: Field, span: &Span| HandView {
        place: format!("{}:{}:{}", field.as_str(), span.start, span.end),
        field,
        words: cut(original(&file.case.filing, field), span),
    };
    let of = |hand: &HandMasks, field: Field| of_field(hand, field).iter().map(|span| one(field, span)).collect();
    Field::ALL.into_iter().flat_map(|field| -> Vec<HandView> { of(&file.hand, field) }).collect()
}

fn cut(text: &str, span: &Span) -> String {
    text.chars().skip(span.start).take(span.end.saturating_sub(span.start)).collect()
}

/// What becomes of one character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Plain,
    Found(MaskKind),
    Hand,
}

fn lines(text: &str, found: &[Span], hand: &[Span]) -> Vec<Vec<Bit>> {
    let inside = |spans: &[Span], at: usize| spans.iter().find(|span| span.start <= at && at < span.end).copied();
    let fate = |at: usize| {
        if inside(hand, at).is_some() {
            Fate::Hand
        } else {
            inside(found, at).map_or(Fate::Plain, |span| Fate::Found(span.kind))
        }
    };
    let mut lines: Vec<Vec<(Fate, String)>> = vec![Vec::new()];
    for (at, c) in text.chars().enumerate() {
        if c == '\n' {
            lines.push(Vec::new());
            continue;
        }
        let Some(line) = lines.last_mut() else { continue };
        let fate = fate(at);
        match line.last_mut() {
            Some((last, words)) if *last == fate => words.push(c),
            _ => line.push((fate, c.to_string())),
        }
    }
    lines.into_iter().filter(|line| !line.is_empty()).map(|line| line.into_iter().map(bit).collect()).collect()
}

fn bit((fate, words): (Fate, String)) -> Bit {
    let mark = match fate {
        Fate::Plain => Mark::Plain,
        Fate::Found(kind) => Mark::Found(kind_words(kind)),
        Fate::Hand => Mark::Hand,
    };
    Bit { words, mark }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mask_by_hand_stands_over_what_was_found_and_may_cross_lines() {
        let span = |start, end, kind| Span { start, end, kind };
        let found = [span(2, 6, MaskKind::Mobile)];
        let hand = [span(4, 9, MaskKind::Manual)];
        let lines = lines("打给1380\n小李吧", &found, &hand);
        let shown: Vec<Vec<(&str, bool)>> = lines
            .iter()
            .map(|line| line.iter().map(|bit| (bit.words.as_str(), bit.mark == Mark::Hand)).collect())
            .collect();
        assert_eq!(
            shown,
            vec![vec![("打给", false), ("13", false), ("80", true)], vec![("小李", true), ("吧", false)],]
        );
    }

    #[test]
    fn nothing_of_the_original_is_lost_but_its_empty_lines() {
        let text = "👨‍👩‍👧 第一行\n\n第二行";
        let joined: Vec<String> =
            lines(text, &[], &[]).iter().map(|line| line.iter().map(|bit| bit.words.as_str()).collect()).collect();
        assert_eq!(joined, ["👨‍👩‍👧 第一行", "第二行"]);
    }
}
