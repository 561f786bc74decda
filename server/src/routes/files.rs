//! Files that the browser loads, already compressed where the build did that.

use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;
use tower_http::services::ServeDir;

use super::pages;
use crate::state::AppState;

/// Files under `/pkg` have their content's hash in their names, so they never change.
const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
/// The others keep their names; an hour of an old icon hurts nobody.
const AN_HOUR: HeaderValue = HeaderValue::from_static("public, max-age=3600");

/// A file under `/pkg`.
pub async fn built(State(state): State<AppState>, request: Request) -> Response {
    serve(&state, request, FOREVER).await
}

/// A file at the root, such as `/favicon.svg`; where there is none, the page that says so.
pub async fn root_or_page(State(state): State<AppState>, request: Request) -> Response {
    let asks = matches!(*request.method(), Method::GET | Method::HEAD);
    if !asks {
        return StatusCode::NOT_FOUND.into_response();
    }
    // The list of hashed names is no secret, but nobody's either; compressed copies are chosen by header alone.
    let path = request.uri().path();
    let is_file = path.rsplit('/').next().is_some_and(|name| name.contains('.') && !name.starts_with('.'));
    if is_file && path != "/manifest.json" && !path.ends_with(".br") && !path.ends_with(".gz") {
        return serve(&state, request, AN_HOUR).await;
    }
    pages::not_found(state, request).await
}

async fn serve(state: &AppState, request: Request, keep: HeaderValue) -> Response {
    let files = ServeDir::new(&state.files().root)
        .append_index_html_on_directories(false)
        .precompressed_br()
        .precompressed_gzip();
    let Ok(response) = files.oneshot(request).await;
    let mut response = response.map(axum::body::Body::new);
    if response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED {
        response.headers_mut().insert(CACHE_CONTROL, keep);
    } else {
        response.headers_mut().remove(CONTENT_TYPE);
    }
    response
}
