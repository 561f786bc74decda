//! Encryption at rest: what a person wrote, uploaded or left as contact is stored only sealed.
//!
//! | wanted | call |
//! |---|---|
//! | keep a value and read it back | [`Keyring::seal`], [`Keyring::open`] |
//! | keep a file and read it back | [`Keyring::seal_file`], [`Keyring::open_file`], or the streams under them |
//! | find a row by a token, code or address that is not stored | [`Keyring::lookup_hash`] |
//! | make a new token | [`token`] |
//!
//! The cipher is XChaCha20-Poly1305: its 24-byte nonce is large enough to be drawn at random for every value,
//! so nothing has to be counted across processes. Every sealed value carries the id of its key, and is bound to
//! its context (`"complaint.original:<id>"`): copied into another row or column it does not open.
//!
//! All keys are in one file, see [`Keyring::open_or_create`]. Whoever loses it loses every sealed value.

mod derive;
mod keyfile;
mod keyring;
mod reader;
mod secret;
mod value;
mod writer;

pub use keyfile::KeyError;
pub use keyring::{KeyId, Keyring};
pub use reader::{FileError, OpenReader};
pub use secret::{Secret, token};
pub use value::OpenError;
pub use writer::{FileFacts, SealWriter};

#[cfg(test)]
mod tests;
