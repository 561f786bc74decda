//! Errors in words: at the top, each line a link to its field, and the same words at the field.

use leptos::prelude::*;
use youmen_domain::error::{FieldCode, FieldError};

use super::{Icon, field_name};
use crate::t;

/// The sentence for an error: what to do.
pub fn field_words(error: &FieldError) -> String {
    use FieldCode as C;
    let n = error.n.unwrap_or_default();
    match error.code {
        C::Required => t!(errors.required).to_string(),
        C::ChooseOne => t!(errors.choose_one).to_string(),
        C::ChooseMerchant => t!(errors.choose_merchant).to_string(),
        C::TooShort => t!(errors.too_short, n = n),
        C::TooLong => t!(errors.too_long, n = n),
        C::NotAmount => t!(errors.not_amount).to_string(),
        C::NegativeAmount => t!(errors.negative_amount).to_string(),
        C::AmountTooLarge => t!(errors.amount_too_large).to_string(),
        C::NotCount => t!(errors.not_count).to_string(),
        C::NotDate => t!(errors.not_date).to_string(),
        C::DateInFuture => t!(errors.date_in_future).to_string(),
        C::DateTooOld => t!(errors.date_too_old).to_string(),
        C::ReceivedBeforeOrdered => t!(errors.received_before_ordered).to_string(),
        C::UnknownChoice => t!(errors.unknown_choice).to_string(),
        C::SentTwice => t!(errors.sent_twice).to_string(),
        C::NotEmail => t!(errors.not_email).to_string(),
        C::CodeNotSent => t!(errors.code_not_sent).to_string(),
        C::CodeWrong => t!(errors.code_wrong, n = n),
        C::CodeExpired => t!(errors.code_expired).to_string(),
        C::CodeWait => t!(errors.code_wait, n = n),
        C::CodeLimit => t!(errors.code_limit).to_string(),
        C::ContactNeeded => t!(errors.contact_needed).to_string(),
        C::ConsentNeeded => t!(errors.consent_needed).to_string(),
        C::Unanswered => t!(errors.unanswered).to_string(),
        C::FileTooLarge => t!(errors.file_too_large, n = n),
        C::FileTooManyPixels => t!(errors.file_too_many_pixels).to_string(),
        C::FilePdf => t!(errors.file_pdf).to_string(),
        C::FileHeic => t!(errors.file_heic).to_string(),
        C::FileVideo => t!(errors.file_video).to_string(),
        C::FileNotImage => t!(errors.file_not_image).to_string(),
        C::FileDamaged => t!(errors.file_damaged).to_string(),
        C::FileEmpty => t!(errors.file_empty).to_string(),
        C::FileLost => t!(errors.file_lost).to_string(),
        C::FileMissing => t!(errors.file_missing).to_string(),
        C::TooManyFiles => t!(errors.too_many_files, n = n),
        C::NotReceipt => t!(errors.not_receipt).to_string(),
        C::NotNumber => t!(errors.not_number).to_string(),
        C::ReceiptWrong => t!(errors.receipt_wrong).to_string(),
        C::SecondFactorWrong => t!(errors.second_factor_wrong).to_string(),
    }
}

/// Whether a field is among the errors.
pub fn has_error(errors: &[FieldError], field: &str) -> bool {
    errors.iter().any(|error| error.field == field)
}

/// The list on top. Where the page is living it takes the focus when it comes.
#[component]
pub fn ErrorSummary(
    errors: Vec<FieldError>,
    /// What the page calls its field `code`: there is more than one kind.
    #[prop(optional, into)]
    code: String,
) -> impl IntoView {
    (!errors.is_empty()).then(|| {
        let count = errors.len();
        view! {
            <div class="error-summary" role="alert" tabindex="-1" aria-labelledby="errors-title">
                <h2 id="errors-title">{Icon::Alert.into_render()}{t!(errors.summary, n = count)}</h2>
                <ul role="list">
                    {errors.into_iter().map(|error| {
                        let name = field_name(&error.field)
                            .or_else(|| (error.field == "code" && !code.is_empty()).then(|| code.clone()));
                        let name = name.map(|name| format!("{name}{}", t!(errors.colon)));
                        view! { <li><a href=format!("#{}", error.field)>{name}{field_words(&error)}</a></li> }
                    }).collect_view()}
                </ul>
            </div>
        }
    })
}

/// The words at the field; its id is `{field}-error`.
#[component]
pub fn FieldErrors(errors: Vec<FieldError>, #[prop(into)] field: String) -> impl IntoView {
    let id = format!("{field}-error");
    let words: Vec<String> = errors.iter().filter(|error| error.field == field).map(field_words).collect();
    (!words.is_empty()).then(|| {
        view! {
            <p class="field-error" id=id>
                {Icon::Alert.into_render()}
                <span><span class="visually-hidden">{t!(errors.prefix)}</span>{words.join(" ")}</span>
            </p>
        }
    })
}
