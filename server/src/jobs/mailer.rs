//! Sends what is in the outbox.

use std::time::Duration;

use lettre::Tokio1Executor;
use lettre::message::Mailbox;
use lettre::transport::smtp::AsyncSmtpTransport;
use time::OffsetDateTime;
use tokio::sync::watch;
use youmen_domain::evidence::Mail;
use youmen_store::{MailId, Store, StoreError};

use super::pace::{self, Pace};
use super::{folder, smtp, stopped_within};
use crate::config::MailRoute;
use crate::process::Failed;

/// How often an empty outbox is looked at: a person waits for a code.
const PAUSE: Duration = Duration::from_secs(1);

/// Letters taken at a time: few, so that a process that is killed holds up few.
const BATCH: u64 = 10;

/// The last of the waits between tries; the outbox forgets a letter after a week.
const LONGEST_WAIT: time::Duration = time::Duration::hours(6);

/// Who carries letters away.
pub(super) enum Carrier {
    /// Nobody: one file each.
    Folder(std::path::PathBuf),
    /// A mail server.
    Smtp {
        /// The connection.
        transport: AsyncSmtpTransport<Tokio1Executor>,
        /// The sender.
        from: Box<Mailbox>,
    },
}

impl Carrier {
    pub(super) fn of(route: &MailRoute) -> Result<Self, Failed> {
        Ok(match route {
            MailRoute::Folder(path) => {
                std::fs::create_dir_all(path)?;
                Self::Folder(path.clone())
            }
            MailRoute::Smtp { url, from } => Self::Smtp { transport: smtp::connect(url)?, from: from.clone() },
        })
    }

    async fn carry(&self, letter: &Mail) -> Result<(), Failed> {
        match self {
            Self::Folder(path) => folder::put(path, letter, OffsetDateTime::now_utc()).await,
            Self::Smtp { transport, from } => smtp::send(transport, from, letter).await,
        }
    }
}

/// Sends until the process stops.
pub(super) async fn run(store: Store, carrier: Carrier, mut stop: watch::Receiver<bool>) {
    let mut pace = Pace::default();
    loop {
        let sent = send_due(&store, &carrier, &mut pace).await;
        let pause = if sent { Duration::ZERO } else { PAUSE };
        if stopped_within(pause, &mut stop).await {
            return;
        }
    }
}

/// Sends what is due; whether there may be more.
async fn send_due(store: &Store, carrier: &Carrier, pace: &mut Pace) -> bool {
    let letters = match store.claim_mail(OffsetDateTime::now_utc(), BATCH).await {
        Ok(letters) => letters,
        Err(error) => {
            tracing::error!(%error, "the outbox cannot be read");
            return false;
        }
    };
    let full = u64::try_from(letters.len()).unwrap_or(u64::MAX) >= BATCH;
    for (id, letter) in letters {
        let now = OffsetDateTime::now_utc();
        if !pace.allows(&letter.to, now) {
            tracing::warn!(letter = %id, "a mailbox had too many letters in an hour; this one waits");
            told(store.mail_failed(&id, now + pace::WINDOW).await, &id);
            continue;
        }
        let kept = match carrier.carry(&letter).await {
            Ok(()) => store.mail_sent(&id, now).await,
            Err(error) => {
                // The error may name the address it could not reach, so its kind is all that is logged.
                tracing::warn!(letter = %id, attempts = id.attempts(), kind = smtp::kind(error.as_ref()), "a letter was not sent");
                store.mail_failed(&id, now + wait_after(id.attempts())).await
            }
        };
        told(kept, &id);
    }
    full
}

fn told(kept: Result<(), StoreError>, id: &MailId) {
    if let Err(error) = kept {
        tracing::error!(%error, letter = %id, "the outbox cannot be written");
    }
}

/// Half a minute after the first failure, then twice as long each time.
fn wait_after(attempts: u32) -> time::Duration {
    let doubled = 30_i64.saturating_mul(1_i64 << attempts.saturating_sub(1).min(20));
    time::Duration::seconds(doubled).min(LONGEST_WAIT)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_failure_waits_longer_up_to_six_hours() {
        for (attempts, seconds) in [(1, 30), (2, 60), (3, 120), (8, 3840), (30, 6 * 3600), (u32::MAX, 6 * 3600)] {
            assert_eq!(wait_after(attempts).whole_seconds(), seconds, "{attempts}");
        }
    }
}
