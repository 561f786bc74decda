use super::sniff::Sniffed;

/// Why an upload gives no public picture. Holds sizes and kinds, never a byte or a name of the file.
/// The sentence for the person is chosen by [`MediaRefusal::code`] and [`MediaRefusal::kind`]; `Display` is for the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MediaRefusal {
    /// No bytes: usually an upload that was cut off. Choose the file again.
    #[error("the file is empty")]
    Empty,
    /// More bytes than allowed. Send a smaller copy, or a screenshot of the photo.
    #[error("{bytes} bytes, allowed are {max_bytes}")]
    TooLarge {
        /// Length of the file, bytes.
        bytes: u64,
        /// The limit, bytes.
        max_bytes: u64,
    },
    /// More pixels, or a longer side, than may be decoded. Send a smaller copy.
    #[error("{width} x {height} pixels, allowed are {max_pixels} in all and {max_side} a side")]
    TooManyPixels {
        /// Width the file declares, pixels.
        width: u32,
        /// Height the file declares, pixels.
        height: u32,
        /// The limit on width times height for this kind of file.
        max_pixels: u64,
        /// The limit on either side.
        max_side: u32,
    },
    /// It may be evidence, but no picture can be made of it here. Take a screenshot of it.
    #[error("{} is not supported", kind.code())]
    Unsupported {
        /// What it is by content.
        kind: Sniffed,
    },
    /// It is no picture, document or recording, whatever its name says.
    #[error("not an image but {}", what.code())]
    NotAnImage {
        /// What it is by content.
        what: Sniffed,
    },
    /// It begins as a picture, but is cut short or broken. Choose the file again, or take a screenshot of it.
    #[error("a damaged {}", kind.code())]
    Damaged {
        /// What it begins as.
        kind: Sniffed,
    },
}

impl MediaRefusal {
    /// A stable name for the wire, the translations and the tests.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLarge { .. } => "too_large",
            Self::TooManyPixels { .. } => "too_many_pixels",
            Self::Unsupported { .. } => "unsupported",
            Self::NotAnImage { .. } => "not_an_image",
            Self::Damaged { .. } => "damaged",
        }
    }

    /// What the file is, where the advice depends on it ("this is a PDF: take a screenshot").
    pub const fn kind(&self) -> Option<Sniffed> {
        match *self {
            Self::Unsupported { kind } | Self::NotAnImage { what: kind } | Self::Damaged { kind } => Some(kind),
            Self::Empty | Self::TooLarge { .. } | Self::TooManyPixels { .. } => None,
        }
    }
}
