//! The public board: what may be asked of it and what it answers.

use time::OffsetDateTime;

use crate::catalog::{PlatformCode, ProvinceCode};
use crate::codes::GroundCode;
use crate::money::Fen;
use crate::number::ComplaintNumber;
use crate::redact::PublicText;
use crate::state::PublicStatus;

/// Rows on one page: about ten screens of a phone, and under 12 KB on the wire.
pub const PAGE: u64 = 20;

/// A view of the board. Several values of one filter mean any of them; filters add up.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BoardQuery {
    /// Platforms.
    pub platforms: Vec<PlatformCode>,
    /// Grounds.
    pub grounds: Vec<GroundCode>,
    /// Provinces.
    pub provinces: Vec<ProvinceCode>,
    /// Statuses.
    pub statuses: Vec<PublicStatus>,
    /// A merchant, by its slug.
    pub merchant: Option<String>,
    /// Where the page starts.
    pub cursor: Option<Cursor>,
}

/// A place between two rows: pages stay put while rows are added above them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// Publication of the last row seen, in microseconds since 1970.
    pub micros: i64,
    /// Number of the last row seen.
    pub number: ComplaintNumber,
}

impl Cursor {
    /// The form in an address.
    pub fn encode(&self) -> String {
        format!("{}-{}", self.micros, self.number)
    }

    /// Reads a cursor from an address; none when it is not one, which starts at the top.
    pub fn parse(text: &str) -> Option<Self> {
        let (micros, number) = text.rsplit_once('-')?;
        Some(Self { micros: micros.parse().ok()?, number: ComplaintNumber::parse(number).ok()? })
    }
}

/// One row of the board.
#[derive(Debug, Clone)]
pub struct BoardRow {
    /// Its number.
    pub number: ComplaintNumber,
    /// Its headline, masked.
    pub title: PublicText,
    /// The start of its story, masked.
    pub snippet: PublicText,
    /// The merchant's name.
    pub merchant: String,
    /// The merchant's address part.
    pub merchant_slug: String,
    /// Where it was bought.
    pub platform: PlatformCode,
    /// What happened.
    pub ground: GroundCode,
    /// The province the goods went to.
    pub province: Option<ProvinceCode>,
    /// What was paid.
    pub paid: Option<Fen>,
    /// Where it stands.
    pub status: PublicStatus,
    /// When it was published.
    pub published_at: OffsetDateTime,
    /// Demo data.
    pub demo: bool,
}

/// One page of the board.
#[derive(Debug, Clone, Default)]
pub struct BoardPage {
    /// Its rows, newest first.
    pub rows: Vec<BoardRow>,
    /// Where the next page starts.
    pub next: Option<Cursor>,
    /// How many complaints the query finds in all; exact.
    pub total: u64,
}

/// A merchant that a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MerchantHit {
    /// Its address part.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// How many listed complaints it has.
    pub listed: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_reads_back_and_nonsense_is_none() {
        let cursor = Cursor { micros: 1_700_000_000_123_456, number: ComplaintNumber::from_draw(42) };
        assert_eq!(Cursor::parse(&cursor.encode()), Some(cursor));
        for text in ["", "-", "1", "x-YM1", "99999999999999999999-YM000000000"] {
            assert_eq!(Cursor::parse(text), None, "{text}");
        }
    }
}
