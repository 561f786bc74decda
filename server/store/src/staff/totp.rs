//! The second factor, RFC 6238: SHA-1, six digits, 30 seconds, one step of clock error either way.

use rand::Rng;
use time::OffsetDateTime;
use totp_rs::{Builder, Secret, Totp};
use youmen_domain::money::half_width;
use zeroize::Zeroizing;

use crate::entity::staff;
use crate::seal::Keyring;
use crate::{StoreError, codes, sealed};

const COLUMN: &str = "staff.totp_secret";

/// A new secret of 160 bits, as long as the hash (RFC 4226, section 4), sealed for the row of this address.
pub(super) fn new_secret(keys: &Keyring, email_hash: &[u8]) -> Vec<u8> {
    let secret = Zeroizing::new(rand::rng().random::<[u8; 20]>());
    sealed::bytes(keys, COLUMN, &codes::hex(email_hash), secret.as_slice())
}

/// The secret as an authenticator takes it.
pub(super) fn base32(keys: &Keyring, staff: &staff::Model) -> Result<String, StoreError> {
    Ok(Secret::from(open(keys, staff)?).to_base32().to_string())
}

/// The step whose code this is, if it is one that counts now.
pub(super) fn step(
    keys: &Keyring,
    staff: &staff::Model,
    digits: &str,
    now: OffsetDateTime,
) -> Result<Option<i64>, StoreError> {
    let digits: String = digits.chars().map(half_width).filter(char::is_ascii_digit).take(7).collect();
    let step = generator(keys, staff)?.check(&digits, seconds(now)?);
    step.map(|step| i64::try_from(step).map_err(|_| StoreError::Damaged(COLUMN))).transpose()
}

/// The code of this moment.
pub(super) fn code(keys: &Keyring, staff: &staff::Model, now: OffsetDateTime) -> Result<String, StoreError> {
    Ok(generator(keys, staff)?.generate(seconds(now)?).to_string())
}

fn generator(keys: &Keyring, staff: &staff::Model) -> Result<Totp, StoreError> {
    let builder = Builder::new().with_secret(open(keys, staff)?).with_digits(6).with_skew(1).with_step_duration(30);
    builder.build().map_err(|_| StoreError::Damaged(COLUMN))
}

fn open(keys: &Keyring, staff: &staff::Model) -> Result<Vec<u8>, StoreError> {
    sealed::open_bytes(keys, COLUMN, &codes::hex(&staff.email_hash), &staff.totp_secret)
}

fn seconds(now: OffsetDateTime) -> Result<u64, StoreError> {
    u64::try_from(now.unix_timestamp()).map_err(|_| StoreError::Damaged("clock"))
}

#[cfg(test)]
mod tests {
    use totp_rs::Builder;

    #[test]
    fn agrees_with_the_published_test_vectors() {
        // RFC 6238, appendix B, the last six of its eight digits.
        let totp = Builder::new().with_secret(*b"12345678901234567890").with_digits(6).build().unwrap();
        for (seconds, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(totp.generate(seconds).to_string(), code);
        }
    }
}
