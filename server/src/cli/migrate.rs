//! `youmen migrate`.

use super::output::say;
use crate::config::Config;
use crate::process::{Failed, open_store};

/// Opening the store brings the schema up to date.
pub(super) async fn run(config: &Config) -> Result<(), Failed> {
    let store = open_store(config).await?;
    store.close().await?;
    say("the schema is up to date")
}
