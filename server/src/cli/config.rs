//! `youmen config`.

use super::output::say;
use crate::config::{Config, Settings, show};
use crate::process::Failed;

/// Shows every setting; one that cannot be used is then an error like anywhere else.
pub(super) fn run(settings: &Settings) -> Result<(), Failed> {
    say(show(settings).trim_end())?;
    Config::read(settings)?;
    Ok(())
}
