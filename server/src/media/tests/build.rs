//! Files for the tests, made here so that each byte of them is known.

use std::io::Write;

use image::{DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage, codecs::jpeg::JpegEncoder};

pub(super) const RED: [u8; 3] = [200, 20, 20];
pub(super) const GREEN: [u8; 3] = [20, 160, 20];
pub(super) const BLUE: [u8; 3] = [20, 20, 200];
pub(super) const YELLOW: [u8; 3] = [220, 220, 20];

/// 31° 13' 49.44", as the three rationals of an EXIF latitude.
const LATITUDE: &[u8] = b"\x1f\0\0\0\x01\0\0\0\x0d\0\0\0\x01\0\0\0\x50\x13\0\0\x64\0\0\0";

/// What is put into the files and must be in no output.
pub(super) const SECRETS: &[&[u8]] = &[
    b"Exif",
    b"HUAWEI",
    b"Pura 70",
    LATITUDE,
    b"http://ns.adobe.com/xap",
    b"xpacket",
    b"13800138000",
    b"Photoshop",
    b"8BIM",
    b"ICC_PROFILE",
    b"acsp",
    b"ftypmp42",
    b"MPF\0",
    b"Adobe",
];

/// Red, green, blue and yellow, from the upper left in reading order.
pub(super) fn quarters(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        Rgb(match (x < width / 2, y < height / 2) {
            (true, true) => RED,
            (false, true) => GREEN,
            (true, false) => BLUE,
            (false, false) => YELLOW,
        })
    })
}

pub(super) fn encode(image: impl Into<DynamicImage>, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    image.into().write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

pub(super) fn jpeg(image: &RgbImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 90)
        .write_image(image, image.width(), image.height(), image::ExtendedColorType::Rgb8)
        .unwrap();
    bytes
}

/// A TIFF block as cameras write it: make, model, orientation, GPS, and a thumbnail in a second directory.
pub(super) fn exif(orientation: u8) -> Vec<u8> {
    let mut thumb = jpeg(&quarters(16, 16));
    thumb.extend_from_slice(b"13800138000");
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let (model_at, gps_at, latitude_at, second_at, thumb_at) = (100, 120, 160, 200_u32, 240);
    let mut tiff = b"II*\0\x08\0\0\0\x04\0".to_vec();
    tiff.extend(entry(0x010f, 2, 7, model_at + 40));
    tiff.extend(entry(0x0110, 2, 8, model_at));
    tiff.extend(entry(0x0112, 3, 1, orientation.into()));
    tiff.extend(entry(0x8825, 4, 1, gps_at));
    tiff.extend(second_at.to_le_bytes());
    let mut put = |at: u32, bytes: &[u8]| {
        let at = usize::try_from(at).unwrap();
        tiff.resize(tiff.len().max(at + bytes.len()), 0);
        tiff[at..at + bytes.len()].copy_from_slice(bytes);
    };
    put(model_at, b"Pura 70\0");
    put(gps_at, &[&b"\x01\0"[..], &entry(2, 5, 3, latitude_at), &[0; 4]].concat());
    put(model_at + 40, b"HUAWEI\0");
    put(latitude_at, LATITUDE);
    let len = u32::try_from(thumb.len()).unwrap();
    put(second_at, &[&b"\x02\0"[..], &entry(0x0201, 4, 1, thumb_at), &entry(0x0202, 4, 1, len), &[0; 4]].concat());
    put(thumb_at, &thumb);
    tiff
}

pub(super) const XMP: &[u8] =
    b"<?xpacket begin=''?><x:xmpmeta xmlns:xap='http://ns.adobe.com/xap/1.0/'>13800138000</x:xmpmeta>";

/// A JPEG with everything a phone and an editor leave in it, and a motion photo's video behind its end.
pub(super) fn laden_jpeg(image: &RgbImage, orientation: u8) -> Vec<u8> {
    let plain = jpeg(image);
    let segments: [(u8, Vec<u8>); 6] = [
        (0xe1, [b"Exif\0\0", &exif(orientation)[..]].concat()),
        (0xe1, [b"http://ns.adobe.com/xap/1.0/\0", XMP].concat()),
        (0xe2, [&b"ICC_PROFILE\0\x01\x01"[..], &[0; 36], b"acsp", &[0; 88]].concat()),
        (0xe2, b"MPF\0II*\0\x08\0\0\0\0\0".to_vec()),
        (0xed, b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x10\x1c\x02\x5013800138000".to_vec()),
        (0xfe, b"13800138000".to_vec()),
    ];
    let mut bytes = plain[..2].to_vec();
    for (marker, data) in segments {
        bytes.extend([0xff, marker]);
        bytes.extend(u16::try_from(data.len() + 2).unwrap().to_be_bytes());
        bytes.extend(data);
    }
    bytes.extend(&plain[2..]);
    bytes.extend(b"\0\0\0\x18ftypmp42 13800138000");
    bytes
}

pub(super) fn png_chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let named = [name, data].concat();
    let mut crc = flate2::Crc::new();
    crc.update(&named);
    [&u32::try_from(data.len()).unwrap().to_be_bytes()[..], &named, &crc.sum().to_be_bytes()].concat()
}

