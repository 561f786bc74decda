//! A file on its way in, piece by piece, never more of it in memory than is allowed.

use axum::extract::multipart::{Field, Multipart, MultipartError};
use youmen_domain::error::{FieldCode, FieldError};

use crate::media::{MAX_UPLOAD_BYTES, MediaRefusal, Sniffed, sniff};
use crate::middleware::body::MAX_SILENCE;

/// The whole of one request: twelve files at the limit of each, and some room for the parts around them.
pub const MAX_REQUEST: u64 = 12 * MAX_UPLOAD_BYTES + 1024 * 1024;

/// Why nothing more can be read from this request.
#[derive(Debug)]
pub enum Broken {
    /// The sender fell silent or went away.
    Silent,
    /// More than [`MAX_REQUEST`].
    TooLarge,
    /// Not what a form with files looks like.
    Unreadable,
}

impl From<MultipartError> for Broken {
    fn from(_: MultipartError) -> Self {
        Self::Unreadable
    }
}

/// A form with files, read part by part, counting what came in all.
pub struct Arrival {
    parts: Multipart,
    seen: u64,
}

/// One file: its name on the person's phone and its bytes, or that it was too large to keep.
pub struct ArrivedFile {
    /// Its name there.
    pub name: String,
    /// The bytes, or why they were thrown away.
    pub bytes: Result<Vec<u8>, FieldError>,
}

impl Arrival {
    /// Of a request.
    pub const fn new(parts: Multipart) -> Self {
        Self { parts, seen: 0 }
    }

    /// The next part.
    pub async fn next(&mut self) -> Result<Option<Field<'_>>, Broken> {
        let next = tokio::time::timeout(MAX_SILENCE, self.parts.next_field()).await;
        Ok(next.map_err(|_| Broken::Silent)??)
    }

    /// Counts what a part held.
    pub fn count(&mut self, bytes: u64) -> Result<(), Broken> {
        self.seen = self.seen.saturating_add(bytes);
        if self.seen > MAX_REQUEST { Err(Broken::TooLarge) } else { Ok(()) }
    }
}

/// Reads a file to its end, so that the browser has finished sending when we answer, and keeps what may be kept.
/// `left` is what the request may still hold. Gives the number of bytes that came.
pub async fn read_file(mut field: Field<'_>, left: u64) -> Result<(ArrivedFile, u64), Broken> {
    let name = field.file_name().unwrap_or_default().to_owned();
    let mut kept: Vec<u8> = Vec::new();
    let mut seen = 0_u64;
    loop {
        let chunk = tokio::time::timeout(MAX_SILENCE, field.chunk()).await.map_err(|_| Broken::Silent)??;
        let Some(chunk) = chunk else { break };
        seen = seen.saturating_add(u64::try_from(chunk.len()).unwrap_or(u64::MAX));
        if seen > left {
            return Err(Broken::TooLarge);
        }
        if seen <= MAX_UPLOAD_BYTES {
            kept.extend_from_slice(&chunk);
        } else if kept.len() > SNIFFED {
            kept.truncate(SNIFFED);
            kept.shrink_to_fit();
        }
    }
    let bytes = if seen <= MAX_UPLOAD_BYTES { Ok(kept) } else { Err(too_large(&kept, seen)) };
    Ok((ArrivedFile { name, bytes }, seen))
}

/// More than any signature of a file's kind needs.
const SNIFFED: usize = 4096;

/// "This is a video" helps more than "this is too large".
fn too_large(beginning: &[u8], bytes: u64) -> FieldError {
    let refusal = match sniff(beginning) {
        Sniffed::Jpeg | Sniffed::Png | Sniffed::WebP => MediaRefusal::TooLarge { bytes, max_bytes: MAX_UPLOAD_BYTES },
        kind => MediaRefusal::Unsupported { kind },
    };
    refused(refusal)
}

/// What a person is told about a file that was not taken.
pub fn refused(refusal: MediaRefusal) -> FieldError {
    let code = match refusal {
        MediaRefusal::Empty => FieldCode::FileEmpty,
        MediaRefusal::TooLarge { max_bytes, .. } => {
            let megabytes = i64::try_from(max_bytes / (1024 * 1024)).unwrap_or(i64::MAX);
            return FieldError::counted("files", FieldCode::FileTooLarge, megabytes);
        }
        MediaRefusal::TooManyPixels { .. } => FieldCode::FileTooManyPixels,
        MediaRefusal::Damaged { .. } => FieldCode::FileDamaged,
        MediaRefusal::Unsupported { kind } | MediaRefusal::NotAnImage { what: kind } => match kind {
            Sniffed::Pdf => FieldCode::FilePdf,
            Sniffed::Heic | Sniffed::Avif => FieldCode::FileHeic,
            Sniffed::Video => FieldCode::FileVideo,
            _ => FieldCode::FileNotImage,
        },
    };
    FieldError::new("files", code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_refusal_says_what_the_person_can_do() {
        let large = MediaRefusal::TooLarge { bytes: 1, max_bytes: MAX_UPLOAD_BYTES };
        for (refusal, code, n) in [
            (MediaRefusal::Empty, FieldCode::FileEmpty, None),
            (large, FieldCode::FileTooLarge, Some(20)),
            (MediaRefusal::Unsupported { kind: Sniffed::Pdf }, FieldCode::FilePdf, None),
            (MediaRefusal::Unsupported { kind: Sniffed::Heic }, FieldCode::FileHeic, None),
            (MediaRefusal::Unsupported { kind: Sniffed::Video }, FieldCode::FileVideo, None),
            (MediaRefusal::NotAnImage { what: Sniffed::Markup }, FieldCode::FileNotImage, None),
            (MediaRefusal::Damaged { kind: Sniffed::Png }, FieldCode::FileDamaged, None),
        ] {
            let error = refused(refusal);
            assert_eq!((error.code, error.n), (code, n), "{refusal:?}");
        }
    }
}
