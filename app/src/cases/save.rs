//! What an author sends: each is answered with the address to go on from.

use youmen_domain::error::{FieldCode, FieldError, Problem};
use youmen_domain::form::RawForm;
use youmen_domain::number::{ComplaintNumber, ReceiptCode};
use youmen_domain::ports::{DraftLookup, Failure};
use youmen_domain::state::Action;

use super::present::place;
use crate::error::AppError;
use crate::forms::telling;
use crate::server::{
    CASE, DRAFT, Services, clear_cookie, facts, fail, kept, now, redirect, refuse, services, set_cookie,
};

/// Shortest answer: "已补上" and a word.
const ANSWER_MIN: usize = 5;
/// Longest answer: half a story; one question is not a second complaint.
pub(super) const ANSWER_MAX: usize = 2_000;

/// Number and code.
pub(super) async fn open(form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    let number = field(&form, "number", FieldCode::NotNumber, |text| ComplaintNumber::parse(text).ok());
    let code = field(&form, "code", FieldCode::NotReceipt, |text| ReceiptCode::parse(text).ok());
    let (number, code) = match (number, code) {
        (Ok(number), Ok(code)) => (number, code),
        (number, code) => {
            let page = number.as_ref().map_or_else(|_| door(form.shown("number")), place);
            let errors: Vec<FieldError> = number.err().into_iter().chain(code.err()).collect();
            redirect(&telling(&page, &errors));
            return Ok(());
        }
    };
    if !services.passes.may_try(&number) {
        redirect(&format!("{}?busy=1", place(&number)));
        return Ok(());
    }
    if services.cases.receipt_opens(&number, &code).await.map_err(fail)? {
        set_cookie(CASE, &services.passes.issue(&number, now()), services.passes.life());
        redirect(&place(&number));
    } else {
        redirect(&telling(&place(&number), &[FieldError::new("code", FieldCode::ReceiptWrong)]));
    }
    Ok(())
}

fn field<T>(form: &RawForm, name: &str, wrong: FieldCode, parse: impl Fn(&str) -> Option<T>) -> Result<T, FieldError> {
    let text = form.one(name).map_err(|_| FieldError::new(name, FieldCode::SentTwice))?;
    if text.trim().is_empty() {
        return Err(FieldError::new(name, FieldCode::Required));
    }
    parse(text).ok_or_else(|| FieldError::new(name, wrong))
}

/// The form with what was typed, unless it may be a code or a telephone in the wrong field: addresses are remembered.
fn door(typed: &str) -> String {
    let typed = typed.trim();
    let digits = typed.chars().filter(|c| c.is_numeric()).count();
    if typed.is_empty() || typed.chars().count() > 24 || digits > 10 {
        return "/cases".to_owned();
    }
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("typed", typed).finish();
    format!("/cases?{query}")
}

fn number_of(form: &RawForm) -> Result<ComplaintNumber, AppError> {
    ComplaintNumber::parse(form.shown("number")).map_err(|_| refuse(Problem::BadRequest))
}

/// The answer to a question.
pub(super) async fn give_material(form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    let number = number_of(&form)?;
    let page = place(&number);
    let words = form.shown("answer").trim().to_owned();
    if !facts().may_open(&services, &number) {
        // Two hours are over sooner than a hard sentence: it waits behind the door.
        kept::keep(&services, &page, form).await?;
        redirect(&format!("{page}?ended=1"));
        return Ok(());
    }
    if let Some(error) = length("answer", &words, ANSWER_MIN, ANSWER_MAX) {
        kept::keep(&services, &page, form).await?;
        redirect(&telling(&page, &[error]));
        return Ok(());
    }
    match services.cases.give_material(&number, words.clone(), now()).await {
        Ok(()) => {}
        // A second tap finds the answer given.
        Err(Failure::Conflict) if answered(&services, &number, &words).await? => {}
        Err(Failure::Conflict) => {
            kept::keep(&services, &page, form).await?;
            redirect(&format!("{page}?done=changed"));
            return Ok(());
        }
        Err(Failure::Gone) => {
            redirect(&page);
            return Ok(());
        }
        Err(failure) => return Err(fail(failure)),
    }
    kept::forget(&services).await?;
    redirect(&format!("{page}?done=answered"));
    Ok(())
}

/// What is wrong with the length of a text; nothing when it is right.
pub(crate) fn length(name: &str, text: &str, min: usize, max: usize) -> Option<FieldError> {
    let count = text.chars().count();
    let by = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
    if count == 0 && min > 0 {
        Some(FieldError::new(name, FieldCode::Required))
    } else if count < min {
        Some(FieldError::counted(name, FieldCode::TooShort, by(min - count)))
    } else if count > max {
        Some(FieldError::counted(name, FieldCode::TooLong, by(count - max)))
    } else {
        None
    }
}

async fn answered(services: &Services, number: &ComplaintNumber, words: &str) -> Result<bool, AppError> {
    let case = services.cases.case(number).await.map_err(fail)?;
    let given = case.events.iter().rev().find(|event| event.action == Action::GiveMaterial);
    Ok(given.is_some_and(|event| event.note.as_deref() == Some(words)))
}

/// Takes the complaint back.
pub(super) async fn withdraw(form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    let number = number_of(&form)?;
    let page = place(&number);
    if !facts().may_open(&services, &number) {
        redirect(&format!("{page}?ended=1"));
        return Ok(());
    }
    if !form.has("sure", "yes") {
        redirect(&telling(&format!("{page}/withdraw"), &[FieldError::new("sure", FieldCode::ConsentNeeded)]));
        return Ok(());
    }
    match services.cases.withdraw(&number, now()).await {
        // A second tap finds it withdrawn.
        Ok(()) | Err(Failure::Gone) => {}
        Err(failure) => return Err(fail(failure)),
    }
    kept::forget(&services).await?;
    redirect(&page);
    Ok(())
}

/// Gives the pass back, and with it what else would lead the next person on this phone here.
pub(super) async fn leave(form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    clear_cookie(CASE);
    kept::forget(&services).await?;
    // The receipt of this complaint, if it was filed from this phone. Whoever came here has the code.
    if let Some(token) = facts().draft
        && let DraftLookup::Found(draft) = services.drafts.load(&token, now()).await.map_err(fail)?
        && let Some(filed) = draft.filed
        && ComplaintNumber::parse(form.shown("number")).as_ref() == Ok(&filed.number)
    {
        clear_cookie(DRAFT);
    }
    redirect("/cases?left=1");
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_be_a_code_or_a_telephone_is_not_put_into_an_address() {
        for secret in ["4821 0937 5516 2048", "13800138000", "４８２１０９３７５５１６２０４８", "YM-482-913-706-4821"]
        {
            assert_eq!(door(secret), "/cases", "{secret}");
        }
        assert_eq!(door(" YM-482-913-70 "), "/cases?typed=YM-482-913-70");
    }

    #[test]
    fn a_text_is_measured_in_characters() {
        assert_eq!(length("answer", "", 5, 10), Some(FieldError::new("answer", FieldCode::Required)));
        assert_eq!(length("answer", "补上", 5, 10), Some(FieldError::counted("answer", FieldCode::TooShort, 3)));
        assert_eq!(length("answer", "订单截图补上了", 5, 10), None);
        assert_eq!(
            length("answer", "𠮷👍𠮷👍𠮷👍𠮷👍𠮷👍𠮷", 5, 10),
            Some(FieldError::counted("answer", FieldCode::TooLong, 1))
        );
        assert_eq!(length("note", "", 0, 10), None);
    }
}
