//! What a load balancer and an operator ask.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::http::header::CACHE_CONTROL;
use axum::response::IntoResponse;
use serde_json::json;

use crate::state::AppState;

/// A database that takes longer than this to say that it is there is not ready.
const PATIENCE: Duration = Duration::from_secs(3);

/// The process runs.
pub async fn healthz() -> impl IntoResponse {
    answer(StatusCode::OK, "ok")
}

/// The process runs and its database answers.
pub async fn readyz(State(state): State<AppState>) -> impl IntoResponse {
    match tokio::time::timeout(PATIENCE, state.store().ping()).await {
        Ok(Ok(())) => answer(StatusCode::OK, "ready"),
        Ok(Err(error)) => {
            tracing::error!(%error, "the database does not answer");
            answer(StatusCode::SERVICE_UNAVAILABLE, "no_database")
        }
        Err(_) => answer(StatusCode::SERVICE_UNAVAILABLE, "slow_database"),
    }
}

fn answer(status: StatusCode, word: &'static str) -> impl IntoResponse {
    (status, [(CACHE_CONTROL, "no-store")], Json(json!({ "status": word })))
}
