use std::num::NonZeroU32;
use std::time::Duration;

use super::error::ConfigError;
use super::keys::{Key, RATE_CODE, RATE_READ, RATE_UPLOAD, RATE_WRITE};
use super::settings::Settings;

/// A page takes milliseconds; one that takes longer than this is not coming.
pub const REQUEST_PATIENCE: Duration = Duration::from_secs(30);

/// Twelve photos of 5 MB over a 1 Mbit/s uplink take eight minutes.
pub const UPLOAD_PATIENCE: Duration = Duration::from_secs(15 * 60);

/// How long requests in flight may still take once the process was told to stop. Service managers wait 30 to 90 s
/// before they kill; a page needs one.
pub const SHUTDOWN_PATIENCE: Duration = Duration::from_secs(20);

/// So many a minute, in any order; none: no limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PerMinute(pub Option<NonZeroU32>);

/// Who may ask how often. The unit is one client address; behind one address there may be a dormitory or a company,
/// so these are for machines, and people do not meet them.
#[derive(Debug, Clone)]
pub struct Limits {
    /// Pages and pictures. A visit to the board is some 30 requests; forty visitors a minute behind one address.
    pub read: PerMinute,
    /// Forms. Typing saves every few seconds, at most 20 a minute; a dozen people typing behind one address.
    pub write: PerMinute,
    /// Receipt codes, sign-ins, mails with codes. A person needs three or four; each number and each link has
    /// its own count of tries besides, which no change of address gets round.
    pub code: PerMinute,
    /// Uploads. A person sends twelve pictures, one request each where WASM runs; five people at once.
    pub upload: PerMinute,
}

impl Limits {
    pub(super) fn read(settings: &Settings) -> Result<Self, ConfigError> {
        let rate = |key: &Key| {
            let number = settings.text(key).and_then(|text| text.parse::<u32>().ok());
            number
                .map(|number| PerMinute(NonZeroU32::new(number)))
                .ok_or_else(|| settings.wrong(key, "a whole number of requests a minute (0: no limit)"))
        };
        Ok(Self {
            read: rate(&RATE_READ)?,
            write: rate(&RATE_WRITE)?,
            code: rate(&RATE_CODE)?,
            upload: rate(&RATE_UPLOAD)?,
        })
    }
}
