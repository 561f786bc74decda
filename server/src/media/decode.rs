use std::io::Cursor;

use image::{
    DynamicImage, ImageDecoder, ImageError, ImageResult,
    codecs::{jpeg::JpegDecoder, png::PngDecoder, webp::WebPDecoder},
    metadata::Orientation,
};

use super::{
    jpeg,
    limits::{Limits, Working},
    refusal::MediaRefusal,
    sniff::Sniffed,
    webp,
};

/// What a PNG may unpack beside its pixels (colour profiles, compressed texts), bytes. A colour profile is below
/// 4 MiB; none of it is kept.
const MAX_PNG_EXTRAS: u64 = 8 * 1024 * 1024;

/// The first picture of the file, and how it has to be turned to stand upright. Every size that a decoder would
/// allocate by is read from the headers and checked first.
pub(super) fn decode(
    kind: Sniffed,
    bytes: &[u8],
    limits: &Limits,
) -> Result<(DynamicImage, Orientation), MediaRefusal> {
    let reader = Cursor::new(bytes);
    let damaged = MediaRefusal::Damaged { kind };
    match kind {
        Sniffed::Jpeg => {
            let shape = jpeg::inspect(bytes).ok_or(damaged)?;
            pixels(kind, JpegDecoder::new(reader), shape.working, limits)
        }
        Sniffed::Png => {
            check_png(bytes, limits)?;
            let mut extras = image::Limits::no_limits();
            extras.max_alloc = Some(MAX_PNG_EXTRAS);
            pixels(kind, PngDecoder::with_limits(reader, extras), Working::Little, limits)
        }
        Sniffed::WebP => {
            let shape = webp::inspect(bytes).ok_or(damaged)?;
            for (width, height) in shape.sizes {
                limits.check_size(width, height, shape.working)?;
            }
            pixels(kind, WebPDecoder::new(reader), shape.working, limits)
        }
        Sniffed::Gif
        | Sniffed::Heic
        | Sniffed::Avif
        | Sniffed::Bmp
        | Sniffed::Tiff
        | Sniffed::Pdf
        | Sniffed::Video
        | Sniffed::Audio
        | Sniffed::Office => Err(MediaRefusal::Unsupported { kind }),
        Sniffed::Archive | Sniffed::Markup | Sniffed::Executable | Sniffed::Unknown => {
            Err(MediaRefusal::NotAnImage { what: kind })
        }
    }
}

/// The size in a PNG's first chunk, which is at a fixed place.
fn check_png(bytes: &[u8], limits: &Limits) -> Result<(), MediaRefusal> {
    let side = |at: usize| Some(u32::from_be_bytes(*bytes.get(at..)?.first_chunk()?));
    match (side(16), side(20)) {
        (Some(width), Some(height)) => limits.check_size(width, height, Working::Little),
        _ => Err(MediaRefusal::Damaged { kind: Sniffed::Png }),
    }
}

fn pixels<D: ImageDecoder>(
    kind: Sniffed,
    decoder: ImageResult<D>,
    working: Working,
    limits: &Limits,
) -> Result<(DynamicImage, Orientation), MediaRefusal> {
    let damaged = MediaRefusal::Damaged { kind };
    let mut decoder = decoder.map_err(|_| damaged)?;
    let (width, height) = decoder.dimensions();
    limits.check_size(width, height, working)?;
    let too_many =
        MediaRefusal::TooManyPixels { width, height, max_pixels: limits.max_pixels, max_side: limits.max_side };
    // 16 bits a channel is twice the memory for the same size.
    if decoder.total_bytes() > limits.max_decoded() {
        return Err(too_many);
    }
    let refusal = |error| match error {
        ImageError::Limits(_) => too_many,
        _ => damaged,
    };
    let mut own = image::Limits::no_limits();
    own.max_image_width = Some(limits.max_side);
    own.max_image_height = Some(limits.max_side);
    own.max_alloc = Some(limits.max_decoded());
    decoder.set_limits(own).map_err(refusal)?;
    // A broken EXIF block is no reason to refuse a good picture.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let image = DynamicImage::from_decoder(decoder).map_err(refusal)?;
    Ok((image, orientation))
}
