mod build;
mod formats;
mod hostile;
mod metadata;
mod mutated;
mod sniffing;

use super::*;

fn clean(bytes: &[u8]) -> Result<CleanImage, MediaRefusal> {
    clean_image(bytes, &Limits::default())
}

/// The output decoded again, after checking that it is nothing but a picture.
fn shown(clean: &CleanImage) -> image::RgbImage {
    assert_eq!(clean.mime, "image/jpeg");
    assert_bare(&clean.thumb);
    assert_bare(&clean.bytes);
    let thumb = image::load_from_memory(&clean.thumb).unwrap();
    assert!(thumb.width().max(thumb.height()) <= THUMB_SIDE);
    let picture = image::load_from_memory(&clean.bytes).unwrap().into_rgb8();
    assert_eq!(picture.dimensions(), (clean.width, clean.height));
    assert!(clean.width.max(clean.height) <= LONG_SIDE);
    picture
}

/// Only the markers a JPEG cannot do without, a JFIF header of 16 bytes, and nothing after the end.
fn assert_bare(jpeg: &[u8]) {
    for secret in build::SECRETS {
        assert!(!jpeg.windows(secret.len()).any(|w| w == *secret), "{} is in it", secret.escape_ascii());
    }
    assert!(jpeg.starts_with(b"\xff\xd8") && jpeg.ends_with(b"\xff\xd9"));
    let mut rest = &jpeg[2..];
    loop {
        let (marker, length) = (rest[1], usize::from(u16::from_be_bytes([rest[2], rest[3]])));
        assert_eq!(rest[0], 0xff);
        match marker {
            0xe0 => assert!(length == 16 && rest[4..].starts_with(b"JFIF\0")),
            0xdb | 0xc0 | 0xc4 => {}
            0xda => break,
            other => panic!("marker {other:02x} is in it"),
        }
        rest = &rest[2 + length..];
    }
    let end = rest.windows(2).position(|w| w == b"\xff\xd9").unwrap();
    assert_eq!(end + 2, rest.len(), "something follows the end");
}
