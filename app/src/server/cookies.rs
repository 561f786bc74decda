//! Cookies. All are `__Host-`: sent to this very host alone, over TLS alone, never readable by a script.

use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue};
use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use time::Duration;

/// The draft that this browser is writing.
pub const DRAFT: &str = "__Host-draft";
/// The complaint that this browser has opened with its code.
pub const CASE: &str = "__Host-case";
/// A staff member's session.
pub const STAFF: &str = "__Host-staff";
/// The language that was chosen.
pub const LANG: &str = "__Host-lang";

/// The value of a cookie of this request.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|header| header.to_str().ok())
        .flat_map(|header| header.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
        .filter(|value| !value.is_empty())
}

/// Sets a cookie on the answer. `Lax`: a link in a mail may lead back to the draft; writes are checked by origin.
pub fn set_cookie(name: &str, value: &str, life: Duration) {
    let seconds = life.whole_seconds();
    append(&cookie_line(name, value, seconds));
}

/// How a cookie is set: for this very host and no script.
pub fn cookie_line(name: &str, value: &str, seconds: i64) -> String {
    format!("{name}={value}; Path=/; Max-Age={seconds}; Secure; HttpOnly; SameSite=Lax")
}

/// Removes a cookie.
pub fn clear_cookie(name: &str) {
    append(&cookie_line(name, "", 0));
}

fn append(cookie: &str) {
    if let (Some(response), Ok(value)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(cookie)) {
        response.append_header(SET_COOKIE, value);
    }
}
