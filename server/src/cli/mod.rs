//! The command line: one file a command.

mod config;
mod lines;
mod migrate;
mod output;
mod redact;
mod seed;
mod serve;
mod staff;

use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use crate::config::{Config, ConfigError, Settings};
use crate::process::Failed;
use crate::telemetry;

/// A configuration that cannot be used; other failures are 1.
const EXIT_CONFIG: u8 = 2;

/// 有门: a door for consumer complaints.
#[derive(Parser)]
#[command(name = "youmen", version, about)]
pub struct Cli {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    command: Command,
}

/// Settings that are often given by hand; `youmen config` names them all.
#[derive(Args)]
struct Flags {
    /// Where to listen, like 127.0.0.1:3000; port 0 picks a free one
    #[arg(long, global = true)]
    addr: Option<String>,
    /// The folder where everything is kept
    #[arg(long, global = true)]
    data_dir: Option<String>,
    /// What `cargo xtask build` left for the browser
    #[arg(long, global = true)]
    site_root: Option<String>,
    /// The site's own address, for links in mails
    #[arg(long, global = true)]
    public_url: Option<String>,
}

#[derive(Subcommand)]
enum Command {
    /// Serve the site
    Serve(serve::Serve),
    /// Bring the database's schema up to date
    Migrate,
    /// Fill the database with labelled synthetic complaints
    Seed(seed::Seed),
    /// People who work here
    #[command(subcommand)]
    Staff(staff::Staff),
    /// Mask personal data: one JSON object a line in, one out
    Redact,
    /// When time limits end: one JSON object a line in, one out
    Deadline,
    /// What a person may claim, where and by when: one JSON object a line in, one out
    Assess,
    /// Show the settings in force, with secrets masked
    Config,
}

/// Runs a command. What it says goes to standard output, what is wrong to standard error in one line.
pub fn run(cli: Cli) -> ExitCode {
    match dispatch(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("youmen: {error}");
            ExitCode::from(if is_configuration(error.as_ref()) { EXIT_CONFIG } else { 1 })
        }
    }
}

/// What the operator can mend by another setting: an address, a key file, a folder.
fn is_configuration(error: &(dyn std::error::Error + Send + Sync + 'static)) -> bool {
    error.is::<ConfigError>() || error.is::<youmen_store::OpenError>()
}

fn dispatch(cli: Cli) -> Result<(), Failed> {
    // A filter needs no setting, and must not fail for want of one.
    let filter: Option<fn(&str) -> String> = match cli.command {
        Command::Redact => Some(redact::answer),
        Command::Deadline => Some(youmen_domain::clock::answer),
        Command::Assess => Some(crate::rules::assess),
        _ => None,
    };
    if let Some(answer) = filter {
        return lines::run(std::io::stdin().lock(), std::io::stdout().lock(), answer);
    }
    let Flags { addr, data_dir, site_root, public_url } = cli.flags;
    let flags = [("addr", addr), ("data_dir", data_dir), ("site_root", site_root), ("public_url", public_url)];
    let settings = Settings::gather(flags)?;
    if matches!(cli.command, Command::Config) {
        return config::run(&settings);
    }
    let config = Config::read(&settings)?;
    telemetry::start(&config.log);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match cli.command {
            Command::Serve(args) => serve::run(args, config).await,
            Command::Migrate => migrate::run(&config).await,
            Command::Seed(args) => seed::run(args, &config).await,
            Command::Staff(command) => staff::run(command, &config).await,
            Command::Redact | Command::Deadline | Command::Assess | Command::Config => Ok(()),
        }
    })
}
