use time::Duration;

use super::error::ConfigError;
use super::keys::DRAFT_LIFE;
use super::life;
use super::settings::Settings;

/// Drafts.
#[derive(Debug, Clone)]
pub struct Drafts {
    /// How long one is kept after its last change. 30 days: a parcel sent back and a refund waited for
    /// take about three weeks, and nobody's words are kept longer than they need them.
    pub life: Duration,
}

impl Drafts {
    pub(super) fn read(settings: &Settings) -> Result<Self, ConfigError> {
        let life = settings.text(&DRAFT_LIFE).and_then(life::read);
        Ok(Self { life: life.ok_or_else(|| settings.wrong(&DRAFT_LIFE, "a time like 30d, 12h, 45m or 5s"))? })
    }
}
