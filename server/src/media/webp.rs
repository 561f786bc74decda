//! A walk over the chunks of a WebP, without decoding.
//!
//! The decoder takes the size from the outer header, but allocates and writes by that of the inner picture, and does
//! not compare the two for a frame with an alpha chunk: a mismatch there is a panic. So they are compared here.

use super::limits::Working;

/// The sizes a WebP declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shape {
    /// Of the canvas and of every picture inside, pixels.
    pub(super) sizes: Vec<(u32, u32)>,
    pub(super) working: Working,
}

/// `None` if there is no picture that is there to its end, or it has another size than its frame says.
pub(super) fn inspect(bytes: &[u8]) -> Option<Shape> {
    let mut shape = Shape { sizes: Vec::new(), working: Working::Little };
    let mut pictures = 0_usize;
    for (name, data) in Chunks(bytes.get(12..)?) {
        match name {
            b"VP8X" => shape.sizes.push((u24(data, 4)? + 1, u24(data, 7)? + 1)),
            b"VP8 " | b"VP8L" => {
                pictures += 1;
                shape.sizes.push(picture(name, data)?);
            }
            b"ANMF" => {
                pictures += 1;
                shape.working = Working::Much;
                shape.sizes.push(frame(data)?);
            }
            _ => {}
        }
    }
    (pictures > 0).then_some(shape)
}

/// The size of an animation frame: 16 bytes of header, then a picture, with its alpha before it or in it.
fn frame(data: &[u8]) -> Option<(u32, u32)> {
    let declared = (u24(data, 6)? + 1, u24(data, 9)? + 1);
    let mut chunks = Chunks(data.get(16..)?);
    let (name, inner) = match chunks.next()? {
        (b"ALPH", _) => chunks.next().filter(|(name, _)| *name == b"VP8 ")?,
        other => other,
    };
    (picture(name, inner)? == declared).then_some(declared)
}

fn picture(name: &[u8; 4], data: &[u8]) -> Option<(u32, u32)> {
    match name {
        b"VP8 " => {
            let word = |at| {
                let (bytes, _) = data.get(at..)?.split_first_chunk::<2>()?;
                Some(u32::from(u16::from_le_bytes(*bytes) & 0x3fff))
            };
            Some((word(6)?, word(8)?))
        }
        b"VP8L" => {
            let (bytes, _) = data.get(1..)?.split_first_chunk::<4>()?;
            let bits = u32::from_le_bytes(*bytes);
            Some(((bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1))
        }
        _ => None,
    }
}

fn u24(data: &[u8], at: usize) -> Option<u32> {
    let (&[a, b, c], _) = data.get(at..)?.split_first_chunk::<3>()?;
    Some(u32::from_le_bytes([a, b, c, 0]))
}

/// RIFF chunks: a name, a length, the data, padded to an even length. Ends before a chunk that is cut short:
/// the decoder would fill what is missing, and half a receipt must not pass for the receipt.
struct Chunks<'a>(&'a [u8]);

impl<'a> Iterator for Chunks<'a> {
    type Item = (&'a [u8; 4], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let (name, rest) = self.0.split_first_chunk::<4>()?;
        let (length, rest) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let data = rest.get(..length)?;
        self.0 = rest.get(length.saturating_add(length % 2)..).unwrap_or_default();
        Some((name, data))
    }
}
