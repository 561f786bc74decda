use image::{ImageBuffer, ImageFormat, Luma, LumaA, Rgb, RgbImage, Rgba};

use super::{build::*, *};

fn is_all(picture: &RgbImage, colour: [u8; 3]) -> bool {
    picture.pixels().all(|p| p.0.iter().zip(colour).all(|(a, b)| a.abs_diff(b) < 12))
}

/// A JPEG of one 8 x 8 block a component, every coefficient zero, so every sample is 128.
fn one_block_jpeg(frame: u8, components: u8, width: u16, height: u16) -> Vec<u8> {
    let segment = |marker: u8, data: &[u8]| {
        [&[0xff, marker][..], &u16::try_from(data.len() + 2).unwrap().to_be_bytes(), data].concat()
    };
    let progressive = frame == 0xc2;
    let ids = 1..=components;
    let mut sof = [&[8][..], &height.to_be_bytes(), &width.to_be_bytes(), &[components]].concat();
    sof.extend(ids.clone().flat_map(|id| [id, 0x11, 0]));
    let mut sos = vec![components];
    sos.extend(ids.flat_map(|id| [id, 0]));
    sos.extend([0, if progressive { 0 } else { 63 }, 0]);
    // One code of one bit in each table: a difference of zero, and the end of the block.
    let table = |class: u8| segment(0xc4, &[&[class, 1][..], &[0; 15], &[0]].concat());
    let mut bytes = b"\xff\xd8".to_vec();
    if components == 4 {
        bytes.extend(segment(0xee, b"Adobe\0\x64\0\0\0\0\0"));
    }
    bytes.extend(segment(0xdb, &[&[0][..], &[1; 64]].concat()));
    bytes.extend(segment(frame, &sof));
    bytes.extend([table(0x00), table(0x10)].concat());
    bytes.extend(segment(0xda, &sos));
    bytes.extend([0, 0xff, 0xd9]);
    bytes
}

#[test]
fn jpegs_in_grey_in_four_inks_and_in_passes_are_pictures_too() {
    let grey = ImageBuffer::from_pixel(40, 30, Luma([90_u8]));
    assert!(is_all(&shown(&clean(&encode(grey, ImageFormat::Jpeg)).unwrap()), [90; 3]));
    for (what, file) in [("grey", one_block_jpeg(0xc0, 1, 8, 8)), ("passes", one_block_jpeg(0xc2, 1, 8, 8))] {
        let picture = shown(&clean(&file).unwrap_or_else(|e| panic!("{what}: {e}")));
        assert!(is_all(&picture, [128; 3]), "{what}");
    }
    let inks = shown(&clean(&one_block_jpeg(0xc0, 4, 8, 8)).unwrap());
    assert_eq!(inks.dimensions(), (8, 8));
}

#[test]
fn a_jpeg_in_passes_may_have_half_the_pixels() {
    let refused = clean(&one_block_jpeg(0xc2, 3, 8000, 8000)).unwrap_err();
    assert!(matches!(refused, MediaRefusal::TooManyPixels { max_pixels, .. } if max_pixels == MAX_PIXELS / 2));
}

#[test]
fn pngs_of_every_depth_are_pictures() {
    let files = [
        encode(ImageBuffer::from_pixel(40, 30, Rgb([0x5a5a_u16; 3])), ImageFormat::Png),
        encode(ImageBuffer::from_pixel(40, 30, Rgba([0x5a5a_u16, 0x5a5a, 0x5a5a, 0xffff])), ImageFormat::Png),
        encode(ImageBuffer::from_pixel(40, 30, Luma([0x5a5a_u16])), ImageFormat::Png),
        encode(ImageBuffer::from_pixel(40, 30, LumaA([0x5a5a_u16, 0xffff])), ImageFormat::Png),
        encode(ImageBuffer::from_pixel(40, 30, LumaA([0x5a_u8, 0xff])), ImageFormat::Png),
    ];
    for file in files {
        assert!(is_all(&shown(&clean(&file).unwrap()), [0x5a; 3]));
    }
    let palette =
        png(8, 8, 1, 3, &[png_chunk(b"PLTE", &[RED, BLUE].concat()), png_chunk(b"IDAT", &deflated(&[0, 0].repeat(8)))]);
    assert!(is_all(&shown(&clean(&palette).unwrap()), RED));
}

#[test]
fn the_first_picture_of_an_animation_is_taken() {
    let frame = |number: u32| {
        [&number.to_be_bytes()[..], &16_u32.to_be_bytes().repeat(2), &[0; 8], &[0, 1, 0, 10, 0, 0]].concat()
    };
    let animated_png = png(
        16,
        16,
        8,
        2,
        &[
            png_chunk(b"acTL", &[0, 0, 0, 2, 0, 0, 0, 0]),
            png_chunk(b"fcTL", &frame(0)),
            png_chunk(b"IDAT", &png_rows(16, 16, RED)),
            png_chunk(b"fcTL", &frame(1)),
            png_chunk(b"fdAT", &[&[0, 0, 0, 2][..], &png_rows(16, 16, GREEN)].concat()),
        ],
    );
    let still = |colour| riff_chunk(b"VP8L", &vp8l(RgbImage::from_pixel(16, 16, Rgb(colour))));
    let animated_webp = riff(&[
        (b"VP8X", vp8x(0b10, 16, 16)),
        (b"ANIM", vec![0; 6]),
        anmf(16, 16, &still(RED)),
        anmf(16, 16, &still(GREEN)),
    ]);
    for file in [animated_png, animated_webp] {
        assert!(is_all(&shown(&clean(&file).unwrap()), RED));
    }
}

#[test]
fn a_long_screenshot_keeps_the_width_at_which_its_text_can_be_read() {
    for (width, height, expected) in [
        (1080, 9_000, (1080, 9_000)),
        (1440, 12_000, (1080, 9_000)),
        (1080, 20_000, (648, 12_000)),
        (9_000, 1080, (9_000, 1080)),
        (1600, 3_000, (853, 1600)),
    ] {
        let cleaned = clean(&jpeg(&RgbImage::from_pixel(width, height, Rgb(RED)))).unwrap();
        assert_eq!((cleaned.width, cleaned.height), expected, "{width} x {height}");
    }
}

#[test]
fn the_smallest_and_the_thinnest_pictures_survive() {
    for (width, height, expected) in
        [(1, 1, (1, 1)), (5000, 1, (5000, 1)), (1, 5000, (1, 5000)), (1601, 801, (1600, 800))]
    {
        let image = RgbImage::from_pixel(width, height, Rgb(RED));
        for file in [jpeg(&image), encode(image.clone(), ImageFormat::Png), encode(image.clone(), ImageFormat::WebP)] {
            let cleaned = clean(&file).unwrap();
            assert_eq!((cleaned.width, cleaned.height), expected);
            assert!(is_all(&shown(&cleaned), RED));
        }
    }
}

#[test]
fn a_picture_is_never_made_larger() {
    let cleaned = clean(&jpeg(&quarters(1600, 900))).unwrap();
    assert_eq!((cleaned.width, cleaned.height), (1600, 900));
    let cleaned = clean(&jpeg(&quarters(100, 90))).unwrap();
    assert_eq!(image::load_from_memory(&cleaned.thumb).unwrap().width(), 100);
}
