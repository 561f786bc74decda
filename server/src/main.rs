//! The `youmen` program.

use std::process::ExitCode;

use clap::Parser;
use youmen_server::cli::{Cli, run};

fn main() -> ExitCode {
    run(Cli::parse())
}
