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
use axum::http::header::{ACCEPT, COOKIE};

/// The value of a cookie.
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

/// Whether a program asks, which reads JSON, rather than a browser that shows a page.
pub fn wants_json(headers: &HeaderMap) -> bool {
    let accept = headers.get(ACCEPT).and_then(|value| value.to_str().ok()).unwrap_or_default();
    accept.contains("application/json") && !accept.contains("text/html")
}
