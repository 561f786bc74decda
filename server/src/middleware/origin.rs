//! Whether a write comes from our own pages. Cookies ride along with requests that other sites make; this does not.

use axum::extract::{Request, State};
use axum::http::header::{HOST, ORIGIN, REFERER};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use url::Url;
use youmen_domain::error::Problem;

use super::body::drain;
use crate::answer::Refused;
use crate::state::AppState;

/// Lets a write pass only if its browser says that it comes from one of our pages.
pub async fn check(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let asks = request.uri().path() == crate::routes::rules::ASSESS;
    let safe = asks || matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    // HTTP/2 has the host in the address instead of a header.
    let host = request.uri().authority().map(|authority| authority.as_str().to_owned());
    if safe || is_ours(request.headers(), host.as_deref(), state.site()) {
        next.run(request).await
    } else {
        drain(request).await;
        Refused::new(Problem::ForeignOrigin).into_response()
    }
}

/// Every sign there is must point here, and there must be one.
pub fn is_ours(headers: &HeaderMap, authority: Option<&str>, site: &str) -> bool {
    let text = |name| headers.get(name).map(|value: &axum::http::HeaderValue| value.to_str().unwrap_or_default());
    let host = text(HOST.as_str()).or(authority).unwrap_or_default();
    let from_here = |address: &str| is_here(address, host, site);

    let fetch_site = text("sec-fetch-site");
    let origin = text(ORIGIN.as_str());
    let referer = text(REFERER.as_str());
    match (fetch_site, origin) {
        // Anything else than these two is another site, or a word that does not exist yet.
        (Some(word), _) if word != "same-origin" && word != "none" => false,
        (_, Some(origin)) => from_here(origin),
        (Some("same-origin"), None) => referer.is_none_or(from_here),
        // Old browsers send neither; they do send this.
        (_, None) => referer.is_some_and(from_here),
    }
}

/// Whether an address is on the host that the request came to, or on the site's own. Behind a proxy the first may be
/// an inner name, and the scheme differs where the proxy speaks TLS.
fn is_here(address: &str, host: &str, site: &str) -> bool {
    let Ok(url) = Url::parse(address) else { return false };
    if !matches!(url.scheme(), "http" | "https") {
        return false;
    }
    let same_host = Url::parse(&format!("{}://{host}", url.scheme())).is_ok_and(|here| {
        !host.is_empty() && here.host() == url.host() && here.port_or_known_default() == url.port_or_known_default()
    });
    let same_site = Url::parse(site).is_ok_and(|site| site.origin() == url.origin());
    same_host || same_site
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: &str = "https://youmen.example";

    fn ours(headers: &[(&'static str, &str)]) -> bool {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(*name, value.parse().unwrap());
        }
        is_ours(&map, None, SITE)
    }

    #[test]
    fn our_own_pages_may_write() {
        for headers in [
            &[("host", "127.0.0.1:3000"), ("origin", "http://127.0.0.1:3000"), ("sec-fetch-site", "same-origin")][..],
            &[("host", "youmen.example"), ("origin", "https://youmen.example")],
            &[("host", "youmen.example:443"), ("origin", "https://youmen.example")],
            &[("host", "inner:8080"), ("origin", "https://youmen.example")],
            &[("host", "inner:8080"), ("referer", "https://youmen.example/complain/story")],
            &[("host", "youmen.example"), ("sec-fetch-site", "same-origin")],
            &[("host", "youmen.example"), ("sec-fetch-site", "none"), ("origin", "https://youmen.example")],
        ] {
            assert!(ours(headers), "{headers:?}");
        }
    }

    #[test]
    fn nobody_else_may() {
        for headers in [
            &[("host", "youmen.example")][..],
            &[("host", "youmen.example"), ("sec-fetch-site", "none")],
            &[("host", "youmen.example"), ("origin", "https://evil.example")],
            &[("host", "youmen.example"), ("origin", "null")],
            &[("host", "youmen.example"), ("origin", "https://youmen.example"), ("sec-fetch-site", "cross-site")],
            &[("host", "youmen.example"), ("origin", "https://youmen.example"), ("sec-fetch-site", "same-site")],
            &[("host", "youmen.example"), ("origin", "https://youmen.example:8443")],
            &[("host", "youmen.example"), ("origin", "https://youmen.example.evil.example")],
            &[("host", "youmen.example"), ("referer", "https://evil.example/?https://youmen.example")],
            &[("host", "youmen.example"), ("sec-fetch-site", "same-origin"), ("referer", "https://evil.example/")],
            &[("host", "youmen.example"), ("origin", "https://youmen.example@evil.example")],
            &[("host", ""), ("origin", "https://")],
            &[("origin", "file://")],
        ] {
            assert!(!ours(headers), "{headers:?}");
        }
    }
}
