//! Money in whole fen.

use std::fmt;

use serde::{Deserialize, Serialize};

/// An amount in fen, from 0 to [`Fen::MAX`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Fen(i64);

/// Why a text or a number is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnAmount {
    /// Not a number with at most two decimals.
    Unreadable,
    /// Below zero.
    Negative,
    /// Above [`Fen::MAX`].
    TooLarge,
}

impl fmt::Display for NotAnAmount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unreadable => "not an amount",
            Self::Negative => "negative amount",
            Self::TooLarge => "amount too large",
        })
    }
}

impl Fen {
    /// One hundred million yuan: more than any online order; larger is a typing mistake.
    pub const MAX: i64 = 100_000_000 * 100;

    /// An amount of fen.
    ///
    /// # Errors
    /// [`NotAnAmount`] when negative or above [`Fen::MAX`].
    pub fn new(fen: i64) -> Result<Self, NotAnAmount> {
        match fen {
            ..=-1 => Err(NotAnAmount::Negative),
            0..=Self::MAX => Ok(Self(fen)),
            _ => Err(NotAnAmount::TooLarge),
        }
    }

    /// The amount in fen.
    pub fn fen(self) -> i64 {
        self.0
    }

    /// Reads what a person types for yuan: `1299`, `1,299.5`, `￥1299.00`, `１２９９元`.
    ///
    /// # Errors
    /// [`NotAnAmount`] when it is no amount, negative, too large, or finer than a fen.
    pub fn parse_yuan(text: &str) -> Result<Self, NotAnAmount> {
        let text: String = text
            .chars()
            .map(half_width)
            .filter(|c| !c.is_whitespace() && !matches!(c, ',' | '¥' | '￥' | '元' | '块'))
            .collect();
        if text.starts_with('-') {
            return Err(NotAnAmount::Negative);
        }
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let digits = |s: &str| s.chars().all(|c| c.is_ascii_digit());
        if (whole.is_empty() && part.is_empty()) || !digits(whole) || !digits(part) || part.len() > 2 {
            return Err(NotAnAmount::Unreadable);
        }
        if whole.len() > 12 {
            return Err(NotAnAmount::TooLarge);
        }
        let yuan: i64 = if whole.is_empty() { 0 } else { whole.parse().map_err(|_| NotAnAmount::Unreadable)? };
        let cents: i64 = format!("{part:0<2}").parse().map_err(|_| NotAnAmount::Unreadable)?;
        Self::new(yuan * 100 + cents)
    }

    /// Yuan with two decimals and thousands separators, without a sign: `1,299.00`.
    pub fn yuan(self) -> String {
        format!("{}.{:02}", thousands(self.0 / 100), self.0 % 100)
    }

    /// As [`Fen::yuan`], without decimals when they are zero: `1,299`.
    pub fn yuan_short(self) -> String {
        if self.0 % 100 == 0 { thousands(self.0 / 100) } else { self.yuan() }
    }
}

impl TryFrom<i64> for Fen {
    type Error = NotAnAmount;
    fn try_from(fen: i64) -> Result<Self, NotAnAmount> {
        Self::new(fen)
    }
}

impl From<Fen> for i64 {
    fn from(fen: Fen) -> Self {
        fen.0
    }
}

/// The ASCII form of a full-width character that phones' Chinese keyboards type for digits and signs.
pub fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '。' => '.',
        '\u{3000}' => ' ',
        other => other,
    }
}

/// A whole number with thousands separators.
pub fn thousands(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut out = String::new();
    for (index, c) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(c);
    }
    if number < 0 { format!("-{out}") } else { out }
}

/// Yuan with two decimals; also above [`Fen::MAX`], which sums may pass.
pub fn yuan(fen: i64) -> String {
    format!("{}.{:02}", thousands(fen / 100), fen % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_people_type() {
        for (text, fen) in [
            ("1299", 129_900),
            ("1,299.5", 129_950),
            ("￥1299.00", 129_900),
            ("１２９９．９元", 129_990),
            ("0.01", 1),
            (".5", 50),
            ("12。5", 1_250),
        ] {
            assert_eq!(Fen::parse_yuan(text).map(Fen::fen), Ok(fen), "{text}");
        }
    }

    #[test]
    fn refuses_what_is_no_amount() {
        for (text, why) in [
            ("", NotAnAmount::Unreadable),
            ("一百", NotAnAmount::Unreadable),
            ("1.234", NotAnAmount::Unreadable),
            ("1.2.3", NotAnAmount::Unreadable),
            ("-5", NotAnAmount::Negative),
            ("100000001", NotAnAmount::TooLarge),
            ("99999999999999999999", NotAnAmount::TooLarge),
        ] {
            assert_eq!(Fen::parse_yuan(text), Err(why), "{text}");
        }
    }

    #[test]
    fn writes_thousands() {
        assert_eq!(Fen(129_900).yuan(), "1,299.00");
        assert_eq!(Fen(129_900).yuan_short(), "1,299");
        assert_eq!(Fen(5).yuan_short(), "0.05");
        assert_eq!(thousands(-1_234_567), "-1,234,567");
    }
}
