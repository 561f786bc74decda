//! `youmen staff …`.

use clap::{Args, Subcommand};
use time::OffsetDateTime;
use youmen_domain::contact::Email;
use youmen_domain::ports::LinkToken;
use youmen_domain::staff::Role;
use youmen_store::{Store, StoreError};

use super::output::say;
use crate::config::{Config, ConfigError};
use crate::process::{Failed, open_store};

#[derive(Subcommand)]
pub(super) enum Staff {
    /// Make an account, or change its role, and print a one-time sign-in link
    Add(Add),
    /// Print the six digits that the person's authenticator shows now
    Code(Code),
}

#[derive(Args)]
pub(super) struct Add {
    #[arg(long, value_parser = email)]
    email: Email,
    /// reviewer, mediator, advisor or admin
    #[arg(long)]
    role: Role,
}

#[derive(Args)]
pub(super) struct Code {
    #[arg(long, value_parser = email)]
    email: Email,
}

fn email(text: &str) -> Result<Email, String> {
    Email::parse(text).map_err(|error| error.to_string())
}

/// Where a one-time link leads.
pub(super) fn sign_in_address(site: &str, link: &LinkToken) -> String {
    format!("{site}/desk/sign-in?token={}", link.reveal())
}

pub(super) async fn run(command: Staff, config: &Config) -> Result<(), Failed> {
    let store = open_store(config).await?;
    let done = obey(&store, command, config).await;
    store.close().await?;
    done
}

async fn obey(store: &Store, command: Staff, config: &Config) -> Result<(), Failed> {
    let now = OffsetDateTime::now_utc();
    match command {
        Staff::Add(Add { email, role }) => {
            let link = store.add_staff(&email, role, now).await?;
            say(&sign_in_address(&config.network.site(config.network.addr), &link))
        }
        // Whoever sits at this machine has the keys anyway.
        Staff::Code(Code { email }) => match store.current_code(&email, now).await {
            Ok(digits) => say(&digits),
            Err(StoreError::NotFound) => {
                Err(ConfigError::new("--email: there is no such account; see youmen staff add").into())
            }
            Err(error) => Err(error.into()),
        },
    }
}
