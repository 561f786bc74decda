//! What can be wrong, in codes that the interface puts into words. Never the person's own words.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One thing to mend in a form: which field, what is wrong, and the number that the sentence needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldError {
    /// Name of the field, as in the form.
    pub field: String,
    /// What is wrong.
    pub code: FieldCode,
    /// A limit, a count or a remainder, where the sentence has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<i64>,
}

impl FieldError {
    /// An error without a number.
    pub fn new(field: impl Into<String>, code: FieldCode) -> Self {
        Self { field: field.into(), code, n: None }
    }

    /// An error whose sentence has a number.
    pub fn counted(field: impl Into<String>, code: FieldCode, n: i64) -> Self {
        Self { field: field.into(), code, n: Some(n) }
    }
}

/// What is wrong with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldCode {
    /// Nothing was typed.
    Required,
    /// Nothing was chosen.
    ChooseOne,
    /// Similar merchants are listed; is it one of them?
    ChooseMerchant,
    /// Too short by `n` characters.
    TooShort,
    /// Too long by `n` characters.
    TooLong,
    /// Not an amount in yuan.
    NotAmount,
    /// Below zero.
    NegativeAmount,
    /// Larger than any order.
    AmountTooLarge,
    /// Not a whole number in range.
    NotCount,
    /// Not a date.
    NotDate,
    /// After today.
    DateInFuture,
    /// More than 20 years ago, past every limit (Civil Code art. 188).
    DateTooOld,
    /// Received before it was ordered.
    ReceivedBeforeOrdered,
    /// Not one of the choices offered.
    UnknownChoice,
    /// Two different answers came for one question.
    SentTwice,
    /// Not an e-mail address.
    NotEmail,
    /// No code was asked for yet.
    CodeNotSent,
    /// The code is wrong; `n` tries are left.
    CodeWrong,
    /// The code is no longer valid.
    CodeExpired,
    /// A code was sent a moment ago; wait `n` seconds.
    CodeWait,
    /// No more codes for this draft.
    CodeLimit,
    /// Publishing needs a verified contact.
    ContactNeeded,
    /// This consent is needed to go on.
    ConsentNeeded,
    /// An earlier question still needs an answer.
    Unanswered,
    /// The file is larger than `n` megabytes.
    FileTooLarge,
    /// The picture has too many pixels.
    FileTooManyPixels,
    /// A PDF: take a screenshot instead.
    FilePdf,
    /// HEIC: choose "most compatible" or take a screenshot.
    FileHeic,
    /// A video: take screenshots.
    FileVideo,
    /// Not a picture.
    FileNotImage,
    /// The picture cannot be read.
    FileDamaged,
    /// The file is empty.
    FileEmpty,
    /// No file was chosen.
    FileMissing,
    /// The connection broke while it was sent.
    FileLost,
    /// More than `n` pictures.
    TooManyFiles,
    /// Not 16 digits.
    NotReceipt,
    /// Not a complaint number.
    NotNumber,
    /// Number and code do not belong together.
    ReceiptWrong,
    /// The six digits from the authenticator are wrong or were used already.
    SecondFactorWrong,
}

impl FieldCode {
    /// Every code, so that a test can see that each has its words.
    pub const ALL: [Self; 39] = [
        Self::Required,
        Self::ChooseOne,
        Self::ChooseMerchant,
        Self::TooShort,
        Self::TooLong,
        Self::NotAmount,
        Self::NegativeAmount,
        Self::AmountTooLarge,
        Self::NotCount,
        Self::NotDate,
        Self::DateInFuture,
        Self::DateTooOld,
        Self::ReceivedBeforeOrdered,
        Self::UnknownChoice,
        Self::SentTwice,
        Self::NotEmail,
        Self::CodeNotSent,
        Self::CodeWrong,
        Self::CodeExpired,
        Self::CodeWait,
        Self::CodeLimit,
        Self::ContactNeeded,
        Self::ConsentNeeded,
        Self::Unanswered,
        Self::FileTooLarge,
        Self::FileTooManyPixels,
        Self::FilePdf,
        Self::FileHeic,
        Self::FileVideo,
        Self::FileNotImage,
        Self::FileDamaged,
        Self::FileEmpty,
        Self::FileMissing,
        Self::FileLost,
        Self::TooManyFiles,
        Self::NotReceipt,
        Self::NotNumber,
        Self::ReceiptWrong,
        Self::SecondFactorWrong,
    ];
}

