//! The pages and their server functions.

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use leptos::nonce::Nonce;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{handle_server_fns_with_context, render_app_async_with_context};
use youmen_app::i18n::Locale;
use youmen_app::live::{IN_PLACE, PLACE};
use youmen_app::shell;

use crate::state::AppState;

/// What every page and every server function finds in its context.
fn context(state: &AppState) -> impl Fn() + Clone + Send + Sync + 'static {
    let services = state.services().clone();
    move || {
        provide_context(services.clone());
        let found = use_context::<Parts>().map(|parts| {
            (parts.extensions.get::<Nonce>().cloned(), parts.extensions.get::<Locale>().copied().unwrap_or_default())
        });
        if let Some((nonce, locale)) = found {
            provide_context(locale);
            // In place of the one that was drawn here without knowing of the header.
            if let Some(nonce) = nonce {
                provide_context(nonce);
            }
        }
    }
}

/// A page. Every page waits for its data, so that it is whole without JavaScript and has the right status.
pub async fn page(state: AppState, request: Request) -> Response {
    let assets = state.assets().clone();
    render_app_async_with_context(context(&state), move || shell(&assets))(request).await
}

/// The page for an address that there is not.
pub async fn not_found(state: AppState, request: Request) -> Response {
    let mut response = page(state, request).await;
    if response.status().is_success() {
        *response.status_mut() = StatusCode::NOT_FOUND;
    }
    response
}

/// A server function. A living page that sent a form gets the page that the form leads to in the same round trip:
/// on a slow network the way there and back is most of what a step costs.
pub async fn server_function(state: AppState, request: Request) -> Response {
    let next = request.headers().contains_key(IN_PLACE).then(|| next_request(&request));
    let answer = handle_server_fns_with_context(context(&state), request).await.into_response();
    match (next, place(&answer)) {
        (Some(next), Some((place, uri))) => follow(state, next, place, uri, answer.headers()).await,
        _ => answer,
    }
}

/// Where an answer leads, if that is a page of this site. What is not is left to the browser, as it is.
fn place(answer: &Response) -> Option<(HeaderValue, Uri)> {
    let place = answer.headers().get(LOCATION).filter(|_| answer.status().is_redirection())?;
    let address = place.to_str().ok().filter(|address| address.starts_with('/') && !address.starts_with("//"))?;
    Some((place.clone(), address.parse().ok()?))
}

/// What the browser would ask next, but for the address and the cookies that the answer sets.
fn next_request(request: &Request) -> Request {
    let mut next = Request::new(Body::empty());
    *next.headers_mut() = request.headers().clone();
    *next.extensions_mut() = request.extensions().clone();
    for name in [CONTENT_TYPE, CONTENT_LENGTH] {
        next.headers_mut().remove(name);
    }
    next
}

async fn follow(state: AppState, mut next: Request, place: HeaderValue, uri: Uri, answer: &HeaderMap) -> Response {
    *next.uri_mut() = uri;
    let set: Vec<HeaderValue> = answer.get_all(SET_COOKIE).iter().cloned().collect();
    if let Some(cookies) = cookies_after(next.headers(), &set) {
        next.headers_mut().insert(COOKIE, cookies);
    }
    let mut page = page(state, next).await;
    for cookie in set {
        page.headers_mut().append(SET_COOKIE, cookie);
    }
    page.headers_mut().entry(PLACE).or_insert(place);
    page
}

/// The cookies that the browser has once an answer set some.
fn cookies_after(request: &HeaderMap, set: &[HeaderValue]) -> Option<HeaderValue> {
    let sent = request.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
    let mut jar: Vec<(&str, &str)> =
        sent.flat_map(|header| header.split(';')).filter_map(|pair| pair.trim().split_once('=')).collect();
    for cookie in set.iter().filter_map(|cookie| cookie.to_str().ok()) {
        let Some((name, value)) = cookie.split(';').next().and_then(|pair| pair.trim().split_once('=')) else {
            continue;
        };
        jar.retain(|(known, _)| *known != name);
        // A cookie that is taken away is set to nothing.
        if !value.is_empty() {
            jar.push((name, value));
        }
    }
    let jar: Vec<String> = jar.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
    HeaderValue::from_str(&jar.join("; ")).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_that_follows_sees_the_cookies_that_the_answer_set() {
        let mut request = HeaderMap::new();
        request.insert(COOKIE, HeaderValue::from_static("a=1; __Host-draft=old; b=2"));
        let set = [
            HeaderValue::from_static("__Host-draft=new; Path=/; Secure"),
            HeaderValue::from_static("b=; Max-Age=0"),
            HeaderValue::from_static("c=3"),
        ];
        assert_eq!(cookies_after(&request, &set).unwrap(), "a=1; __Host-draft=new; c=3");
    }
}
