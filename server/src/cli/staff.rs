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
    Code(Whose),
    /// Forget the second factor of somebody who lost it, and end their sessions
    Reset(Whose),
    /// Close an account and end its links and sessions
    Close(Whose),
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
pub(super) struct Whose {
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
        Staff::Code(Whose { email }) => say(&known(store.current_code(&email, now).await)?),
        Staff::Reset(Whose { email }) => {
            known(store.reset_second_factor(&email).await)?;
            say("the second factor is set up anew at the next sign-in; see youmen staff add for a link")
        }
        Staff::Close(Whose { email }) => {
            known(store.close_staff(&email).await)?;
            say("the account is closed; what it decided stays")
        }
    }
}

fn known<T>(outcome: Result<T, StoreError>) -> Result<T, Failed> {
    outcome.map_err(|error| match error {
        StoreError::NotFound => ConfigError::new("--email: there is no such account; see youmen staff add").into(),
        error => error.into(),
    })
}
