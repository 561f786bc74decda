//! Hiding what would tell the public who a person is.
//!
//! People write their numbers as they speak and as they hide them from platforms: `幺三八 0013-八零零零`, `１３８００…`, `加V：…`.
//! A text is therefore read over a normalised array of characters that remembers where each came from ([`normal`]);
//! what is found is masked in the text as given, and the result is read again until nothing is found ([`settle`]).
//!
//! It fails closed. A check digit is evidence, never a condition: an identity number with a wrong one is hidden too,
//! and so is any run of eleven digits that is not plainly something else (a credit code, an amount, a date, a 400 line).
//! What belongs to the complaint stays: prices, dates, models, batches, articles of law, hotlines.

use serde::{Deserialize, Serialize};

mod address;
mod checks;
mod cluster;
mod context;
mod document;
mod glyph;
mod halves;
mod kind;
mod link;
mod mail;
mod name;
mod nearby;
mod normal;
mod number;
mod plate;
mod public;
mod scan;
mod settle;
mod span;
mod spare;
mod tables;
mod telephone;
mod token;

pub use kind::MaskKind;
pub use public::{Piece, PublicText};
pub use span::Span;

/// A text with its masks, and where they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redaction {
    /// The text, each mask as 【手机号】.
    pub text: String,
    /// What was hidden; ranges of the *original* text.
    pub spans: Vec<Span>,
}

/// What must be hidden in `text`: sorted, disjoint, in range.
///
/// `keep` are names that stay (the merchant's); a number inside one is hidden all the same.
pub fn find(text: &str, keep: &[&str]) -> Vec<Span> {
    settle::spans(text, keep, &[])
}

/// `text` with everything that [`find`] finds masked. Finding again in the result finds nothing.
pub fn redact(text: &str, keep: &[&str]) -> Redaction {
    let spans = find(text, keep);
    let mut out = String::with_capacity(text.len());
    let mut masks = spans.iter().peekable();
    for (at, c) in text.chars().enumerate() {
        if let Some(span) = masks.next_if(|span| at + 1 >= span.end) {
            public::push_mask(&mut out, span.kind);
        } else if masks.peek().is_none_or(|span| at < span.start) {
            out.push(c);
        }
    }
    Redaction { text: out, spans }
}
