use super::refusal::MediaRefusal;

/// Largest file taken, bytes: 20 MiB. A phone's 12-megapixel photo is 3-5 MB, one of 48 megapixels about 12 MB,
/// a long screenshot as PNG 5-10 MB; there is room over the largest of these and none for raw files.
pub const MAX_UPLOAD_BYTES: u64 = 20 * 1024 * 1024;

/// Most pixels decoded: 64 Mi. The 64-megapixel mode of phones is 9248 x 6936 = 64.1 million, just below 67.1 million.
/// The 108- and 200-megapixel modes are above; phones do not use them unless told to. At 4 bytes this is 256 MiB in memory.
pub const MAX_PIXELS: u64 = 64 * 1024 * 1024;

/// Longest side, pixels. Scrolled screenshots of a chat are long: the tallest that phones stitch are some 30,000.
pub const MAX_SIDE: u32 = 32_768;

/// What [`clean_image`](super::clean_image) takes. The default is the three constants of this module.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Largest file, bytes.
    pub max_bytes: u64,
    /// Most pixels, width times height, of anything in the file that would be decoded.
    pub max_pixels: u64,
    /// Longest side, pixels.
    pub max_side: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { max_bytes: MAX_UPLOAD_BYTES, max_pixels: MAX_PIXELS, max_side: MAX_SIDE }
    }
}

/// How much memory a decoder needs beside the pixels it gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Working {
    /// Rows or little more.
    Little,
    /// The whole picture once or twice again: progressive JPEG keeps all coefficients, animated WebP a canvas.
    Much,
}

impl Limits {
    /// Bytes of decoded picture allowed.
    pub(super) const fn max_decoded(&self) -> u64 {
        self.max_pixels.saturating_mul(4)
    }

    pub(super) fn check_bytes(&self, bytes: &[u8]) -> Result<(), MediaRefusal> {
        let len = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
        if len > self.max_bytes {
            return Err(MediaRefusal::TooLarge { bytes: len, max_bytes: self.max_bytes });
        }
        Ok(())
    }

    /// Half the pixels where decoding needs much working memory, so that every format peaks at about the same.
    pub(super) fn check_size(&self, width: u32, height: u32, working: Working) -> Result<(), MediaRefusal> {
        let max_pixels = match working {
            Working::Little => self.max_pixels,
            Working::Much => self.max_pixels / 2,
        };
        let pixels = u64::from(width) * u64::from(height);
        if pixels > max_pixels || width.max(height) > self.max_side {
            return Err(MediaRefusal::TooManyPixels { width, height, max_pixels, max_side: self.max_side });
        }
        Ok(())
    }
}
