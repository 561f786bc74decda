//! Public or private, and the separate consents (PIPL art. 14, 25).

use serde::{Deserialize, Serialize};

use super::reader::Reader;
use crate::error::{FieldCode, FieldError};
use crate::form::RawForm;

/// What the person agreed to, each on its own: none is bundled with another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consents {
    /// "What I wrote is true": asked of everybody who files.
    pub truthful: bool,
    /// The text may be shown on the public board, masked.
    pub publish_text: bool,
    /// Released pictures may be shown on the public board.
    pub publish_pictures: bool,
    /// The merchant may be told of the complaint, without who wrote it.
    pub tell_merchant: bool,
}

/// Public or private.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visibility {
    /// Whether the person wants it on the board.
    pub publish: bool,
    /// What was agreed to.
    pub consents: Consents,
}

pub(super) fn parse(form: &RawForm) -> Result<Visibility, Vec<FieldError>> {
    let mut reader = Reader::new(form);
    let publish = reader.choice("visibility", |code| match code {
        "public" => Some(true),
        "private" => Some(false),
        _ => None,
    });
    let agreed = |name: &str| form.has(name, "yes");
    let consents = Consents {
        truthful: agreed("consent_truthful"),
        publish_text: agreed("consent_text"),
        publish_pictures: agreed("consent_pictures"),
        tell_merchant: agreed("consent_merchant"),
    };
    if publish == Some(true) && !consents.publish_text {
        reader.wrong("consent_text", FieldCode::ConsentNeeded);
    }
    if !consents.truthful {
        reader.wrong("consent_truthful", FieldCode::ConsentNeeded);
    }
    let value = publish.map(|publish| Visibility {
        publish,
        // What was ticked for a public page does not count for a private complaint.
        consents: if publish {
            consents
        } else {
            Consents { publish_text: false, publish_pictures: false, ..consents }
        },
    });
    reader.finish(value)
}
