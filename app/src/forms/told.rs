//! What became of a plain form, told in the address: codes and numbers, never words.

use youmen_domain::error::{FieldCode, FieldError};
use youmen_domain::form::RawForm;

/// Most errors that an address may tell: more than any page has fields.
const MOST: usize = 20;

/// The query of an address, with or without its question mark.
pub fn query(search: &str) -> RawForm {
    RawForm::from_pairs(form_urlencoded::parse(search.trim_start_matches('?').as_bytes()))
}

/// The errors that a query tells: `at=code&wrong=receipt_wrong&n=`, each again for each error, and
/// `refused=file_pdf,file_empty&n=` after an upload.
pub fn told(query: &RawForm) -> Vec<FieldError> {
    let number = |index: usize| query.all("n").nth(index).and_then(|n| n.parse().ok());
    let errors = query.all("at").zip(query.all("wrong")).enumerate().filter_map(|(index, (field, wrong))| {
        Some(FieldError { field: field.to_owned(), code: code(wrong)?, n: number(index) })
    });
    let refused = query.shown("refused").split(',').filter_map(code);
    errors.chain(refused.map(|code| FieldError { field: "files".to_owned(), code, n: number(0) })).take(MOST).collect()
}

/// An address that tells errors.
pub fn telling(path: &str, errors: &[FieldError]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for error in errors {
        query.append_pair("at", &error.field).append_pair("wrong", error.code.as_str());
        query.append_pair("n", &error.n.map(|n| n.to_string()).unwrap_or_default());
    }
    let query = query.finish();
    let glue = if path.contains('?') { '&' } else { '?' };
    if query.is_empty() { path.to_owned() } else { format!("{path}{glue}{query}") }
}

fn code(text: &str) -> Option<FieldCode> {
    FieldCode::ALL.into_iter().find(|code| code.as_str() == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_read_back() {
        let errors = vec![
            FieldError::new("number", FieldCode::NotNumber),
            FieldError::counted("answer", FieldCode::TooShort, 3),
        ];
        let address = telling("/cases?typed=YM", &errors);
        let (_, search) = address.split_once('?').unwrap();
        assert_eq!(told(&query(search)), errors);
    }

    #[test]
    fn an_upload_tells_each_refusal() {
        let told = told(&query("?added=1&refused=file_pdf,file_too_large&n=20"));
        assert_eq!(told.len(), 2);
        assert!(told.iter().all(|error| error.field == "files" && error.n == Some(20)));
    }

    #[test]
    fn a_made_up_code_tells_nothing() {
        assert_eq!(told(&query("at=code&wrong=%3Cscript%3E&refused=x")), Vec::new());
    }
}
