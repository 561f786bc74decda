//! Pictures as phones and mischief-makers make them.

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, Rgb, RgbImage};

/// A place that must not come out: 31° 14' 9" N, in the bytes as EXIF writes it.
pub const GPS: &[u8] = &[0, 0, 0, 31, 0, 0, 0, 1, 0, 0, 0, 14, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0, 1];
pub const CAMERA: &[u8] = b"PLANTEDCAMERA";

fn picture(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| Rgb([u8::try_from(x % 251).unwrap(), u8::try_from(y % 241).unwrap(), 120]))
}

pub fn small_png() -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    picture(40, 30).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A JPEG with a camera's name and a place in its EXIF block.
pub fn photo_with_gps() -> Vec<u8> {
    let image = picture(320, 240);
    let mut plain = Vec::new();
    JpegEncoder::new_with_quality(&mut plain, 90).encode(&image, 320, 240, ExtendedColorType::Rgb8).unwrap();
    let exif = exif();
    let mut bytes = plain[..2].to_vec();
    bytes.extend_from_slice(&[0xff, 0xe1]);
    bytes.extend_from_slice(&u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    bytes.extend_from_slice(&exif);
    bytes.extend_from_slice(&plain[2..]);
    assert!(contains(&bytes, GPS) && contains(&bytes, CAMERA));
    bytes
}

fn exif() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_be_bytes()[..], &kind.to_be_bytes(), &count.to_be_bytes(), &value.to_be_bytes()].concat()
    };
    let mut out = b"Exif\0\0MM\0\x2a\0\0\0\x08".to_vec();
    // The first list: the camera's name, and where the list of places is.
    out.extend_from_slice(&2_u16.to_be_bytes());
    out.extend_from_slice(&entry(0x0110, 2, 14, 56));
    out.extend_from_slice(&entry(0x8825, 4, 1, 38));
    out.extend_from_slice(&[0; 4]);
    // The list of places: the latitude.
    out.extend_from_slice(&1_u16.to_be_bytes());
    out.extend_from_slice(&entry(0x0002, 5, 3, 70));
    out.extend_from_slice(&[0; 4]);
    out.extend_from_slice(CAMERA);
    out.push(0);
    out.extend_from_slice(GPS);
    out
}

/// A PNG that says that it is 50,000 by 50,000 and is a few bytes long.
pub fn huge_png() -> Vec<u8> {
    let mut bytes = small_png();
    bytes[16..20].copy_from_slice(&50_000_u32.to_be_bytes());
    bytes[20..24].copy_from_slice(&50_000_u32.to_be_bytes());
    let mut crc = flate2::Crc::new();
    crc.update(&bytes[12..29]);
    let sum = crc.sum().to_be_bytes();
    bytes[29..33].copy_from_slice(&sum);
    bytes
}

pub fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
