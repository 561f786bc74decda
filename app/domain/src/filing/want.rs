//! What the person wants.

use serde::{Deserialize, Serialize};

use super::reader::Reader;
use crate::catalog::AskCode;
use crate::error::{FieldCode, FieldError};
use crate::form::RawForm;
use crate::money::Fen;

/// What the person wants.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Want {
    /// At least one demand.
    pub asks: Vec<AskCode>,
    /// How much, where money is asked for and the person named a sum.
    pub amount: Option<Fen>,
    /// In their words; up to 500 characters, optional.
    pub note: String,
}

pub(super) fn parse(form: &RawForm) -> Result<Want, Vec<FieldError>> {
    let mut reader = Reader::new(form);
    let asks = reader.choices("ask", AskCode::parse);
    let amount = reader.amount("amount");
    let note = reader.text("want_note", 0, 500);
    let want = Want { asks, amount, note };
    if want.asks.is_empty() && !reader.is_wrong("ask") {
        reader.wrong("ask", FieldCode::ChooseOne);
    }
    reader.finish(Some(want))
}
