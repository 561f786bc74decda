//! What is known of the request that is being answered.

use std::hash::{DefaultHasher, Hash, Hasher};

use axum::http::StatusCode;
use axum::http::request::Parts;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::{DraftToken, Failure, SessionToken};

use super::cookies::{CASE, DRAFT, STAFF, cookie};
use crate::error::{AppError, Problem};
use crate::i18n::{Locale, lang};

/// The cookies that say who is asking.
#[derive(Clone, Default)]
pub struct RequestFacts {
    /// The draft.
    pub draft: Option<DraftToken>,
    /// The staff session.
    pub staff: Option<SessionToken>,
    /// The author's pass, still to be opened.
    pub case: Option<Opaque>,
}

/// A cookie's value that must not be printed.
#[derive(Clone)]
pub struct Opaque(pub String);

/// Reads the request's cookies. Outside of a request nobody is asking.
pub fn facts() -> RequestFacts {
    let Some(parts) = use_context::<Parts>() else { return RequestFacts::default() };
    RequestFacts {
        draft: cookie(&parts.headers, DRAFT).map(DraftToken::new),
        staff: cookie(&parts.headers, STAFF).map(SessionToken::new),
        case: cookie(&parts.headers, CASE).map(Opaque),
    }
}

/// Tells this request's draft from others, and says nothing about it: 32 bits of a hash of its unguessable cookie.
pub fn draft_tag() -> String {
    let Some(token) = facts().draft else { return "new".to_owned() };
    let mut hasher = DefaultHasher::new();
    token.reveal().hash(&mut hasher);
    format!("{:08x}", hasher.finish() & 0xffff_ffff)
}

impl RequestFacts {
    /// Whether this browser has opened this complaint with its code.
    pub fn may_open(&self, services: &super::Services, number: &ComplaintNumber) -> bool {
        self.case.as_ref().is_some_and(|pass| services.passes.opens(&pass.0, number, super::now()))
    }
}

/// Whether this request wants English.
pub fn english() -> bool {
    lang() == Locale::en
}

/// Turns a port's failure into the code for the person; the cause goes to the log, here and only here.
#[expect(clippy::needless_pass_by_value, reason = "used as `map_err(fail)`")]
pub fn fail(failure: Failure) -> AppError {
    if let Failure::Broken(cause) = &failure {
        leptos::logging::error!("a port is broken: {cause}");
    }
    refuse(Problem::from(&failure))
}

/// A problem with its status: a page or a program that asked gets it with the right number.
pub fn refuse(problem: Problem) -> AppError {
    if let Some(response) = use_context::<ResponseOptions>()
        && let Ok(status) = StatusCode::from_u16(problem.status())
    {
        response.set_status(status);
    }
    AppError(problem)
}

/// Where the browser goes next.
pub fn redirect(path: &str) {
    leptos_axum::redirect(path);
}
