//! Uploads: what a file is by its content, and the picture that may be shown in its place.
//!
//! A photo carries more than it shows: where it was taken, with which phone, an uncropped thumbnail, a video behind
//! the last byte, pixels under a transparent layer. So nothing of an uploaded file is ever passed on: its pixels are
//! decoded, made smaller and encoded anew, see [`clean_image`]. The file itself is kept sealed, elsewhere.
//!
//! Everything here is a pure function of the bytes, blocks the thread, and may be given any bytes at all. Decoding
//! takes up to about 400 MB for the largest picture allowed: run it on a blocking thread, behind a semaphore of one or two.

mod clean;
mod decode;
mod jpeg;
mod limits;
mod refusal;
mod sniff;
mod webp;

pub use clean::{CleanImage, JPEG_QUALITY, LONG_SIDE, LONG_WIDTH, PUBLIC_SIDE, THUMB_SIDE, clean_image};
pub use limits::{Limits, MAX_PIXELS, MAX_SIDE, MAX_UPLOAD_BYTES};
pub use refusal::MediaRefusal;
pub use sniff::{Sniffed, sniff};

#[cfg(test)]
mod tests;
