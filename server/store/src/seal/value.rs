use chacha20poly1305::{
    KeyInit, XChaCha20Poly1305, XNonce,
    aead::{Aead, Generate, Payload},
};

use super::keyring::{KeyId, Keyring};

/// Why a sealed value or file does not open. It names a key id at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// Not something this program sealed, or cut off within the header.
    #[error("not a sealed value of a known version")]
    Unreadable,
    /// Sealed with a key that the key file does not have. With that key restored it opens.
    #[error("sealed with key {0}, which is not in the key file")]
    UnknownKey(KeyId),
    /// The key is here, but the bytes were altered, cut, or belong to another context.
    #[error("altered, cut short, or sealed for another place")]
    Refused,
}

/// The first byte of a sealed value. Files have another, so one is never taken for the other.
const VERSION: u8 = 1;
const NONCE_LEN: usize = 24;
const HEADER_LEN: usize = 1 + KeyId::LEN + NONCE_LEN;

impl Keyring {
    /// Encrypts a value under the current key: version byte, key id, nonce, ciphertext and tag, 49 bytes more than
    /// the plaintext. The context says where the value belongs (`"complaint.original:<id>"`) and is not stored;
    /// the same words are needed to open it.
    ///
    /// # Panics
    /// If the operating system has no randomness to give; there is nothing safe to do then.
    pub fn seal(&self, context: &str, plaintext: &[u8]) -> Vec<u8> {
        let key = self.sealing();
        let nonce = XNonce::generate();
        let mut sealed = Vec::with_capacity(HEADER_LEN + plaintext.len() + 16);
        sealed.push(VERSION);
        sealed.extend_from_slice(key.id.as_bytes());
        sealed.extend_from_slice(&nonce);
        let aad = associated(&sealed, context);
        #[expect(clippy::expect_used, reason = "the cipher's only limit is 256 GiB, more than memory holds")]
        let ciphertext = cipher(key.value.expose())
            .encrypt(&nonce, Payload { msg: plaintext, aad: &aad })
            .expect("a plaintext below 256 GiB");
        sealed.extend_from_slice(&ciphertext);
        sealed
    }

    /// Decrypts what [`Keyring::seal`] made, with whichever key it names.
    ///
    /// # Errors
    /// [`OpenError`]; never a part of the plaintext.
    pub fn open(&self, context: &str, sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
        let (header, ciphertext) = sealed.split_at_checked(HEADER_LEN).ok_or(OpenError::Unreadable)?;
        let (id, nonce) = parse(header).ok_or(OpenError::Unreadable)?;
        let key = self.find(id).ok_or(OpenError::UnknownKey(id))?;
        cipher(key.value.expose())
            .decrypt(&nonce.into(), Payload { msg: ciphertext, aad: &associated(header, context) })
            .map_err(|_| OpenError::Refused)
    }

    /// Whether a sealed value names another key than the current one, so that rotation should seal it anew.
    /// `false` for bytes that are no sealed value.
    pub fn is_stale(&self, sealed: &[u8]) -> bool {
        let header = sealed.get(..HEADER_LEN).and_then(parse);
        header.is_some_and(|(id, _)| id != self.current_key())
    }
}

fn cipher(key: &[u8; 32]) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.into())
}

fn parse(header: &[u8]) -> Option<(KeyId, [u8; NONCE_LEN])> {
    let (version, rest) = header.split_first()?;
    let (id, nonce) = rest.split_first_chunk()?;
    (*version == VERSION).then_some((KeyId::from_bytes(*id), nonce.try_into().ok()?))
}

/// The header has a fixed length, so header and context can be told apart without a separator.
pub(super) fn associated(header: &[u8], context: &str) -> Vec<u8> {
    [header, context.as_bytes()].concat()
}
