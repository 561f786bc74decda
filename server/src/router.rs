//! Every address of the process, and what a request passes through on its way there.

use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::Method;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{MethodFilter, get, on, post};
use leptos::server_fn::axum::server_fn_paths;
use leptos_axum::generate_route_list;
use tower_http::CompressionLevel;
use tower_http::compression::CompressionLayer;
use youmen_app::App;

use crate::config::{REQUEST_PATIENCE, UPLOAD_PATIENCE};
use crate::middleware::{
    body, cache, client, csp, dress, headers, language, log, origin, panics, patience, rate, request_id,
};
use crate::routes::{evidence, files, health, media, pages, receipt, rules};
use crate::state::AppState;

/// A page of 40 KB takes 1 ms at this level and is 15 % larger than at the highest, which takes 100 ms.
const PAGE_COMPRESSION: CompressionLevel = CompressionLevel::Precise(4);

/// The whole of it.
pub fn router(state: AppState) -> Router {
    let quick = Router::new()
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/media/{id}", get(media::full))
        .route("/media/{id}/thumb", get(media::thumb))
        .route("/complain/receipt.html", get(receipt::page))
        .route("/pkg/{*file}", get(files::built))
        .route("/api/v1/deadlines", get(rules::deadlines))
        .route(rules::ASSESS, post(rules::assess).layer(DefaultBodyLimit::max(rules::MAX_FACTS)))
        .route("/guide/deadlines.ics", get(rules::calendar))
        .merge(interface(&state))
        .merge(server_functions(&state))
        .fallback(files::root_or_page)
        .layer(from_fn_with_state(REQUEST_PATIENCE, patience::limited));

    let uploads = Router::new()
        .route("/complain/evidence/files", post(evidence::of_draft))
        .route("/cases/{number}/evidence/files", post(evidence::of_case))
        // They count what comes in themselves, file by file.
        .layer(DefaultBodyLimit::disable())
        .layer(from_fn_with_state(UPLOAD_PATIENCE, patience::limited));

    // The last named is the first met: a request goes down this list from the bottom up, its answer from the top down.
    quick
        .merge(uploads)
        .layer(from_fn(language::choose))
        .layer(from_fn_with_state(state.clone(), rate::limit))
        .layer(from_fn_with_state(state.clone(), origin::check))
        .layer(from_fn_with_state(state.clone(), client::find))
        .layer(from_fn(panics::catch))
        .layer(from_fn_with_state(state.clone(), dress::refusals))
        .layer(from_fn(cache::control))
        .layer(CompressionLayer::new().quality(PAGE_COMPRESSION))
        .layer(from_fn(csp::guard))
        .layer(from_fn_with_state(state.clone(), headers::add))
        .layer(from_fn(log::line))
        .layer(from_fn(request_id::name))
        .with_state(state)
}

/// The pages, each at the address that the interface gives it.
fn interface(state: &AppState) -> Router<AppState> {
    generate_route_list(App).into_iter().fold(Router::new(), |router, listing| {
        let state = state.clone();
        let handler = move |request: Request| pages::page(state, request);
        router.route(listing.path(), get(handler))
    })
}

/// The server functions, each at the address that it was given where it is written.
fn server_functions(state: &AppState) -> Router<AppState> {
    let functions = server_fn_paths().fold(Router::new(), |router, (path, method)| {
        let state = state.clone();
        let handler = move |request: Request| pages::server_function(state, request);
        let filter = if method == Method::GET { MethodFilter::GET } else { MethodFilter::POST };
        router.route(path, on(filter, handler))
    });
    functions.layer(from_fn(body::form))
}

/// Method and address of every server function, sorted: the ways in for forms.
pub fn server_function_list() -> Vec<String> {
    let mut list: Vec<String> = server_fn_paths().map(|(path, method)| format!("{method} {path}")).collect();
    list.sort();
    list
}
