//! The contact page's three ways on: send a code, type it, go without.

use rand::Rng;
use youmen_domain::contact::{CodeOutcome, ContactState, Email};
use youmen_domain::error::{FieldCode, FieldError};
use youmen_domain::evidence::Mail;
use youmen_domain::ports::{Draft, DraftToken};
use youmen_domain::step::Step;

use crate::error::AppError;
use crate::server::{Services, fail, now};
use crate::t;

/// What the page does next.
pub(super) enum Next {
    /// On to the last look.
    GoOn,
    /// Stay: with an error, or because a code is on its way.
    Stay(Option<FieldError>),
}

fn wrong(field: &str, code: FieldCode) -> Next {
    Next::Stay(Some(FieldError::new(field, code)))
}

pub(super) async fn act(
    services: &Services,
    token: &DraftToken,
    draft: &Draft,
    act: &str,
    code: &str,
) -> Result<Next, AppError> {
    let typed = draft.answers.page(Step::Contact).shown("email").trim();
    match act {
        "send" => send(services, token, draft, typed).await,
        "verify" => verify(services, token, code).await,
        "skip" => Ok(Next::GoOn),
        // The main button: the code where one was sent, else the sending of one. Going without has its own button.
        _ if draft.contact.pending.is_some() => verify(services, token, code).await,
        _ if draft.contact.verified.is_none() => send(services, token, draft, typed).await,
        _ => Ok(Next::GoOn),
    }
}

async fn send(services: &Services, token: &DraftToken, draft: &Draft, typed: &str) -> Result<Next, AppError> {
    if typed.is_empty() {
        return Ok(wrong("email", FieldCode::Required));
    }
    let Ok(email) = Email::parse(typed) else { return Ok(wrong("email", FieldCode::NotEmail)) };
    if draft.contact.may_send(now()).is_ok() && !services.passes.may_mail(&email) {
        return Ok(wrong("email", FieldCode::CodeLimit));
    }
    let code = format!("{:06}", rand::rng().random_range(0..1_000_000_u32));
    let mail = Mail {
        to: email.clone(),
        subject: t!(complain.mail_code_subject).to_string(),
        body: t!(complain.mail_code_body, code = code.clone(), minutes = ContactState::CODE_LIFE.whole_minutes())
            .to_string(),
    };
    let sent = services.drafts.send_code(token, email, code, mail, now()).await.map_err(fail)?;
    Ok(match sent {
        Ok(()) => Next::Stay(None),
        Err(seconds) if seconds == i64::MAX => wrong("email", FieldCode::CodeLimit),
        Err(seconds) => Next::Stay(Some(FieldError::counted("email", FieldCode::CodeWait, seconds))),
    })
}

async fn verify(services: &Services, token: &DraftToken, code: &str) -> Result<Next, AppError> {
    if code.trim().is_empty() {
        return Ok(wrong("code", FieldCode::Required));
    }
    let outcome = services.drafts.try_code(token, code, now()).await.map_err(fail)?;
    Ok(match outcome {
        CodeOutcome::Verified => Next::GoOn,
        CodeOutcome::Wrong(left) => {
            Next::Stay(Some(FieldError::counted("code", FieldCode::CodeWrong, i64::from(left))))
        }
        CodeOutcome::Expired => wrong("code", FieldCode::CodeExpired),
        CodeOutcome::NotSent => wrong("email", FieldCode::CodeNotSent),
    })
}
