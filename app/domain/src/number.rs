//! The complaint number and the receipt code: what a person needs to come back.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::money::half_width;

/// A complaint's public name: `YM` and nine digits, the last of which checks the others (ISO/IEC 7812, Luhn),
/// shown as `YM-482-913-706`. Drawn at random, so that it tells neither order nor date of filing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ComplaintNumber(String);

/// The text is no complaint number: wrong length, or a mistyped digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotANumber;

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a complaint number")
    }
}

impl ComplaintNumber {
    /// How many different numbers there are.
    pub const SPACE: u32 = 100_000_000;

    /// The number for a draw from `0..SPACE`; larger draws wrap around.
    pub fn from_draw(draw: u32) -> Self {
        let body = format!("{:08}", draw % Self::SPACE);
        let check = luhn_check(&body);
        Self(format!("YM{body}{check}"))
    }

    /// Reads a number as people type it: with or without `YM`, dashes, blanks, in full width, in lower case.
    ///
    /// # Errors
    /// [`NotANumber`] when it has not nine digits or the check digit is wrong.
    pub fn parse(text: &str) -> Result<Self, NotANumber> {
        let plain: String = text
            .chars()
            .map(half_width)
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '—' | '–' | '_'))
            .flat_map(char::to_uppercase)
            .take(32)
            .collect();
        let digits = plain.strip_prefix("YM").unwrap_or(&plain);
        if digits.chars().count() != 9 || !digits.chars().all(|c| c.is_ascii_digit()) {
            return Err(NotANumber);
        }
        let body: String = digits.chars().take(8).collect();
        if !digits.ends_with(luhn_check(&body)) {
            return Err(NotANumber);
        }
        Ok(Self(format!("YM{digits}")))
    }

    /// The form in addresses and tables: `YM482913706`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form for people: `YM-482-913-706`.
    pub fn grouped(&self) -> String {
        let digits: Vec<char> = self.0.chars().skip(2).collect();
        let groups: Vec<String> = digits.chunks(3).map(|group| group.iter().collect()).collect();
        format!("YM-{}", groups.join("-"))
    }
}

impl fmt::Display for ComplaintNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for ComplaintNumber {
    type Error = NotANumber;
    fn try_from(text: String) -> Result<Self, NotANumber> {
        Self::parse(&text)
    }
}

impl From<ComplaintNumber> for String {
    fn from(number: ComplaintNumber) -> Self {
        number.0
    }
}

fn luhn_check(body: &str) -> char {
    let sum: u32 = body
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(index, digit)| match index % 2 {
            0 if digit > 4 => digit * 2 - 9,
            0 => digit * 2,
            _ => digit,
        })
        .sum();
    char::from_digit((10 - sum % 10) % 10, 10).unwrap_or('0')
}

/// The 16 digits that stand in for an account: whoever has them is the author. Never logged, never stored in the clear.
#[derive(Clone, PartialEq, Eq)]
pub struct ReceiptCode(String);

impl ReceiptCode {
    /// How many different codes there are: 10^16.
    pub const SPACE: u64 = 10_000_000_000_000_000;

    /// The code for a draw from `0..SPACE`; larger draws wrap around.
    pub fn from_draw(draw: u64) -> Self {
        Self(format!("{:016}", draw % Self::SPACE))
    }

    /// Reads a code as people type it, with blanks, dashes or full-width digits.
    ///
    /// # Errors
    /// [`NotANumber`] when it has not 16 digits.
    pub fn parse(text: &str) -> Result<Self, NotANumber> {
        let digits: String = text
            .chars()
            .map(half_width)
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '—' | '–' | '_'))
            .take(64)
            .collect();
        if digits.chars().count() == 16 && digits.chars().all(|c| c.is_ascii_digit()) {
            Ok(Self(digits))
        } else {
            Err(NotANumber)
        }
    }

    /// The bare digits, for hashing.
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// Four groups of four, for people.
    pub fn grouped(&self) -> String {
        let digits: Vec<char> = self.0.chars().collect();
        let groups: Vec<String> = digits.chunks(4).map(|group| group.iter().collect()).collect();
        groups.join(" ")
    }
}

impl fmt::Debug for ReceiptCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReceiptCode(…)")
    }
}

impl TryFrom<String> for ReceiptCode {
    type Error = NotANumber;
    fn try_from(text: String) -> Result<Self, NotANumber> {
        Self::parse(&text)
    }
}

impl From<ReceiptCode> for String {
    fn from(code: ReceiptCode) -> Self {
        code.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_drawn_number_reads_back_in_both_forms(draw in 0..ComplaintNumber::SPACE) {
            let number = ComplaintNumber::from_draw(draw);
            prop_assert_eq!(ComplaintNumber::parse(&number.grouped()), Ok(number.clone()));
            prop_assert_eq!(ComplaintNumber::parse(number.as_str()), Ok(number.clone()));
        }

        #[test]
        fn one_mistyped_digit_is_noticed(draw in 0..ComplaintNumber::SPACE, at in 2usize..11, shift in 1u32..10) {
            let number = ComplaintNumber::from_draw(draw);
            let wrong: String = number.as_str().chars().enumerate().map(|(i, c)| match c.to_digit(10) {
                Some(d) if i == at => char::from_digit((d + shift) % 10, 10).unwrap(),
                _ => c,
            }).collect();
            prop_assert_eq!(ComplaintNumber::parse(&wrong), Err(NotANumber));
        }

        #[test]
        fn reading_never_panics(text in ".*") {
            let _ = ComplaintNumber::parse(&text);
            let _ = ReceiptCode::parse(&text);
        }
    }

    #[test]
    fn a_code_is_read_as_people_write_it() {
        let code = ReceiptCode::from_draw(1_234_567_890_123_456);
        for text in ["1234 5678 9012 3456", "1234-5678-9012-3456", "１２３４５６７８９０１２３４５６"] {
            assert_eq!(ReceiptCode::parse(text).as_ref(), Ok(&code), "{text}");
        }
        assert_eq!(code.grouped(), "1234 5678 9012 3456");
        assert!(ReceiptCode::parse("123").is_err());
    }

    #[test]
    fn a_code_does_not_show_in_debug_output() {
        assert_eq!(format!("{:?}", ReceiptCode::from_draw(7)), "ReceiptCode(…)");
    }
}
