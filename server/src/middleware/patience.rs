//! How long a request may take.

use std::time::Duration;

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use youmen_domain::error::Problem;

use crate::answer::Refused;

/// Asked to come back after this many seconds: long enough for a short jam to clear.
const COME_BACK: u64 = 60;

/// Gives up on a request after `patience`.
pub async fn limited(State(patience): State<Duration>, request: Request, next: Next) -> Response {
    match tokio::time::timeout(patience, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Refused::until(Problem::Offline, COME_BACK).into_response(),
    }
}
