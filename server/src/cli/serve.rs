//! `youmen serve`.

use clap::Args;
use time::OffsetDateTime;
use youmen_domain::complaint::Actor;
use youmen_domain::contact::Email;
use youmen_domain::staff::Role;
use youmen_store::Store;

use super::output::say;
use super::staff::sign_in_address;
use crate::config::{Config, ConfigError};
use crate::process::{Failed, Server, told_to_stop};
use crate::seed::{Mix, complaints};

/// As many complaints as fill every state, ground and province and still load at once.
const DEMO_COMPLAINTS: u64 = 300;
const DEMO_SEED: u64 = 1;
const DEMO_REVIEWER: &str = "reviewer@demo.youmen.example";

#[derive(Args)]
pub(super) struct Serve {
    /// Load labelled demo data into an empty database, and print a reviewer's sign-in
    #[arg(long)]
    demo: bool,
}

pub(super) async fn run(args: Serve, config: Config) -> Result<(), Failed> {
    let server = Server::bind(config).await?;
    if args.demo {
        demo(server.state().store(), server.state().site()).await?;
    }
    // Before anybody is told that it runs, and may want to stop it.
    let stop = told_to_stop()?;
    say(&format!("listening on http://{}", server.addr()))?;
    server.run(stop).await
}

async fn demo(store: &Store, site: &str) -> Result<(), Failed> {
    let email = Email::parse(DEMO_REVIEWER).map_err(|error| ConfigError::new(error.to_string()))?;
    let was_empty = store.is_empty().await?;
    let link = store.add_staff(&email, Role::Reviewer, OffsetDateTime::now_utc()).await?;
    if was_empty {
        let reviewer = Actor::Staff(store.staff_id(&email).await?);
        let written = store.seed_complaints(complaints(DEMO_COMPLAINTS, DEMO_SEED, Mix::Everything, reviewer)).await?;
        say(&format!("demo: {written} complaints loaded, all labelled 演示"))?;
    }
    say(&format!("demo: a reviewer's sign-in, good once: {}", sign_in_address(site, &link)))?;
    say(&format!("demo: the six digits it asks for: youmen staff code --email {DEMO_REVIEWER}"))
}
