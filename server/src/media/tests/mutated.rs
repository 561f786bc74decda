use std::sync::LazyLock;

use image::ImageFormat;
use proptest::prelude::*;

use super::{build::*, *};

/// One of each kind, small, so that a change of any byte is likely to matter.
static VALID: LazyLock<Vec<Vec<u8>>> = LazyLock::new(|| {
    let image = quarters(24, 16);
    let frame = riff_chunk(b"VP8L", &vp8l(image.clone()));
    vec![
        jpeg(&image),
        laden_jpeg(&image, 6),
        encode(image.clone(), ImageFormat::Png),
        encode(image::DynamicImage::from(image.clone()).into_rgba16(), ImageFormat::Png),
        laden_png(&image, 3),
        encode(image.clone(), ImageFormat::WebP),
        laden_webp(&image, 8),
        riff(&[(b"VP8 ", vp8(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0]))]),
        animated_alpha_webp(16),
        riff(&[(b"VP8X", vp8x(2, 24, 16)), (b"ANIM", vec![0; 6]), anmf(24, 16, &frame), anmf(24, 16, &frame)]),
    ]
});

#[derive(Clone, Debug)]
enum Change {
    Set(prop::sample::Index, u8),
    Cut(prop::sample::Index),
    Fill(prop::sample::Index, u8, u8),
    Copy(prop::sample::Index, prop::sample::Index, u8),
    Remove(prop::sample::Index, u8),
}

fn change() -> impl Strategy<Value = Change> {
    use any as a;
    prop_oneof![
        6 => (a::<prop::sample::Index>(), a::<u8>()).prop_map(|(at, b)| Change::Set(at, b)),
        1 => a::<prop::sample::Index>().prop_map(Change::Cut),
        2 => (a::<prop::sample::Index>(), 0..9_u8, prop_oneof![Just(0), Just(0xff)]).prop_map(|(at, n, b)| Change::Fill(at, n, b)),
        2 => (a::<prop::sample::Index>(), a::<prop::sample::Index>(), a::<u8>()).prop_map(|(f, t, n)| Change::Copy(f, t, n)),
        2 => (a::<prop::sample::Index>(), a::<u8>()).prop_map(|(at, n)| Change::Remove(at, n)),
    ]
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    if bytes.is_empty() {
        return;
    }
    let len = bytes.len();
    let until = |at: usize, n: u8| (at + usize::from(n)).min(len);
    match change {
        Change::Set(at, b) => bytes[at.index(len)] = *b,
        Change::Cut(at) => bytes.truncate(at.index(len)),
        Change::Fill(at, n, b) => bytes[at.index(len)..until(at.index(len), *n)].fill(*b),
        Change::Copy(from, to, n) => {
            let piece = bytes[from.index(len)..until(from.index(len), *n)].to_vec();
            let at = to.index(len);
            bytes.splice(at..at, piece);
        }
        Change::Remove(at, n) => drop(bytes.drain(at.index(len)..until(at.index(len), *n))),
    }
}

/// The sums of a PNG's chunks put right again, or no change would get past them.
fn mend(bytes: &mut [u8]) {
    let mut at = 8;
    while let Some(&[a, b, c, d]) = bytes.get(at..at + 4) {
        let end = usize::try_from(u32::from_be_bytes([a, b, c, d])).unwrap().saturating_add(at + 8);
        if bytes.len() < end.saturating_add(4) {
            return;
        }
        let mut crc = flate2::Crc::new();
        crc.update(&bytes[at + 4..end]);
        bytes[end..end + 4].copy_from_slice(&crc.sum().to_be_bytes());
        at = end + 4;
    }
}

/// A few seconds of it on every run; `PROPTEST_CASES` makes it as thorough as wanted.
fn config() -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    ProptestConfig::with_cases(asked.unwrap_or(1000))
}

proptest! {
    #![proptest_config(config())]
    #[test]
    fn a_damaged_picture_is_refused_or_clean_but_never_a_panic(
        which in any::<prop::sample::Index>(),
        changes in prop::collection::vec(change(), 1..6),
        mended in any::<bool>(),
    ) {
        let mut bytes = which.get(&VALID).clone();
        changes.iter().for_each(|c| apply(&mut bytes, c));
        if mended && sniff(&bytes) == Sniffed::Png {
            mend(&mut bytes);
        }
        let small = Limits { max_pixels: 250_000, ..Limits::default() };
        if let Ok(cleaned) = clean_image(&bytes, &small) {
            shown(&cleaned);
        }
    }

    #[test]
    fn any_bytes_at_all_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        prop_assert!(clean(&bytes).is_err());
        for head in [&b"\xff\xd8\xff"[..], b"\x89PNG\r\n\x1a\n", b"RIFF\0\x01\0\0WEBPVP8X\x0a\0\0\0"] {
            prop_assert!(clean(&[head, &bytes].concat()).is_err());
        }
    }
}
