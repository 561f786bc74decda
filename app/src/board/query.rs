//! A view of the board as an address, both ways.
//!
//! An address that somebody typed, shortened or got from an older version still shows a board: what is not known
//! in it is left out, and the page says so. An address that the board itself writes is canonical: the same view
//! has the same address, whatever the order in which its filters were chosen.

use form_urlencoded::Serializer;
use youmen_domain::board::{BoardQuery, Cursor};
use youmen_domain::catalog::{PlatformCode, ProvinceCode};
use youmen_domain::form::RawForm;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::state::PublicStatus;

use super::view::Facet;

/// The board's own address.
pub(super) const BOARD: &str = "/board";
const CURSOR: &str = "cursor";
/// Slugs are short; a longer one is somebody's text and finds nothing.
const LONGEST_SLUG: usize = 64;

/// What an address asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) query: BoardQuery,
    /// Some value of a filter is not known.
    pub(super) ignored: bool,
}

/// Reads an address's query, with or without its `?`.
pub(super) fn parse(search: &str) -> Asked {
    let form = RawForm::from_pairs(form_urlencoded::parse(search.trim_start_matches('?').as_bytes()));
    let mut ignored = false;
    let mut query = BoardQuery {
        platforms: known(&form, Facet::Platform, &mut ignored, PlatformCode::parse),
        grounds: known(&form, Facet::Ground, &mut ignored, |code| code.parse().ok()),
        provinces: known(&form, Facet::Province, &mut ignored, ProvinceCode::parse),
        // A withdrawn complaint is not on the board: it keeps its address and loses its row.
        statuses: known(&form, Facet::Status, &mut ignored, |code| {
            PublicStatus::parse(code).filter(|status| *status != PublicStatus::Withdrawn)
        }),
        merchant: None,
        cursor: form.all(CURSOR).find_map(Cursor::parse),
    };
    let mut merchants = form.all(Facet::Merchant.key()).map(str::trim).filter(|slug| !slug.is_empty());
    query.merchant = merchants.next().filter(|slug| slug.chars().count() <= LONGEST_SLUG).map(str::to_owned);
    // One merchant at a time: of several, the first.
    let all_used = form
        .all(Facet::Merchant.key())
        .map(str::trim)
        .all(|slug| slug.is_empty() || query.merchant.as_deref() == Some(slug));
    Asked { query, ignored: ignored || !all_used }
}

/// The known values of a facet, each once, in their own order.
fn known<T: Ord>(form: &RawForm, facet: Facet, ignored: &mut bool, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
    let mut values = Vec::new();
    // A select that was left alone sends an empty value.
    for code in form.all(facet.key()).map(str::trim).filter(|code| !code.is_empty()) {
        match read(code) {
            Some(value) => values.push(value),
            None => *ignored = true,
        }
    }
    values.sort();
    values.dedup();
    values
}

/// The canonical query of a view, without `?`; empty for the whole board.
pub(super) fn build(query: &BoardQuery) -> String {
    let mut out = Serializer::new(String::new());
    if let Some(slug) = &query.merchant {
        out.append_pair(Facet::Merchant.key(), slug);
    }
    out.extend_pairs(query.platforms.iter().map(|code| (Facet::Platform.key(), code.as_str())));
    out.extend_pairs(query.grounds.iter().map(|code| (Facet::Ground.key(), code.as_str())));
    out.extend_pairs(query.statuses.iter().map(|code| (Facet::Status.key(), code.as_str())));
    out.extend_pairs(query.provinces.iter().map(|code| (Facet::Province.key(), code.as_str())));
    if let Some(cursor) = &query.cursor {
        out.append_pair(CURSOR, &cursor.encode());
    }
    out.finish()
}

/// The address of a view.
pub(super) fn path(query: &BoardQuery) -> String {
    let query = build(query);
    if query.is_empty() { BOARD.to_owned() } else { format!("{BOARD}?{query}") }
}

/// The address of a complaint.
pub(super) fn complaint_path(number: &ComplaintNumber) -> String {
    format!("{BOARD}/{number}")
}

/// The board with one merchant alone.
pub(super) fn merchant_path(slug: &str) -> String {
    path(&BoardQuery { merchant: Some(slug.to_owned()), ..BoardQuery::default() })
}

/// The same filters from the top.
pub(super) fn from_the_top(query: &BoardQuery) -> BoardQuery {
    BoardQuery { cursor: None, ..query.clone() }
}

#[cfg(test)]
mod tests;
