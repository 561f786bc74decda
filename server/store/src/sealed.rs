//! Sealed columns. The context of each value names its table, column and row, so that none opens in another's place.

use serde::Serialize;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use crate::StoreError;
use crate::seal::Keyring;

/// Seals a value; `column` is `table.column`, `row` what names the row for good.
pub(crate) fn json(
    keys: &Keyring,
    column: &'static str,
    row: &str,
    value: &impl Serialize,
) -> Result<Vec<u8>, StoreError> {
    let plain = Zeroizing::new(serde_json::to_vec(value).map_err(|_| StoreError::Damaged(column))?);
    Ok(keys.seal(&context(column, row), &plain))
}

/// Opens a value that [`json`] sealed.
pub(crate) fn open_json<T: DeserializeOwned>(
    keys: &Keyring,
    column: &'static str,
    row: &str,
    sealed: &[u8],
) -> Result<T, StoreError> {
    let plain = Zeroizing::new(keys.open(&context(column, row), sealed)?);
    // What serde says of it may quote it.
    serde_json::from_slice(&plain).map_err(|_| StoreError::Damaged(column))
}

/// Seals bytes.
pub(crate) fn bytes(keys: &Keyring, column: &'static str, row: &str, plain: &[u8]) -> Vec<u8> {
    keys.seal(&context(column, row), plain)
}

/// Opens bytes that [`bytes`] sealed.
pub(crate) fn open_bytes(
    keys: &Keyring,
    column: &'static str,
    row: &str,
    sealed: &[u8],
) -> Result<Vec<u8>, StoreError> {
    Ok(keys.open(&context(column, row), sealed)?)
}

/// Opens text.
pub(crate) fn open_text(keys: &Keyring, column: &'static str, row: &str, sealed: &[u8]) -> Result<String, StoreError> {
    String::from_utf8(open_bytes(keys, column, row, sealed)?).map_err(|_| StoreError::Damaged(column))
}

fn context(column: &str, row: &str) -> String {
    format!("{column}:{row}")
}
