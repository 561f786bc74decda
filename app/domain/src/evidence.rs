//! Pieces of evidence: the sealed original and the stripped picture made from it.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;

use crate::contact::Email;
use crate::number::ComplaintNumber;

/// Most pictures of one complaint: order, payment, product page, three of chat, three of the thing, logistics, and two more.
pub const MAX_PIECES: usize = 12;

/// A piece's name: 26 characters of lower-case base 32, drawn at random (130 bits), so that no address can be guessed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct EvidenceId(String);

impl EvidenceId {
    /// The name for random bytes.
    pub fn from_random(bytes: [u8; 26]) -> Self {
        const ALPHABET: [char; 32] = [
            'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u',
            'v', 'w', 'x', 'y', 'z', '2', '3', '4', '5', '6', '7',
        ];
        Self(bytes.iter().filter_map(|byte| ALPHABET.get(usize::from(byte % 32))).collect())
    }

    /// Reads a name from an address; none when it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let ok = text.len() == 26 && text.chars().all(|c| c.is_ascii_lowercase() || ('2'..='7').contains(&c));
        ok.then(|| Self(text.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EvidenceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What is known of a piece without opening it.
#[derive(Clone, PartialEq, Eq)]
pub struct EvidencePiece {
    /// Its name.
    pub id: EvidenceId,
    /// The file's name on the person's phone: theirs alone, never public.
    pub file_name: String,
    /// Bytes of the original.
    pub bytes: u64,
    /// SHA-256 of the original, in hex.
    pub sha256: String,
    /// Size of the stripped picture in pixels.
    pub width: u32,
    /// Size of the stripped picture in pixels.
    pub height: u32,
    /// When it was received.
    pub added_at: OffsetDateTime,
    /// Whether a reviewer put it on the public page.
    pub released: bool,
}

/// A piece on its way in: the original as it came, and what was made from it.
pub struct NewEvidence {
    /// The file's name on the person's phone.
    pub file_name: String,
    /// The file as it came, to the byte.
    pub original: Vec<u8>,
    /// Re-encoded, without any metadata.
    pub picture: Vec<u8>,
    /// The same, small.
    pub thumb: Vec<u8>,
    /// Media type of both.
    pub mime: &'static str,
    /// Size of the picture in pixels.
    pub width: u32,
    /// Size of the picture in pixels.
    pub height: u32,
}

/// Which of a piece's pictures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureSize {
    /// For lists.
    Thumb,
    /// For reading.
    Full,
}

/// A picture to show.
pub struct Picture {
    /// The encoded bytes.
    pub bytes: Vec<u8>,
    /// Their media type.
    pub mime: String,
}

/// Who owns a piece.
#[derive(Debug, Clone)]
pub enum Owner {
    /// A draft that is not filed yet.
    Draft(crate::ports::DraftToken),
    /// A filed complaint.
    Complaint(ComplaintNumber),
}

/// Who wants to see a picture.
#[derive(Debug, Clone)]
pub enum Viewer {
    /// Its owner.
    Owner(Owner),
    /// A reviewer.
    Staff,
    /// Anybody: only what was released on a complaint that is listed.
    Public,
}

/// A letter to send. Its debug form shows nothing.
#[derive(Clone, Serialize, Deserialize)]
pub struct Mail {
    /// Who it is for.
    pub to: Email,
    /// The subject line.
    pub subject: String,
    /// The text.
    pub body: String,
}

impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Mail(…)")
    }
}
