//! The pages and their server functions.

use axum::extract::Request;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use leptos::nonce::Nonce;
use leptos::prelude::{provide_context, use_context};
use leptos_axum::{handle_server_fns_with_context, render_app_async_with_context};
use youmen_app::i18n::Locale;
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

/// A server function.
pub async fn server_function(state: AppState, request: Request) -> Response {
    handle_server_fns_with_context(context(&state), request).await.into_response()
}
