//! The commands of this repository: `cargo xtask serve | test | build | bench | lint`.
//!
//! Each step says what it does and how long it usually takes, is skipped when it is done already,
//! and says what to do when it fails.
#![expect(clippy::print_stdout, reason = "a command for people: its output is its interface")]

mod assets;
mod bench;
mod browser;
mod compress;
mod css;
mod front;
mod lint;
mod packages;
mod postgres;
mod rust_tests;
mod serve;
mod setup;
mod shell;
mod tally;
mod test;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::front::Mode;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "The commands of this repository")]
struct Cli {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install what is missing, build, fill an empty database with demo data, and serve.
    Serve(serve::ServeArgs),
    /// Install what is missing and run every test: unit, store, HTTP, browser.
    Test(test::TestArgs),
    /// Leave the program in target/{debug,release}/youmen and its files in target/site/.
    Build {
        /// Optimise, and compress every file beforehand.
        #[arg(long)]
        release: bool,
    },
    /// Run the benchmarks, which write target/bench/*.json.
    Bench {
        /// Only the benchmarks whose name contains this.
        filter: Option<String>,
    },
    /// Check format and lints, of what runs on the host and of what runs in the browser.
    Lint,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().command {
        Task::Serve(args) => serve::serve(&args).map(|()| ExitCode::SUCCESS),
        Task::Test(args) => test::test(&args),
        Task::Build { release } => build(Mode::from_release(release)),
        Task::Bench { filter } => bench::bench(filter.as_deref()),
        Task::Lint => lint::lint().map(|()| ExitCode::SUCCESS),
    };
    outcome.unwrap_or_else(|problem| {
        eprintln!("\nxtask: {problem:#}");
        ExitCode::FAILURE
    })
}

fn build(mode: Mode) -> Result<ExitCode> {
    setup::for_build(mode)?;
    let built = serve::build_all(mode)?;
    println!("\nProgram  {}", built.program.display());
    println!("Site     {}", built.site.display());
    println!("Run it from any folder with YOUMEN_SITE_ROOT={} {} serve", built.site.display(), built.program.display());
    Ok(ExitCode::SUCCESS)
}
