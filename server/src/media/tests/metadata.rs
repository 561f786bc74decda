use super::{build::*, *};

/// What each EXIF orientation makes of [`quarters`], in reading order.
const TURNED: [(u8, [[u8; 3]; 4]); 8] = [
    (1, [RED, GREEN, BLUE, YELLOW]),
    (2, [GREEN, RED, YELLOW, BLUE]),
    (3, [YELLOW, BLUE, GREEN, RED]),
    (4, [BLUE, YELLOW, RED, GREEN]),
    (5, [RED, BLUE, GREEN, YELLOW]),
    (6, [BLUE, RED, YELLOW, GREEN]),
    (7, [YELLOW, GREEN, BLUE, RED]),
    (8, [GREEN, YELLOW, RED, BLUE]),
];

fn assert_quarters(picture: &image::RgbImage, expected: [[u8; 3]; 4], what: &str) {
    let (w, h) = picture.dimensions();
    for ((x, y), colour) in
        [(w / 4, h / 4), (w * 3 / 4, h / 4), (w / 4, h * 3 / 4), (w * 3 / 4, h * 3 / 4)].into_iter().zip(expected)
    {
        let got = picture.get_pixel(x, y).0;
        assert!(got.iter().zip(colour).all(|(a, b)| a.abs_diff(b) < 12), "{what}: {got:?} for {colour:?} at {x},{y}");
    }
}

#[test]
fn the_laden_files_do_hold_what_must_go() {
    let (jpeg, png, webp) =
        (laden_jpeg(&quarters(64, 32), 6), laden_png(&quarters(64, 32), 6), laden_webp(&quarters(64, 32), 6));
    for secret in SECRETS.iter().filter(|s| **s != b"Adobe") {
        assert!(jpeg.windows(secret.len()).any(|w| w == *secret), "{}", secret.escape_ascii());
    }
    for file in [png, webp] {
        assert!(file.windows(7).any(|w| w == b"Pura 70") && file.windows(11).any(|w| w == b"13800138000"));
    }
}

#[test]
fn nothing_but_the_picture_comes_out_and_it_stands_upright() {
    type Build = fn(&image::RgbImage, u8) -> Vec<u8>;
    let builds: [(&str, Build); 3] = [("jpeg", laden_jpeg), ("png", laden_png), ("webp", laden_webp)];
    for (name, build) in builds {
        for (orientation, expected) in TURNED {
            let cleaned = clean(&build(&quarters(64, 32), orientation)).unwrap();
            let size = if orientation < 5 { (64, 32) } else { (32, 64) };
            assert_eq!((cleaned.width, cleaned.height), size, "{name} {orientation}");
            assert_quarters(&shown(&cleaned), expected, name);
            let thumb = image::load_from_memory(&cleaned.thumb).unwrap().into_rgb8();
            assert_quarters(&thumb, expected, name);
        }
    }
}

#[test]
fn a_large_photo_is_turned_and_made_smaller() {
    let cleaned = clean(&laden_jpeg(&quarters(4000, 3000), 6)).unwrap();
    assert_eq!((cleaned.width, cleaned.height), (1200, 1600));
    assert_quarters(&shown(&cleaned), [BLUE, RED, YELLOW, GREEN], "jpeg");
    let thumb = image::load_from_memory(&cleaned.thumb).unwrap();
    assert_eq!((thumb.width(), thumb.height()), (240, 320));
}

#[test]
fn an_orientation_out_of_range_or_a_broken_exif_block_is_ignored() {
    for orientation in [0, 9, 255] {
        let cleaned = clean(&laden_jpeg(&quarters(64, 32), orientation)).unwrap();
        assert_quarters(&shown(&cleaned), [RED, GREEN, BLUE, YELLOW], "jpeg");
    }
    let mut broken = laden_jpeg(&quarters(64, 32), 6);
    let tiff = broken.windows(4).position(|w| w == b"II*\0").unwrap();
    broken[tiff..tiff + 10].fill(0xee);
    assert_quarters(&shown(&clean(&broken).unwrap()), [RED, GREEN, BLUE, YELLOW], "jpeg");
}

#[test]
fn a_colour_hidden_under_a_transparent_layer_does_not_come_out() {
    let hidden = image::RgbaImage::from_fn(64, 64, |x, y| {
        let alpha = if (x / 8 + y / 8) % 2 == 0 { 0 } else { 255 };
        image::Rgba(if alpha == 0 { [0, 0, 0, 0] } else { [255, 255, 255, alpha] })
    });
    for format in [image::ImageFormat::Png, image::ImageFormat::WebP] {
        let picture = shown(&clean(&encode(hidden.clone(), format)).unwrap());
        assert!(picture.pixels().all(|p| p.0.iter().all(|c| *c > 250)));
    }
}

#[test]
fn cleaning_twice_takes_nothing_more_away() {
    let once = clean(&laden_jpeg(&quarters(64, 32), 6)).unwrap();
    let twice = clean(&once.bytes).unwrap();
    assert_eq!((once.width, once.height), (twice.width, twice.height));
    assert_quarters(&shown(&twice), [BLUE, RED, YELLOW, GREEN], "jpeg");
}
