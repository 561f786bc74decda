//! A reviewer's decision.

use youmen_domain::catalog::RefusalCode;
use youmen_domain::complaint::{Actor, Decision};
use youmen_domain::error::{FieldCode, FieldError, Problem};
use youmen_domain::evidence::EvidenceId;
use youmen_domain::form::RawForm;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::Failure;

use super::guard::reviewer;
use crate::cases::save::length;
use crate::error::AppError;
use crate::forms::telling;
use crate::server::{Services, fail, kept, now, redirect, refuse, services};

/// Shortest question: five characters ask for one thing.
const QUESTION_MIN: usize = 5;
/// Longest question, and longest word to a refusal: a screen of a phone.
pub(super) const WORDS_MAX: usize = 1_000;

/// What every form of a complaint's page says.
pub(super) struct Sent {
    /// The complaint.
    pub(super) number: ComplaintNumber,
    /// Its page.
    pub(super) page: String,
    /// The version that the reviewer saw.
    pub(super) version: i64,
    /// The reviewer.
    pub(super) staff: i64,
}

/// Reads what every form says; none, with the words kept and the way to the sign-in, when the session ended.
pub(super) async fn sent(form: &RawForm) -> Result<Option<Sent>, AppError> {
    let services = services()?;
    let number = ComplaintNumber::parse(form.shown("number")).map_err(|_| refuse(Problem::BadRequest))?;
    let version = form.shown("version").parse().map_err(|_| refuse(Problem::BadRequest))?;
    let page = format!("/desk/{number}");
    let Some(session) = reviewer(&services).await? else {
        kept::keep(&services, &page, form.clone()).await?;
        return Ok(None);
    };
    Ok(Some(Sent { number, page, version, staff: session.staff }))
}

/// Keeps what was typed for the page that comes next.
pub(super) async fn keep_typed(sent: &Sent, form: RawForm) -> Result<(), AppError> {
    kept::keep(&services()?, &sent.page, form.without("decision").without("version")).await
}

/// Decides, and goes back to the queue; or takes up, and stays.
pub(super) async fn decide(form: RawForm) -> Result<(), AppError> {
    let Some(sent) = sent(&form).await? else { return Ok(()) };
    let services = services()?;
    let decision = match parse(&form) {
        Ok(Some(decision)) => decision,
        Ok(None) => return Err(refuse(Problem::BadRequest)),
        Err(error) => {
            keep_typed(&sent, form).await?;
            redirect(&telling(&sent.page, &[error]));
            return Ok(());
        }
    };
    match services.desk.decide(&sent.number, sent.version, sent.staff, decision.clone(), now()).await {
        Ok(()) => {}
        // A second tap finds it decided as it says.
        Err(Failure::Conflict) if is_mine(&services, &sent, &decision).await? => {}
        Err(Failure::Conflict | Failure::Gone) => {
            keep_typed(&sent, form).await?;
            redirect(&format!("{}?note=conflict", sent.page));
            return Ok(());
        }
        Err(failure) => return Err(fail(failure)),
    }
    if decision == Decision::TakeUp {
        // Reading begins; nothing is decided, and what was typed already stays.
        keep_typed(&sent, form).await?;
        redirect(&sent.page);
        return Ok(());
    }
    kept::forget(&services).await?;
    redirect(&format!("/desk?done={}&number={}", code(&decision), sent.number));
    Ok(())
}

/// The code of a decision in forms and addresses.
pub(super) fn code(decision: &Decision) -> &'static str {
    match decision {
        Decision::TakeUp => "take_up",
        Decision::Publish { .. } => "publish",
        Decision::KeepPrivate => "keep_private",
        Decision::AskMaterial { .. } => "ask",
        Decision::Reject { .. } => "reject",
    }
}

/// What was decided; none when no button says so.
fn parse(form: &RawForm) -> Result<Option<Decision>, FieldError> {
    let words = |field: &str, min: usize| {
        let text = form.shown(field).trim().to_owned();
        match length(field, &text, min, WORDS_MAX) {
            Some(error) => Err(error),
            None => Ok(text),
        }
    };
    Ok(Some(match form.one("decision") {
        Ok("publish") => Decision::Publish { release: form.all("release").filter_map(EvidenceId::parse).collect() },
        Ok("take_up") => Decision::TakeUp,
        Ok("keep_private") => Decision::KeepPrivate,
        Ok("ask") => Decision::AskMaterial { question: words("question", QUESTION_MIN)? },
        Ok("reject") => {
            let reason = RefusalCode::parse(form.shown("reason"));
            let reason = reason.ok_or_else(|| FieldError::new("reason", FieldCode::ChooseOne))?;
            Decision::Reject { reason, note: words("note", 0)? }
        }
        _ => return Ok(None),
    }))
}

/// Whether the change that came between is this very decision by this very reviewer.
async fn is_mine(services: &Services, sent: &Sent, decision: &Decision) -> Result<bool, AppError> {
    let file = match services.desk.case_file(&sent.number).await {
        Ok(file) => file,
        Err(Failure::Gone) => return Ok(false),
        Err(failure) => return Err(fail(failure)),
    };
    let last = file.case.events.last();
    Ok(file.version == sent.version.saturating_add(1)
        && last.is_some_and(|event| event.actor == Actor::Staff(sent.staff) && event.action == decision.action()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(pairs: &[(&str, &str)]) -> RawForm {
        RawForm::from_pairs(pairs.iter().copied())
    }

    #[test]
    fn a_decision_is_read_with_what_it_needs() {
        let ask = parse(&form(&[("decision", "ask"), ("question", " 请补订单页截图 ")]));
        assert_eq!(ask, Ok(Some(Decision::AskMaterial { question: "请补订单页截图".to_owned() })));
        let reject = parse(&form(&[("decision", "reject"), ("reason", "insult"), ("note", "")]));
        let reason = RefusalCode::parse("insult").unwrap();
        assert_eq!(reject, Ok(Some(Decision::Reject { reason, note: String::new() })));
    }

    #[test]
    fn what_is_missing_is_named_at_its_field() {
        for (pairs, field, code) in [
            (vec![("decision", "ask")], "question", FieldCode::Required),
            (vec![("decision", "ask"), ("question", "补图")], "question", FieldCode::TooShort),
            (vec![("decision", "reject")], "reason", FieldCode::ChooseOne),
            (vec![("decision", "reject"), ("reason", "made_up")], "reason", FieldCode::ChooseOne),
        ] {
            let error = parse(&form(&pairs)).unwrap_err();
            assert_eq!((error.field.as_str(), error.code), (field, code));
        }
    }

    #[test]
    fn no_button_and_two_buttons_decide_nothing() {
        assert_eq!(parse(&form(&[])), Ok(None));
        assert_eq!(parse(&form(&[("decision", "publish"), ("decision", "reject")])), Ok(None));
    }
}
