//! What the process is told: defaults < `youmen.toml` < `YOUMEN_*` environment < flags.
//!
//! Every setting is one row of [`KEYS`]. [`Settings`] finds the text of a setting and where it came from;
//! each topic reads its own rows into its own struct.

mod drafts;
mod error;
mod keys;
mod life;
mod limits;
mod log;
mod mail;
mod network;
mod settings;
mod show;
mod storage;
#[cfg(test)]
mod tests;

pub use drafts::Drafts;
pub use error::ConfigError;
pub use keys::{KEYS, Key};
pub use limits::{Limits, PerMinute, REQUEST_PATIENCE, SHUTDOWN_PATIENCE, UPLOAD_PATIENCE};
pub use log::Log;
pub use mail::MailRoute;
pub use network::Network;
pub use settings::{Origin, Settings};
pub use show::show;
pub use storage::Storage;

/// Everything the process needs to know, checked.
#[derive(Debug, Clone)]
pub struct Config {
    /// Addresses.
    pub network: Network,
    /// Where things are kept.
    pub storage: Storage,
    /// Drafts.
    pub drafts: Drafts,
    /// How mail leaves.
    pub mail: MailRoute,
    /// Who may ask how often.
    pub limits: Limits,
    /// What is logged.
    pub log: Log,
}

impl Config {
    /// Reads every topic.
    ///
    /// # Errors
    /// [`ConfigError`], one line that names the setting and where it came from.
    pub fn read(settings: &Settings) -> Result<Self, ConfigError> {
        let storage = Storage::read(settings)?;
        Ok(Self {
            network: Network::read(settings)?,
            drafts: Drafts::read(settings)?,
            mail: MailRoute::read(settings, &storage)?,
            limits: Limits::read(settings)?,
            log: Log::read(settings)?,
            storage,
        })
    }
}
