//! Handlers of addresses that are no pages.

pub mod arrival;
pub mod evidence;
pub mod files;
pub mod health;
pub mod media;
pub mod pages;
pub mod receipt;
pub mod rules;
pub mod upload;
pub mod viewer;

use axum::http::HeaderMap;
use axum::http::header::ACCEPT;

/// Whether a program asks, which reads JSON, rather than a browser that shows a page.
pub fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("application/json") && !accept.contains("text/html")
}
