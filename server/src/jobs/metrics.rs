//! Numbers for operators, on an address of their own that the public cannot reach.

use std::net::SocketAddr;

use axum::Router;
use axum::routing::get;
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

use crate::config::ConfigError;
use crate::process::Failed;

/// Seconds: from a page out of memory to one that somebody gave up on.
const BUCKETS: [f64; 10] = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0];

/// Serves `/metrics` if an address is given; otherwise nothing is counted.
///
/// # Errors
/// When the address is taken.
pub async fn serve(addr: Option<SocketAddr>) -> Result<JoinHandle<()>, Failed> {
    let Some(addr) = addr else { return Ok(tokio::spawn(std::future::ready(()))) };
    let name = Matcher::Full("youmen_request_seconds".to_owned());
    let numbers = PrometheusBuilder::new().set_buckets_for_metric(name, &BUCKETS)?.install_recorder()?;
    let listener = TcpListener::bind(addr)
        .await
        .map_err(|error| ConfigError::new(format!("YOUMEN_METRICS_ADDR: cannot listen on {addr}: {error}")))?;
    let router = Router::new().route("/metrics", get(move || std::future::ready(numbers.render())));
    Ok(tokio::spawn(async move {
        if let Err(error) = axum::serve(listener, router).await {
            tracing::error!(%error, "metrics are no longer served");
        }
    }))
}
