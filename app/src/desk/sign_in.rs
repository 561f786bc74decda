//! Signing in: a link by mail, then six digits.

use time::Duration;
use youmen_domain::contact::Email;
use youmen_domain::error::{FieldCode, FieldError};
use youmen_domain::evidence::Mail;
use youmen_domain::form::RawForm;
use youmen_domain::ports::{Failure, LinkToken};
use youmen_domain::staff::SecondFactor;

use super::guard::{SIGN_IN, may_review, session};
use super::view::{DeskNotice, SignInView};
use crate::error::AppError;
use crate::forms::{query, telling, told};
use crate::i18n::{lang, td_string};
use crate::server::{STAFF, clear_cookie, fail, kept, now, redirect, services, set_cookie};

/// A working day with overtime, as the session itself.
const SESSION_LIFE: Duration = Duration::hours(12);

/// Who issues the second factor, as an authenticator lists it.
const ISSUER: &str = "Youmen";

/// Where the sign-in stands.
pub(super) async fn load(search: &str) -> Result<SignInView, AppError> {
    let services = services()?;
    let query = query(search);
    let token = query.shown("token");
    if !token.is_empty() {
        let good = services.staffing.link_is_good(&LinkToken::new(token), now()).await.map_err(fail)?;
        return Ok(if good {
            SignInView::Redeem { token: token.to_owned() }
        } else {
            ask(RawForm::EMPTY, Vec::new(), Some(DeskNotice::LinkDead))
        });
    }
    let errors = told(&query);
    let Some((_, session)) = session(&services).await? else {
        let form = kept::kept(&services, SIGN_IN).await?;
        return Ok(ask(form, errors, notice(query.shown("note"))));
    };
    if may_review(&session) {
        redirect("/desk");
        return Ok(SignInView::Done);
    }
    Ok(match session.second_factor {
        SecondFactor::Enrol(secret) => {
            SignInView::Enrol { link: authenticator(&secret, session.staff), groups: groups(&secret), errors }
        }
        SecondFactor::Asked => SignInView::Digits { errors },
        SecondFactor::Passed => SignInView::NoReviewer,
    })
}

fn ask(form: RawForm, errors: Vec<FieldError>, notice: Option<DeskNotice>) -> SignInView {
    SignInView::Ask { form, errors, notice }
}

fn notice(code: &str) -> Option<DeskNotice> {
    Some(match code {
        "sent" => DeskNotice::LinkSent,
        "dead" => DeskNotice::LinkDead,
        "locked" => DeskNotice::TooManyDigits,
        "out" => DeskNotice::SignedOut,
        _ => return None,
    })
}

fn groups(secret: &str) -> Vec<String> {
    let letters: Vec<char> = secret.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect()).collect()
}

fn authenticator(secret: &str, staff: i64) -> String {
    format!("otpauth://totp/{ISSUER}:{staff}?secret={secret}&issuer={ISSUER}")
}

/// Asks for a link. Known or not, the answer is the same.
pub(super) async fn request_link(form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    let typed = form.shown("email").trim().to_owned();
    let Ok(email) = Email::parse(&typed) else {
        let code = if typed.is_empty() { FieldCode::Required } else { FieldCode::NotEmail };
        kept::keep(&services, SIGN_IN, form).await?;
        redirect(&telling(SIGN_IN, &[FieldError::new("email", code)]));
        return Ok(());
    };
    // The letter is written inside the store, where no request says which language it is in.
    let (locale, site, to) = (lang(), services.public_url.clone(), email.clone());
    let letter = move |link: &LinkToken| {
        let address = format!("{}{SIGN_IN}?token={}", site.trim_end_matches('/'), link.reveal());
        Mail {
            to,
            subject: td_string!(locale, desk.mail_subject).to_string(),
            body: td_string!(locale, desk.mail_body, link = address).to_string(),
        }
    };
    services.staffing.mail_link(&email, Box::new(letter), now()).await.map_err(fail)?;
    kept::forget(&services).await?;
    redirect(&format!("{SIGN_IN}?note=sent"));
    Ok(())
}

/// Uses a link up.
pub(super) async fn redeem(form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    match services.staffing.redeem(&LinkToken::new(form.shown("token")), now()).await {
        Ok(token) => {
            set_cookie(STAFF, token.reveal(), SESSION_LIFE);
            redirect(SIGN_IN);
        }
        Err(Failure::Gone | Failure::NotFound) => redirect(&format!("{SIGN_IN}?note=dead")),
        Err(failure) => return Err(fail(failure)),
    }
    Ok(())
}

/// Tries the six digits.
pub(super) async fn second_factor(form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    let Some((token, _)) = session(&services).await? else {
        redirect(SIGN_IN);
        return Ok(());
    };
    let digits = form.shown("digits").trim();
    let wrong = |code| telling(SIGN_IN, &[FieldError::new("digits", code)]);
    if digits.is_empty() {
        redirect(&wrong(FieldCode::Required));
        return Ok(());
    }
    match services.staffing.second_factor(&token, digits, now()).await {
        // The sign-in leads on to the desk, or says that this role has no desk here.
        Ok(true) => redirect(SIGN_IN),
        Ok(false) => redirect(&wrong(FieldCode::SecondFactorWrong)),
        Err(Failure::NotAllowed) => {
            clear_cookie(STAFF);
            redirect(&format!("{SIGN_IN}?note=locked"));
        }
        Err(failure) => return Err(fail(failure)),
    }
    Ok(())
}

/// Ends the session.
pub(super) async fn sign_out(_form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    if let Some((token, _)) = session(&services).await? {
        services.staffing.sign_out(&token).await.map_err(fail)?;
    }
    clear_cookie(STAFF);
    kept::forget(&services).await?;
    redirect(&format!("{SIGN_IN}?note=out"));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_in_groups_of_four() {
        assert_eq!(groups("GEZDGNBVGY3TQOJQ"), ["GEZD", "GNBV", "GY3T", "QOJQ"]);
        assert_eq!(groups("GEZDGN"), ["GEZD", "GN"]);
    }

    #[test]
    fn an_authenticator_gets_its_secret_and_its_name() {
        assert_eq!(authenticator("GEZDGNBV", 3), "otpauth://totp/Youmen:3?secret=GEZDGNBV&issuer=Youmen");
    }
}
