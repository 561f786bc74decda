//! Who may keep an answer.

use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, VARY};
use axum::http::{HeaderValue, Method};
use axum::middleware::Next;
use axum::response::Response;

/// Nobody keeps this: it is one person's.
pub const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-store");

/// Asked for again each time: a nonce, a language and perhaps a newer state are in it.
pub const FRESH: HeaderValue = HeaderValue::from_static("private, no-cache");

/// Where people write or look at what is theirs.
const THEIRS: [&str; 6] = ["/complain", "/cases", "/desk", "/account", "/merchant", "/api"];

fn is_theirs(path: &str) -> bool {
    THEIRS.iter().any(|prefix| path.strip_prefix(prefix).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
}

/// Says so on every answer that does not say it itself.
pub async fn control(request: Request, next: Next) -> Response {
    let theirs = is_theirs(request.uri().path()) || !matches!(*request.method(), Method::GET | Method::HEAD);
    let mut response = next.run(request).await;
    let broken = !response.status().is_success() && response.status().as_u16() != 304;
    let headers = response.headers_mut();
    if theirs || broken {
        headers.insert(CACHE_CONTROL, PRIVATE);
    } else if !headers.contains_key(CACHE_CONTROL) {
        headers.insert(CACHE_CONTROL, FRESH);
        headers.append(VARY, HeaderValue::from_static("cookie, accept-language"));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_theirs_is_told_by_whole_parts_of_the_address() {
        for path in ["/complain", "/complain/story", "/cases/YM1", "/desk", "/api/complain/save", "/merchant/x"] {
            assert!(is_theirs(path), "{path}");
        }
        for path in ["/", "/board", "/merchants", "/merchants/x", "/casestudy", "/complaints", "/pkg/a.js"] {
            assert!(!is_theirs(path), "{path}");
        }
    }
}
