//! What a plain form's answer says in the address, because nothing in the draft does.

use youmen_domain::error::{FieldCode, FieldError};
use youmen_domain::form::RawForm;

/// `at=code&wrong=code_wrong&n=4`, and `refused=file_pdf,file_too_large` after an upload.
pub(super) fn errors(query: &RawForm) -> Vec<FieldError> {
    let n = query.shown("n").parse().ok();
    let told = code(query.shown("wrong")).map(|code| FieldError { field: query.shown("at").to_owned(), code, n });
    let refused = query.shown("refused").split(',').filter_map(code);
    told.into_iter().chain(refused.map(|code| FieldError { field: "files".to_owned(), code, n })).take(20).collect()
}

fn code(text: &str) -> Option<FieldCode> {
    FieldCode::ALL.into_iter().find(|code| code.as_str() == text)
}
