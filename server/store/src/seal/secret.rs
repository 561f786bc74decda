use std::fmt;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chacha20poly1305::aead::Generate;
use zeroize::{Zeroize, Zeroizing};

/// A value that must not reach a log: its `Debug` shows nothing of it, it has no `Display`
/// and no serialisation, and its memory is wiped when it is dropped.
#[derive(Clone)]
pub struct Secret<T: Zeroize>(T);

impl<T: Zeroize> Secret<T> {
    /// Wraps a value.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself. Each call is a place to look at in review.
    pub const fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl<T: Zeroize> Drop for Secret<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl<T: Zeroize> From<T> for Secret<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

/// A new unguessable token: 32 bytes from the operating system, as 43 characters of `A-Z a-z 0-9 - _`,
/// safe in a URL and in a cookie. Store its [`lookup_hash`](super::Keyring::lookup_hash), never the token.
///
/// # Panics
/// If the operating system has no randomness to give; there is nothing safe to do then.
pub fn token() -> String {
    let bytes = Zeroizing::new(<[u8; 32]>::generate());
    URL_SAFE_NO_PAD.encode(bytes.as_slice())
}
