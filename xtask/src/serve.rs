//! Building everything, and running it.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::front::{self, Mode};
use crate::{assets, setup, shell};

/// What `cargo xtask serve` takes.
#[derive(Args)]
pub struct ServeArgs {
    /// Run the optimised build.
    #[arg(long)]
    release: bool,
    /// Where to listen (default 127.0.0.1:3000).
    #[arg(long)]
    addr: Option<String>,
    /// The data folder (default data/).
    #[arg(long)]
    data: Option<PathBuf>,
}

/// What a build leaves.
pub struct Built {
    /// The server.
    pub program: PathBuf,
    /// The folder it hands out.
    pub site: PathBuf,
}

/// Builds the front, the site and the server.
pub fn build_all(mode: Mode) -> Result<Built> {
    let stage = front::build(mode)?;
    let site = assets::build(&stage, mode)?;
    let program = server(mode)?;
    Ok(Built { program, site })
}

fn server(mode: Mode) -> Result<PathBuf> {
    let usually = match mode {
        Mode::Dev => "3 min the first time, then 5-30 s",
        Mode::Release => "8 min the first time, then 1 min",
    };
    let since = shell::step("Compile the server", usually);
    let mut build = shell::cargo();
    build.args(["build", "-p", "youmen"]);
    let folder = match mode {
        Mode::Dev => "debug",
        Mode::Release => {
            build.arg("--release");
            "release"
        }
    };
    shell::run(&mut build, "The errors above are in the Rust code, as compiled for the server.")?;
    shell::done(since);
    let name = format!("youmen{}", std::env::consts::EXE_SUFFIX);
    Ok(shell::target_dir().join(folder).join(name))
}

/// Sets up, builds, and becomes the server.
pub fn serve(args: &ServeArgs) -> Result<()> {
    let mode = Mode::from_release(args.release);
    setup::for_build(mode)?;
    let built = build_all(mode)?;

    let mut server = Command::new(&built.program);
    server.args(["serve", "--demo"]).current_dir(shell::root()).env("YOUMEN_SITE_ROOT", &built.site);
    if let Some(addr) = &args.addr {
        server.env("YOUMEN_ADDR", addr);
    }
    if let Some(data) = &args.data {
        server.env("YOUMEN_DATA_DIR", std::path::absolute(data)?);
    }
    shell::without_own_package(&mut server);
    println!("\n==> Serve (Ctrl-C stops it)");
    become_program(server)
}

/// Becomes the program, so that every signal reaches it with nobody in between.
#[cfg(unix)]
fn become_program(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    let problem = command.exec();
    Err(anyhow::Error::new(problem).context("could not start the server"))
}

/// Waits for the program; the console sends Ctrl-C to both.
#[cfg(not(unix))]
fn become_program(mut command: Command) -> Result<()> {
    let status = command.status()?;
    std::process::exit(status.code().unwrap_or(1));
}
