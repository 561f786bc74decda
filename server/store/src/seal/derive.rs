use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::secret::Secret;

/// A key of the key file, or one derived from it.
pub(super) type Key = Secret<[u8; 32]>;

/// HMAC-SHA-256 of the message.
pub(super) fn mac(key: &Key, message: &[u8]) -> [u8; 32] {
    // HMAC pads a short key with zeros to the block; doing it here uses the constructor that cannot fail.
    let mut block = Zeroizing::new([0_u8; 64]);
    let (head, _) = block.split_at_mut(32);
    head.copy_from_slice(key.expose());
    let mut mac = Hmac::<Sha256>::new(&(*block).into());
    mac.update(message);
    mac.finalize().into_bytes().into()
}

/// A key for one use, so that no key is ever used for two things.
/// The keys of the file are uniformly random, so one HMAC under a label is all the derivation needed.
pub(super) fn subkey(key: &Key, label: &str) -> Key {
    Secret::new(mac(key, label.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_the_published_test_vector() {
        // RFC 4231, test case 1, whose 20-byte key is the same as itself padded with zeros.
        let mut key = [0_u8; 32];
        key[..20].fill(0x0b);
        assert_eq!(mac(&Secret::new(key), b"Hi There")[..8], [0xb0, 0x34, 0x4c, 0x61, 0xd8, 0xdb, 0x38, 0x53]);
    }
}
