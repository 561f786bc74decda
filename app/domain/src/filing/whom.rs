//! Whom the complaint is about.

use serde::{Deserialize, Serialize};

use super::reader::Reader;
use crate::catalog::PlatformCode;
use crate::error::{FieldCode, FieldError};
use crate::form::RawForm;

/// The merchant, as the person named or chose it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MerchantChoice {
    /// One that is known, by its slug.
    Known(String),
    /// One that is missing so far.
    New,
}

/// Whom the complaint is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Whom {
    /// The merchant's or shop's name as typed, 2 to 60 characters.
    pub name: String,
    /// Known or new.
    pub merchant: MerchantChoice,
    /// Where it was bought.
    pub platform: PlatformCode,
}

pub(super) fn parse(form: &RawForm, similar: bool) -> Result<Whom, Vec<FieldError>> {
    let mut reader = Reader::new(form);
    let name = reader.line("name", 2, 60);
    let platform = reader.choice("platform", PlatformCode::parse);
    // A choice counts only for the name it was made for: after typing another name it is asked again.
    let chosen_for_this_name = form.shown("asked_for").trim() == name;
    let merchant = match form.one("merchant") {
        Err(_) => {
            reader.wrong("merchant", FieldCode::SentTwice);
            MerchantChoice::New
        }
        Ok(slug) if chosen_for_this_name && !slug.is_empty() && slug != "new" => MerchantChoice::Known(slug.to_owned()),
        Ok("new") if chosen_for_this_name => MerchantChoice::New,
        Ok(_) => {
            if similar {
                reader.wrong("merchant", FieldCode::ChooseMerchant);
            }
            MerchantChoice::New
        }
    };
    let value = platform.map(|platform| Whom { name, merchant, platform });
    reader.finish(value)
}
