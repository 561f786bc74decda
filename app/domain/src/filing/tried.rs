//! What has been tried already.

use serde::{Deserialize, Serialize};

use super::reader::Reader;
use crate::codes::ChannelCode;
use crate::error::{FieldCode, FieldError};
use crate::form::RawForm;

/// What has been tried.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tried {
    /// Doors knocked on; empty when the person said that none was yet.
    pub channels: Vec<ChannelCode>,
    /// What they said; up to 1,000 characters, optional, never public.
    pub note: String,
}

pub(super) fn parse(form: &RawForm) -> Result<Tried, Vec<FieldError>> {
    let mut reader = Reader::new(form);
    // "Nothing yet" beside a real door is a slip of the thumb: the door counts.
    let answers = reader.choices("tried", |code| match code {
        "none" => Some(None),
        other => other.parse::<ChannelCode>().ok().map(Some),
    });
    if answers.is_empty() && !reader.is_wrong("tried") {
        reader.wrong("tried", FieldCode::ChooseOne);
    }
    let note = reader.text("tried_note", 0, 1_000);
    reader.finish(Some(Tried { channels: answers.into_iter().flatten().collect(), note }))
}
