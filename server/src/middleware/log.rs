//! One line a request, at the boundary: what was asked by its template, how it ended, how long it took.
//! Never an address, a cookie, a query, a number of a complaint or a word of anybody.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;

use super::request_id::RequestId;

/// Logs and counts the request.
pub async fn line(request: Request, next: Next) -> Response {
    let start = Instant::now();
    let method = request.method().clone();
    // What matches no route may hold anything a person pasted.
    let route = request.extensions().get::<MatchedPath>().map_or("-", |path| path.as_str()).to_owned();
    let id = request.extensions().get::<RequestId>().cloned();
    let response = next.run(request).await;
    let status = response.status().as_u16();
    let took = start.elapsed();
    let ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let id = id.as_ref().map_or("-", RequestId::as_str);
    tracing::info!(%method, route, status, ms, id, "request");
    metrics::counter!("youmen_requests_total", "route" => route.clone(), "status" => status.to_string()).increment(1);
    metrics::histogram!("youmen_request_seconds", "route" => route).record(took.as_secs_f64());
    response
}
