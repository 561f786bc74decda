//! The domain's codes as columns.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use youmen_domain::number::ComplaintNumber;

use crate::StoreError;

/// The code of an enum that serde writes as one word.
pub(crate) fn code(value: impl Serialize) -> Result<String, StoreError> {
    match serde_json::to_value(value) {
        Ok(Value::String(code)) => Ok(code),
        _ => Err(StoreError::Damaged("code")),
    }
}

/// What a code stands for; `column` names it in the error.
pub(crate) fn read<T: DeserializeOwned>(column: &'static str, code: &str) -> Result<T, StoreError> {
    serde_json::from_value(Value::String(code.to_owned())).map_err(|_| StoreError::Damaged(column))
}

/// As [`read`], where there may be none.
pub(crate) fn read_opt<T: DeserializeOwned>(column: &'static str, code: Option<&str>) -> Result<Option<T>, StoreError> {
    code.map(|code| read(column, code)).transpose()
}

/// A value as JSON, for a column in clear.
pub(crate) fn json(value: &impl Serialize) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|_| StoreError::Damaged("json"))
}

/// A value from JSON in a column.
pub(crate) fn read_json<T: DeserializeOwned>(column: &'static str, text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|_| StoreError::Damaged(column))
}

pub(crate) fn number(text: &str) -> Result<ComplaintNumber, StoreError> {
    ComplaintNumber::parse(text).map_err(|_| StoreError::Damaged("complaint.number"))
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
