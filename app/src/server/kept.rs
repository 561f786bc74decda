//! Words that could not be taken, kept for the page that shows them again.
//!
//! A plain form is answered with an address, and words have no place in one. They are kept as a draft is: sealed,
//! under an unguessable cookie, deleted when its time is over. One form at a time, the latest.

use axum::http::request::Parts;
use leptos::prelude::*;
use time::Duration;
use youmen_domain::form::RawForm;
use youmen_domain::ports::{DraftLookup, DraftToken, Failure};
use youmen_domain::step::Step;

use super::cookies::{clear_cookie, cookie, set_cookie};
use super::{Services, fail, now};
use crate::error::AppError;

/// The words that this browser sent and that could not be taken.
const KEPT: &str = "__Host-kept";

/// Long enough to look a thing up and come back, short enough for a shared phone.
const LIFE: Duration = Duration::minutes(30);

/// The page that the words belong to, beside them.
const PLACE: &str = "kept_for";

/// Any page of a draft holds a form; this one has no answers of its own.
const SHELF: Step = Step::Check;

fn token() -> Option<DraftToken> {
    cookie(&use_context::<Parts>()?.headers, KEPT).map(DraftToken::new)
}

/// Keeps a form for the page at `place`.
///
/// # Errors
/// When the store is broken: the words are in the browser's own memory of the page still.
pub async fn keep(services: &Services, place: &str, form: RawForm) -> Result<(), AppError> {
    let known = match token() {
        Some(token) => {
            let found = services.drafts.load(&token, now()).await.map_err(fail)?;
            matches!(found, DraftLookup::Found(_)).then_some(token)
        }
        None => None,
    };
    let token = match known {
        Some(token) => token,
        None => services.drafts.create(now()).await.map_err(fail)?,
    };
    services.drafts.put_step(&token, SHELF, form.with(PLACE, place), now()).await.map_err(fail)?;
    set_cookie(KEPT, token.reveal(), LIFE);
    Ok(())
}

/// What was kept for the page at `place`; nothing when it was for another.
///
/// # Errors
/// When the store is broken.
pub async fn kept(services: &Services, place: &str) -> Result<RawForm, AppError> {
    let Some(token) = token() else { return Ok(RawForm::EMPTY) };
    let DraftLookup::Found(draft) = services.drafts.load(&token, now()).await.map_err(fail)? else {
        return Ok(RawForm::EMPTY);
    };
    let form = draft.answers.page(SHELF);
    Ok(if form.has(PLACE, place) { form.clone().without(PLACE) } else { RawForm::EMPTY })
}

/// The words were taken, or their author leaves: they are deleted.
///
/// # Errors
/// When the store is broken.
pub async fn forget(services: &Services) -> Result<(), AppError> {
    if let Some(token) = token() {
        match services.drafts.discard(&token).await {
            Ok(()) | Err(Failure::NotFound | Failure::Gone) => clear_cookie(KEPT),
            Err(failure) => return Err(fail(failure)),
        }
    }
    Ok(())
}
