use super::error::ConfigError;
use super::keys::{LOG, LOG_FORMAT};
use super::settings::Settings;

/// What is logged.
#[derive(Debug, Clone)]
pub struct Log {
    /// A filter of the `tracing` kind.
    pub filter: String,
    /// One JSON object a line instead of text.
    pub json: bool,
}

impl Log {
    pub(super) fn read(settings: &Settings) -> Result<Self, ConfigError> {
        let filter = settings.text(&LOG).unwrap_or("info").to_owned();
        if tracing_subscriber::EnvFilter::try_new(&filter).is_err() {
            return Err(settings.wrong(&LOG, "a log filter like info or youmen_server=debug"));
        }
        let json = match settings.text(&LOG_FORMAT) {
            None | Some("text") => false,
            Some("json") => true,
            Some(_) => return Err(settings.wrong(&LOG_FORMAT, "text or json")),
        };
        Ok(Self { filter, json })
    }
}
