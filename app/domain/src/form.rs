//! What a person sent, before any rule has looked at it.

use serde::{Deserialize, Serialize};

/// The fields of one submitted form, in the order they came, exactly as typed.
///
/// A form is kept even when it breaks every rule, so that nothing a person typed is lost;
/// rules read it through [`RawForm::one`], [`RawForm::line`] and [`RawForm::all`].
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RawForm(Vec<(String, String)>);

/// A field that takes one answer came with two different ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SentTwice;

/// Most characters that are kept of one field: the 100,000 that a hostile or pasted text may have,
/// with room to spare; the rules of each field are far stricter and say so kindly.
pub const MAX_FIELD_CHARS: usize = 200_000;

/// Most fields that are kept of one form; the longest page of the wizard has under forty.
pub const MAX_FIELDS: usize = 200;

impl RawForm {
    /// A form with nothing in it.
    pub const EMPTY: Self = Self(Vec::new());

    /// A form from name and value pairs. Control characters other than line breaks and tabs, which no
    /// keyboard types and no database column takes, are left out; line breaks become `\n`.
    pub fn from_pairs<N, V>(pairs: impl IntoIterator<Item = (N, V)>) -> Self
    where
        N: AsRef<str>,
        V: AsRef<str>,
    {
        Self(
            pairs
                .into_iter()
                .take(MAX_FIELDS)
                .map(|(name, value)| (clean(name.as_ref()), clean(value.as_ref())))
                .collect(),
        )
    }

    /// All pairs, in order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// True when nothing was sent.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first value of a field, or the empty string: what a page shows back to the person.
    pub fn shown(&self, name: &str) -> &str {
        self.0.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }

    /// The one value of a field, or the empty string when it was not sent.
    ///
    /// # Errors
    /// [`SentTwice`] when the field came with two different values.
    pub fn one(&self, name: &str) -> Result<&str, SentTwice> {
        let first = self.shown(name);
        if self.all(name).any(|other| other != first) {
            return Err(SentTwice);
        }
        Ok(first)
    }

    /// As [`RawForm::one`], trimmed and with line breaks and runs of blanks folded into one blank.
    ///
    /// # Errors
    /// [`SentTwice`] when the field came with two different values.
    pub fn line(&self, name: &str) -> Result<String, SentTwice> {
        Ok(self.one(name)?.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Every value of a field, in order.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Whether a field was sent with this value.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).any(|sent| sent == value)
    }

    /// The same form without one field.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.0.retain(|(key, _)| key != name);
        self
    }

    /// The same form with a field set to one value.
    #[must_use]
    pub fn with(self, name: &str, value: &str) -> Self {
        let mut form = self.without(name);
        form.0.push((clean(name), clean(value)));
        form
    }
}

fn clean(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| if c == '\r' { '\n' } else { c })
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .take(MAX_FIELD_CHARS)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nul_is_left_out_and_the_rest_is_kept() {
        let form = RawForm::from_pairs([("story", "前\0后\r\n第二行")]);
        assert_eq!(form.shown("story"), "前后\n第二行");
    }

    #[test]
    fn two_different_answers_to_one_question_are_not_guessed() {
        let form = RawForm::from_pairs([("ground", "a"), ("ground", "b")]);
        assert_eq!(form.one("ground"), Err(SentTwice));
        assert_eq!(form.shown("ground"), "a");
    }

    #[test]
    fn the_same_answer_twice_is_one_answer() {
        let form = RawForm::from_pairs([("ground", "a"), ("ground", "a")]);
        assert_eq!(form.one("ground"), Ok("a"));
    }

    #[test]
    fn rare_han_and_emoji_survive() {
        let form = RawForm::from_pairs([("story", "𠮷野家👨‍👩‍👧 㐂")]);
        assert_eq!(form.shown("story"), "𠮷野家👨‍👩‍👧 㐂");
    }
}
