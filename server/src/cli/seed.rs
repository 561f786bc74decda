//! `youmen seed`.

use std::time::Instant;

use clap::Args;
use youmen_domain::complaint::Actor;

use super::output::say;
use crate::config::Config;
use crate::process::{Failed, open_store};
use crate::seed::{Mix, complaints};

#[derive(Args)]
pub(super) struct Seed {
    /// How many complaints
    #[arg(long)]
    complaints: u64,
    /// The same number makes the same complaints
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

pub(super) async fn run(args: Seed, config: &Config) -> Result<(), Failed> {
    let store = open_store(config).await?;
    let start = Instant::now();
    let written = store.seed_complaints(complaints(args.complaints, args.seed, Mix::Published, Actor::System)).await?;
    store.close().await?;
    say(&format!("{written} complaints in {:.1} s", start.elapsed().as_secs_f64()))
}
