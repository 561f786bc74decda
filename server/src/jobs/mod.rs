//! What runs beside the requests, in this process.

mod folder;
mod housekeeping;
mod mailer;
pub mod metrics;
mod pace;
mod smtp;

use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::config::Config;
use crate::process::Failed;
use crate::state::AppState;

/// What a job is given to end by itself once the process stops.
const LAST_LETTER: Duration = Duration::from_secs(5);

/// The jobs of this process.
pub struct Jobs {
    running: Vec<JoinHandle<()>>,
}

impl Jobs {
    /// Starts them all.
    ///
    /// # Errors
    /// When mail cannot be sent the way it is configured.
    pub fn start(state: &AppState, config: &Config, stop: watch::Receiver<bool>) -> Result<Self, Failed> {
        let carrier = mailer::Carrier::of(&config.mail)?;
        let running = vec![
            tokio::spawn(mailer::run(state.store().clone(), carrier, stop.clone())),
            tokio::spawn(housekeeping::run(state.clone(), stop)),
        ];
        Ok(Self { running })
    }

    /// Waits for them to end, within reason.
    pub async fn finish(self) {
        for mut job in self.running {
            if tokio::time::timeout(LAST_LETTER, &mut job).await.is_err() {
                job.abort();
            }
        }
    }
}

/// Sleeps, or returns true because the process stops.
async fn stopped_within(pause: Duration, stop: &mut watch::Receiver<bool>) -> bool {
    // A sender that is gone means the same as one that says so.
    tokio::time::timeout(pause, stop.wait_for(|stopped| *stopped)).await.is_ok()
}
