//! The only form in which a person's text reaches the public.

use serde::{Deserialize, Serialize};

use super::{MaskKind, Span, settle};

/// A piece of what the public reads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Piece {
    /// Words as they were written.
    #[serde(rename = "t")]
    Text(String),
    /// Something hidden. It knows its kind and nothing else.
    #[serde(rename = "m")]
    Mask(MaskKind),
}

/// What the public may read: pieces of text and masks.
///
/// It can be made only here, from an original, and no field of it could hold what was hidden:
/// a page, a feed or an export that takes a `PublicText` cannot leak by forgetting to redact.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PublicText {
    pieces: Vec<Piece>,
}

impl PublicText {
    /// The public form of `original`. `keep` are names never hidden (the merchant's);
    /// `extra` is what its author or a reviewer hides besides what is found. Nothing found can be shown.
    pub fn of(original: &str, keep: &[&str], extra: &[Span]) -> Self {
        let spans = settle::spans(original, keep, extra);
        let mut pieces = Vec::with_capacity(spans.len() * 2 + 1);
        let mut text = String::new();
        let mut spans = spans.into_iter().peekable();
        for (at, c) in original.chars().enumerate() {
            if let Some(span) = spans.next_if(|span| at + 1 >= span.end) {
                // The last character of a mask: the mask takes its place.
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                pieces.push(Piece::Mask(span.kind));
            } else if spans.peek().is_none_or(|span| at < span.start) {
                text.push(c);
            }
        }
        if !text.is_empty() {
            pieces.push(Piece::Text(text));
        }
        Self { pieces }
    }

    /// The pieces, in reading order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// One string, its masks as 【手机号】.
    pub fn plain(&self) -> String {
        let mut out = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Mask(kind) => push_mask(&mut out, *kind),
            }
        }
        out
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// How many masks it has.
    pub fn masks(&self) -> usize {
        self.pieces.iter().filter(|piece| matches!(piece, Piece::Mask(_))).count()
    }

    /// Its beginning, at most `max_chars` characters of [`PublicText::plain`], with `…` where it was cut.
    /// A mask is kept whole or left out; so is a word or a number in Latin letters and digits, unless it is very long.
    #[must_use]
    pub fn snippet(&self, max_chars: usize) -> Self {
        let mut left = max_chars;
        let mut pieces = Vec::new();
        for piece in &self.pieces {
            let size = match piece {
                Piece::Text(text) => text.chars().count(),
                Piece::Mask(kind) => kind.label_zh().chars().count() + 2,
            };
            if size <= left {
                left -= size;
                pieces.push(piece.clone());
                continue;
            }
            let mut head = match piece {
                Piece::Text(text) => beginning(text, left),
                Piece::Mask(_) => String::new(),
            };
            head.push('…');
            pieces.push(Piece::Text(head));
            break;
        }
        Self { pieces }
    }
}

/// At most `max` characters of `text`, not ending inside a Latin word or a number.
fn beginning(text: &str, max: usize) -> String {
    /// Longer than any kept number; beyond it a cut inside is better than an empty snippet.
    const WHOLE: usize = 24;
    let mut head: Vec<char> = text.chars().take(max).collect();
    let inside = |c: Option<&char>| c.is_some_and(char::is_ascii_alphanumeric);
    if inside(head.last()) && text.chars().nth(max).is_some_and(|c| c.is_ascii_alphanumeric()) {
        let word = head.iter().rev().take_while(|c| c.is_ascii_alphanumeric()).count();
        if word <= WHOLE {
            head.truncate(head.len() - word);
        }
    }
    head.into_iter().collect()
}

/// Writes a mask as the public reads it.
pub(super) fn push_mask(out: &mut String, kind: MaskKind) {
    out.push('【');
    out.push_str(kind.label_zh());
    out.push('】');
}
