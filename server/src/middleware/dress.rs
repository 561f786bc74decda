//! Puts words to refusals: a small page in the reader's language, or what the program that asked can read.

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{ACCEPT, ALLOW, CONTENT_LENGTH, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderMap, HeaderValue, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::json;
use youmen_app::i18n::Locale;

use super::language;
use super::request_id::RequestId;
use crate::answer::{Refused, page, words};
use crate::state::AppState;

/// In which shape a refusal is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// A page.
    Page,
    /// The code alone, as server functions send their errors.
    Code,
    /// A problem document (RFC 9457).
    Document,
}

/// Dresses what handlers left bare. An answer that has a content type already speaks for itself.
pub async fn refusals(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let shape = shape(request.headers(), request.uri().path());
    let locale = language::of(request.headers());
    let head = *request.method() == Method::HEAD;
    let id = request.extensions().get::<RequestId>().map_or_else(String::new, |id| id.as_str().to_owned());
    let response = next.run(request).await;
    let said = response.extensions().get::<Refused>().copied();
    let bare = said.is_some() || !response.headers().contains_key(CONTENT_TYPE) || is_axums_own(&response);
    match said.or_else(|| Refused::of_status(response.status())) {
        Some(refused) if bare => {
            let (kind, body) = match shape {
                Shape::Page => ("text/html; charset=utf-8", page(refused, locale, &state.assets().css, &id)),
                Shape::Code => ("application/json", json!(refused.problem).to_string()),
                Shape::Document => ("application/problem+json", document(refused, response.status().as_u16(), locale)),
            };
            dressed(&response, kind, if head { String::new() } else { body })
        }
        _ => response,
    }
}

/// The framework's own refusals are one English line of plain text.
fn is_axums_own(response: &Response) -> bool {
    let plain = response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"));
    plain && (response.status().is_client_error() || response.status().is_server_error())
}

fn dressed(bare: &Response, kind: &'static str, body: String) -> Response {
    let mut response = (bare.status(), Body::from(body)).into_response();
    let headers = response.headers_mut();
    for name in [RETRY_AFTER, ALLOW] {
        if let Some(value) = bare.headers().get(&name) {
            headers.insert(name, value.clone());
        }
    }
    headers.remove(CONTENT_LENGTH);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

fn shape(headers: &HeaderMap, path: &str) -> Shape {
    let accept = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if accept.contains("text/html") {
        Shape::Page
    } else if path.starts_with("/api/v1/") || (accept.contains("json") && !path.starts_with("/api/")) {
        Shape::Document
    } else if path.starts_with("/api/") {
        Shape::Code
    } else {
        Shape::Page
    }
}

fn document(refused: Refused, status: u16, locale: Locale) -> String {
    let words = words(refused.problem);
    let english = locale == Locale::en;
    json!({
        "type": "about:blank",
        "status": status,
        "code": refused.problem,
        "title": words.title.get(english),
        "detail": words.next.get(english),
    })
    .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_get_pages_and_programs_get_what_they_can_read() {
        let of = |accept: &str, path: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(ACCEPT, accept.parse().unwrap());
            shape(&headers, path)
        };
        for (accept, path, expected) in [
            ("text/html,*/*", "/board", Shape::Page),
            ("text/html,*/*", "/api/complain/save", Shape::Page),
            ("*/*", "/nothing", Shape::Page),
            ("application/json", "/api/complain/save", Shape::Code),
            ("*/*", "/api/complain/save", Shape::Code),
            ("application/json", "/complain/evidence/files", Shape::Document),
            ("*/*", "/api/v1/complaints", Shape::Document),
        ] {
            assert_eq!(of(accept, path), expected, "{accept} {path}");
        }
    }
}
