//! The log.

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;

use crate::config::Log;
use crate::middleware::panics;

/// Starts the log on standard error; standard output is for answers. A second call changes nothing.
pub fn start(log: &Log) {
    let filter = EnvFilter::try_new(&log.filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(false);
    let started = if log.json { lines.json().try_init() } else { lines.try_init() };
    if started.is_ok() {
        panics::install_hook();
    }
}
