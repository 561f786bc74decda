//! Answers outside the pages: too large, too many, not found, broken.
//!
//! A handler says [`Refused`]; the outermost middleware dresses it as a small page in the reader's language,
//! or as what the program that asked can read.

mod page;
mod refused;
mod words;

pub(crate) use page::escape;
pub use page::page;
pub use refused::Refused;
pub use words::{Words, words};
