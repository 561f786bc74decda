//! A walk over the markers of a JPEG, without decoding.

use super::limits::Working;

/// What the decoder is not asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    pub(super) working: Working,
}

/// Looks whether the picture is whole: a frame, a scan, and the marker that ends it. The decoder fills what is
/// missing with grey, and half a receipt must not pass for the receipt. `None` if it is not whole.
pub(super) fn inspect(bytes: &[u8]) -> Option<Shape> {
    let (mut working, mut scans) = (None, 0_usize);
    let mut rest = bytes.get(2..)?;
    loop {
        // Compressed data between markers holds no 0xFF that is not followed by 0x00, so the next marker ends it.
        let at = rest.iter().position(|b| *b == 0xff)?;
        let (code, after) = rest.get(at + 1..)?.split_first()?;
        rest = match code {
            0xd9 if scans > 0 => return working.map(|working| Shape { working }),
            0xd9 => return None,
            // Fill bytes before a marker: the second 0xFF may begin it.
            0xff => rest.get(at + 1..)?,
            // Stuffing, restart markers and the like have no length.
            0x00 | 0x01 | 0xd0..=0xd8 => after,
            _ => {
                match code {
                    0xda => scans += 1,
                    // Frames whose coefficients arrive in several passes.
                    0xc2 | 0xc6 | 0xca | 0xce => working = Some(Working::Much),
                    0xc0 | 0xc1 => working = working.or(Some(Working::Little)),
                    _ => {}
                }
                let (length, _) = after.split_first_chunk::<2>()?;
                after.get(usize::from(u16::from_be_bytes(*length)).max(2)..)?
            }
        };
    }
}
