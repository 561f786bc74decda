//! Deletes what nobody keeps any longer, and forgets who asked long ago.

use std::time::Duration;

use time::OffsetDateTime;
use tokio::sync::watch;

use super::stopped_within;
use crate::state::AppState;

/// Once an hour: an expired draft answers nobody meanwhile, whether or not it is deleted yet.
const PAUSE: Duration = Duration::from_secs(60 * 60);

/// Sweeps until the process stops, first when it starts.
pub(super) async fn run(state: AppState, mut stop: watch::Receiver<bool>) {
    loop {
        match state.store().sweep(OffsetDateTime::now_utc()).await {
            Ok(swept) => tracing::info!(?swept, "swept"),
            Err(error) => tracing::error!(%error, "sweeping failed"),
        }
        state.limiter().forget_the_quiet();
        if stopped_within(PAUSE, &mut stop).await {
            return;
        }
    }
}
