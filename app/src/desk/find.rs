//! Where some words stand in an original.

/// Every place of `words` in `text`, as half-open ranges of Unicode scalar values of `text`; overlapping places are one.
///
/// Blanks and line breaks do not count: a selection across lines, and a field that takes one line, change them.
pub(super) fn occurrences(text: &str, words: &str) -> Vec<(usize, usize)> {
    let words: Vec<char> = words.chars().filter(|c| !c.is_whitespace()).collect();
    let text: Vec<(usize, char)> = text.chars().enumerate().filter(|(_, c)| !c.is_whitespace()).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(usize, usize)> = Vec::new();
    for window in text.windows(words.len()) {
        let (Some((start, _)), Some((last, _))) = (window.first(), window.last()) else { continue };
        if !window.iter().map(|(_, c)| c).eq(&words) {
            continue;
        }
        match found.last_mut() {
            Some((_, end)) if start < end => *end = last + 1,
            _ => found.push((*start, last + 1)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_found_in_characters_not_bytes() {
        let text = "客服小李说等等，小李又说没货。";
        assert_eq!(occurrences(text, "小李"), vec![(2, 4), (8, 10)]);
    }

    #[test]
    fn an_emoji_before_and_in_the_words_is_counted_in_scalar_values() {
        // The family is five scalar values.
        let text = "👨‍👩‍👧住幸福里👍幸福里";
        assert_eq!(occurrences(text, "幸福里"), vec![(6, 9), (10, 13)]);
        assert_eq!(occurrences(text, "里👍幸"), vec![(8, 11)]);
        assert_eq!(occurrences("𠮷野家在𠮷林", "𠮷"), vec![(0, 1), (4, 5)]);
    }

    #[test]
    fn overlapping_places_are_one() {
        assert_eq!(occurrences("哈哈哈，哈哈", "哈哈"), vec![(0, 3), (4, 6)]);
        assert_eq!(occurrences("abab", "ab"), vec![(0, 2), (2, 4)]);
    }

    #[test]
    fn what_does_not_stand_there_is_not_found() {
        assert_eq!(occurrences("客服小李", "小王"), vec![]);
        assert_eq!(occurrences("小", "小李"), vec![]);
        assert_eq!(occurrences("", "小李"), vec![]);
        assert_eq!(occurrences("小李", " \n"), vec![]);
    }

    #[test]
    fn a_selection_over_lines_is_found_though_its_breaks_changed() {
        assert_eq!(occurrences("我叫王\n  小明。", "王小明"), vec![(2, 8)]);
        assert_eq!(occurrences("我叫王小明。", " 王\n\n小明 "), vec![(2, 5)]);
    }
}