/// Header and end of a PNG with `middle` between.
pub(super) fn png(width: u32, height: u32, depth: u8, colour: u8, middle: &[Vec<u8>]) -> Vec<u8> {
    let header = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[depth, colour, 0, 0, 0]].concat();
    let mut bytes = b"\x89PNG\r\n\x1a\n".to_vec();
    bytes.extend(png_chunk(b"IHDR", &header));
    bytes.extend(middle.concat());
    bytes.extend(png_chunk(b"IEND", b""));
    bytes
}

pub(super) fn deflated(data: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(data).unwrap();
    encoder.finish().unwrap()
}

/// Rows of one colour, as the data of an 8-bit RGB PNG.
pub(super) fn png_rows(width: usize, height: usize, colour: [u8; 3]) -> Vec<u8> {
    deflated(&[&[0][..], &colour.repeat(width)].concat().repeat(height))
}

pub(super) fn laden_png(image: &RgbImage, orientation: u8) -> Vec<u8> {
    let plain = encode(image.clone(), ImageFormat::Png);
    let mut bytes = plain[..33].to_vec();
    bytes.extend(png_chunk(b"iCCP", &[b"x\0\0", &deflated(b"acsp 13800138000")[..]].concat()));
    bytes.extend(png_chunk(b"eXIf", &exif(orientation)));
    bytes.extend(png_chunk(b"tEXt", b"Comment\x0013800138000"));
    bytes.extend(png_chunk(b"zTXt", &[b"Comment\0\0", &deflated(b"13800138000")[..]].concat()));
    bytes.extend(png_chunk(b"iTXt", &[b"XML:com.adobe.xmp\0\0\0\0\0", XMP].concat()));
    bytes.extend(&plain[33..]);
    bytes.extend(b"13800138000");
    bytes
}

pub(super) fn riff(chunks: &[(&[u8; 4], Vec<u8>)]) -> Vec<u8> {
    let mut body = b"WEBP".to_vec();
    for (name, data) in chunks {
        body.extend(riff_chunk(name, data));
    }
    [b"RIFF", &u32::try_from(body.len()).unwrap().to_le_bytes()[..], &body].concat()
}

pub(super) fn riff_chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let padding: &[u8] = if data.len() % 2 == 1 { b"\0" } else { b"" };
    [&name[..], &u32::try_from(data.len()).unwrap().to_le_bytes(), data, padding].concat()
}

/// The picture chunk of a lossless WebP.
pub(super) fn vp8l(image: impl Into<DynamicImage>) -> Vec<u8> {
    let file = encode(image, ImageFormat::WebP);
    assert_eq!(&file[12..16], b"VP8L");
    let length = u32::from_le_bytes(file[16..20].try_into().unwrap());
    file[20..20 + usize::try_from(length).unwrap()].to_vec()
}

pub(super) fn vp8x(flags: u8, width: u32, height: u32) -> Vec<u8> {
    let mut data = vec![flags, 0, 0, 0];
    data.extend(&(width - 1).to_le_bytes()[..3]);
    data.extend(&(height - 1).to_le_bytes()[..3]);
    data
}

pub(super) fn laden_webp(image: &RgbImage, orientation: u8) -> Vec<u8> {
    riff(&[
        (b"VP8X", vp8x(0b0010_1100, image.width(), image.height())),
        (b"ICCP", b"acsp 13800138000".to_vec()),
        (b"VP8L", vp8l(image.clone())),
        (b"EXIF", exif(orientation)),
        (b"XMP ", XMP.to_vec()),
    ])
}

/// A frame of an animated WebP that fills a canvas of its own size.
pub(super) fn anmf(width: u32, height: u32, picture: &[u8]) -> (&'static [u8; 4], Vec<u8>) {
    let size = vp8x(0, width, height);
    (b"ANMF", [&[0; 6][..], &size[4..], &[100, 0, 0, 0], picture].concat())
}

/// The picture chunk of a lossy WebP of 16 x 16: a header, 100 bytes of modes and 200 of coefficients.
pub(super) fn vp8(fill: impl Fn(u32) -> u8) -> Vec<u8> {
    let header = [0x90, 0x0c, 0, 0x9d, 0x01, 0x2a, 16, 0, 16, 0];
    header.into_iter().chain((0..300).map(fill)).collect()
}

/// A lossy frame with an alpha chunk, 16 x 16, in a frame that says `width` x `width`.
pub(super) fn animated_alpha_webp(width: u32) -> Vec<u8> {
    let alpha = vec![0; usize::try_from(width * width).unwrap() + 1];
    let picture = [riff_chunk(b"ALPH", &alpha), riff_chunk(b"VP8 ", &vp8(|_| 0))].concat();
    riff(&[(b"VP8X", vp8x(0b0001_0010, 64, 64)), (b"ANIM", vec![0; 6]), anmf(width, width, &picture)])
}