impl FieldCode {
    /// The code on the wire and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Required => "required",
            Self::ChooseOne => "choose_one",
            Self::ChooseMerchant => "choose_merchant",
            Self::TooShort => "too_short",
            Self::TooLong => "too_long",
            Self::NotAmount => "not_amount",
            Self::NegativeAmount => "negative_amount",
            Self::AmountTooLarge => "amount_too_large",
            Self::NotCount => "not_count",
            Self::NotDate => "not_date",
            Self::DateInFuture => "date_in_future",
            Self::DateTooOld => "date_too_old",
            Self::ReceivedBeforeOrdered => "received_before_ordered",
            Self::UnknownChoice => "unknown_choice",
            Self::SentTwice => "sent_twice",
            Self::NotEmail => "not_email",
            Self::CodeNotSent => "code_not_sent",
            Self::CodeWrong => "code_wrong",
            Self::CodeExpired => "code_expired",
            Self::CodeWait => "code_wait",
            Self::CodeLimit => "code_limit",
            Self::ContactNeeded => "contact_needed",
            Self::ConsentNeeded => "consent_needed",
            Self::Unanswered => "unanswered",
            Self::FileTooLarge => "file_too_large",
            Self::FileTooManyPixels => "file_too_many_pixels",
            Self::FilePdf => "file_pdf",
            Self::FileHeic => "file_heic",
            Self::FileVideo => "file_video",
            Self::FileNotImage => "file_not_image",
            Self::FileDamaged => "file_damaged",
            Self::FileEmpty => "file_empty",
            Self::FileMissing => "file_missing",
            Self::FileLost => "file_lost",
            Self::TooManyFiles => "too_many_files",
            Self::NotReceipt => "not_receipt",
            Self::NotNumber => "not_number",
            Self::ReceiptWrong => "receipt_wrong",
            Self::SecondFactorWrong => "second_factor_wrong",
        }
    }
}

/// Why a whole request could not be served. The wire form is the code alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Problem {
    /// The form did not arrive in a readable shape.
    BadRequest,
    /// There is no such page, complaint or file.
    NotFound,
    /// It was there once: an expired draft, a used link.
    Gone,
    /// The request came from another site.
    ForeignOrigin,
    /// Not signed in, or not allowed.
    NotAllowed,
    /// More was sent than is taken.
    TooLarge,
    /// Too many requests in a short time.
    TooMany,
    /// Somebody else changed it in the meantime.
    Conflict,
    /// The connection broke before an answer came.
    Offline,
    /// Our fault; the log has the cause.
    Internal,
}

impl Problem {
    /// Every problem, so that a test can see that each has its words.
    pub const ALL: [Self; 10] = [
        Self::BadRequest,
        Self::NotFound,
        Self::Gone,
        Self::ForeignOrigin,
        Self::NotAllowed,
        Self::TooLarge,
        Self::TooMany,
        Self::Conflict,
        Self::Offline,
        Self::Internal,
    ];

    /// The status that tells a program the same.
    pub fn status(self) -> u16 {
        match self {
            Self::BadRequest => 400,
            Self::NotFound => 404,
            Self::Gone => 410,
            Self::ForeignOrigin | Self::NotAllowed => 403,
            Self::TooLarge => 413,
            Self::TooMany => 429,
            Self::Conflict => 409,
            Self::Offline => 503,
            Self::Internal => 500,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self:?}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_in_addresses_is_the_code_on_the_wire() {
        for code in FieldCode::ALL {
            assert_eq!(serde_json::to_string(&code).unwrap(), format!("\"{}\"", code.as_str()));
        }
    }
}
