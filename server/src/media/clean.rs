use std::fmt;

use image::{
    DynamicImage, ExtendedColorType, ImageError, codecs::jpeg::JpegEncoder, imageops::FilterType, metadata::Orientation,
};

use super::{
    decode::decode,
    limits::Limits,
    refusal::MediaRefusal,
    sniff::{Sniffed, sniff},
};

/// Longest side of the public picture, pixels: text on a photographed A4 receipt stays legible.
pub const PUBLIC_SIDE: u32 = 1600;
/// Widest a long screenshot may be, pixels: a phone's own width, so that its text stays as sharp as it was.
pub const LONG_WIDTH: u32 = 1080;
/// Longest a long screenshot may be, pixels: about ten screens, and 13 megapixels at that width.
pub const LONG_SIDE: u32 = 12_000;
/// From here on, one side to the other, a picture is a long screenshot and no photo: those end at 21:9.
const LONG_FROM: u32 = 3;
/// Longest side of the thumbnail, pixels: a third of a phone's width at three device pixels a point.
pub const THUMB_SIDE: u32 = 320;
/// JPEG quality, 1-100, with no chroma subsampling: small red print stays red.
pub const JPEG_QUALITY: u8 = 82;

/// A picture that may be shown: pixels only, encoded here.
#[derive(Clone, PartialEq, Eq)]
pub struct CleanImage {
    /// The picture, at most [`PUBLIC_SIDE`] a side, a long screenshot at most [`LONG_WIDTH`] by [`LONG_SIDE`].
    pub bytes: Vec<u8>,
    /// The same at most [`THUMB_SIDE`] a side.
    pub thumb: Vec<u8>,
    /// Width of `bytes` as shown, pixels.
    pub width: u32,
    /// Height of `bytes` as shown, pixels.
    pub height: u32,
    /// Media type of `bytes` and `thumb`.
    pub mime: &'static str,
}

impl fmt::Debug for CleanImage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CleanImage({} x {}, {} bytes)", self.width, self.height, self.bytes.len())
    }
}

/// Makes the public picture of an uploaded file: decoded, turned upright, made smaller, encoded anew.
///
/// The result is always a JPEG of the first frame on white. One format is one rule to check: there is no chunk that
/// could carry text, no transparent pixel that could hide a colour, no second frame, and nothing after the end.
/// Screenshots stay readable, since chroma is not subsampled, and are about as small as they would be as PNG.
/// Colour profiles are dropped like all metadata, so a wide-gamut photo looks slightly paler.
///
/// # Errors
/// [`MediaRefusal`]; for any bytes whatever it is this or a picture, never a panic.
pub fn clean_image(bytes: &[u8], limits: &Limits) -> Result<CleanImage, MediaRefusal> {
    if bytes.is_empty() {
        return Err(MediaRefusal::Empty);
    }
    let kind = sniff(bytes);
    // "This is a video" helps more than "this is too large", so the size is asked only of pictures.
    if matches!(kind, Sniffed::Jpeg | Sniffed::Png | Sniffed::WebP) {
        limits.check_bytes(bytes)?;
    }
    let (image, orientation) = decode(kind, bytes, limits)?;
    let side = public_side(image.width(), image.height());
    let public = upright(shrink(opaque(image), side), orientation);
    let damaged = |_| MediaRefusal::Damaged { kind };
    let (width, height) = (public.width(), public.height());
    let encoded = encode(&public).map_err(damaged)?;
    let thumb = encode(&shrink(public, THUMB_SIDE)).map_err(damaged)?;
    Ok(CleanImage { bytes: encoded, thumb, width, height, mime: "image/jpeg" })
}

/// On white and with 8 bits a channel. Done before anything is mixed, or the colour of an invisible pixel would show
/// in its visible neighbours.
fn opaque(image: DynamicImage) -> DynamicImage {
    if !image.color().has_alpha() {
        return match image {
            DynamicImage::ImageLuma8(_) | DynamicImage::ImageRgb8(_) => image,
            DynamicImage::ImageLuma16(_) => image.into_luma8().into(),
            _ => image.into_rgb8().into(),
        };
    }
    // In place: a second copy of a large picture is not affordable.
    let mut rgba = image.into_rgba8();
    for pixel in rgba.pixels_mut() {
        let [r, g, b, alpha] = pixel.0;
        // Most screenshots have an alpha channel and no use for it.
        if alpha == u8::MAX {
            continue;
        }
        let on_white = |c: u8| {
            let alpha = u16::from(alpha);
            let mixed = (u16::from(c) * alpha + 255 * (255 - alpha) + 127) / 255;
            u8::try_from(mixed).unwrap_or(u8::MAX)
        };
        pixel.0 = [on_white(r), on_white(g), on_white(b), u8::MAX];
    }
    rgba.into()
}

/// The longest side that the public picture of an original may have.
fn public_side(width: u32, height: u32) -> u32 {
    let (short, long) = (width.min(height).max(1), width.max(height));
    if long / short < LONG_FROM {
        return PUBLIC_SIDE;
    }
    let in_proportion = u64::from(long) * u64::from(LONG_WIDTH.min(short)) / u64::from(short);
    u32::try_from(in_proportion).unwrap_or(LONG_SIDE).clamp(PUBLIC_SIDE.min(long), LONG_SIDE)
}

/// At most `side` pixels a side, in proportion; never larger than it was.
fn shrink(image: DynamicImage, side: u32) -> DynamicImage {
    let (width, height) = fit(image.width(), image.height(), side);
    if (width, height) == (image.width(), image.height()) {
        return image;
    }
    // The good filter keeps a floating-point copy of all columns. Averaging to twice the size first makes that small.
    let image = if image.width() / 2 > width && image.height() / 2 > height {
        image.thumbnail_exact(width.saturating_mul(2), height.saturating_mul(2))
    } else {
        image
    };
    image.resize_exact(width, height, FilterType::CatmullRom)
}

fn fit(width: u32, height: u32, side: u32) -> (u32, u32) {
    let longest = u64::from(width.max(height));
    if longest <= u64::from(side) {
        return (width, height);
    }
    let scaled = |n: u32| {
        let rounded = (u64::from(n) * u64::from(side) + longest / 2) / longest;
        u32::try_from(rounded).unwrap_or(side).max(1)
    };
    (scaled(width), scaled(height))
}

/// After shrinking: turning a picture needs a second copy of it.
fn upright(mut image: DynamicImage, orientation: Orientation) -> DynamicImage {
    image.apply_orientation(orientation);
    image
}

fn encode(image: &DynamicImage) -> Result<Vec<u8>, ImageError> {
    let rgb = image.to_rgb8();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, JPEG_QUALITY).encode(
        &rgb,
        rgb.width(),
        rgb.height(),
        ExtendedColorType::Rgb8,
    )?;
    Ok(bytes)
}
