//! The content security policy, with a nonce for each answer.

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header::CONTENT_SECURITY_POLICY;
use axum::middleware::Next;
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use leptos::nonce::Nonce;

/// The policy for one answer.
///
/// Scripts: the page's own inline module by its nonce, and files of this site, which that module imports. Not
/// `strict-dynamic`: it would drop `'self'`, and not every browser passes a nonce on to what a module imports. No file
/// of this site can be made by a visitor: pictures are encoded anew and sent with `nosniff`.
pub fn policy(nonce: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'"),
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "font-src 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
    ]
    .join("; ")
}

/// Gives the request a nonce for its scripts, and the answer the policy that names it.
pub async fn guard(mut request: Request, next: Next) -> Response {
    let nonce: Nonce = Nonce::from_value(URL_SAFE_NO_PAD.encode(rand::random::<[u8; 16]>()));
    request.extensions_mut().insert(nonce.clone());
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(&policy(&nonce)) {
        response.headers_mut().insert(CONTENT_SECURITY_POLICY, value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_is_exactly_this() {
        assert_eq!(
            policy("abc"),
            "default-src 'none'; script-src 'self' 'nonce-abc' 'wasm-unsafe-eval'; style-src 'self'; \
             img-src 'self'; connect-src 'self'; font-src 'none'; \
             form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
        );
    }

    #[test]
    fn nothing_inline_is_allowed_by_a_word() {
        assert!(!policy("x").contains("unsafe-inline") && !policy("x").contains("'unsafe-eval'"));
    }
}
