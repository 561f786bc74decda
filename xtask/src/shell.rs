//! Paths, and running other programs.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

/// The root of the repository.
pub fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_path_buf()
}

/// Where cargo writes: `target/`, or what `CARGO_TARGET_DIR` says.
pub fn target_dir() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(dir) if !dir.is_empty() => root().join(dir),
        _ => root().join("target"),
    }
}

/// The browser tests' folder, which also holds the npm packages.
pub fn end2end() -> PathBuf {
    root().join("end2end")
}

/// Cargo, started in the root of the repository as if from a plain shell.
///
/// `cargo run` tells us about our own package in variables that some build scripts watch:
/// handed on, each change between `cargo xtask` and plain `cargo` would rebuild half the tree.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root());
    without_own_package(&mut command);
    command
}

/// Takes away what `cargo run` said about this very package.
pub fn without_own_package(command: &mut Command) {
    for (name, _) in env::vars_os() {
        let own =
            name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_"));
        if own {
            command.env_remove(name);
        }
    }
    command.env_remove("LD_LIBRARY_PATH");
    command.env_remove("DYLD_FALLBACK_LIBRARY_PATH");
}

/// Says what is about to happen and how long that usually takes.
pub fn step(what: &str, usually: &str) -> Instant {
    println!("\n==> {what} (usually {usually})");
    Instant::now()
}

/// Says how long the step took.
pub fn done(since: Instant) {
    println!("    done in {:.1} s", since.elapsed().as_secs_f64());
}

/// Runs a program with its output shown, and fails with `hint` when it fails.
pub fn run(command: &mut Command, hint: &str) -> Result<()> {
    let shown = show(command);
    let status = command.stdin(Stdio::null()).status().with_context(|| format!("could not start `{shown}`. {hint}"))?;
    if !status.success() {
        bail!("`{shown}` failed ({status}). {hint}");
    }
    Ok(())
}

/// What a program prints, if it can be run and succeeds.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output();
    let output = output.ok().filter(|output| output.status.success())?;
    Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program of this name is on the path.
pub fn has(program: &str) -> bool {
    let Some(path) = env::var_os("PATH") else {
        return false;
    };
    env::split_paths(&path).any(|dir| dir.join(program).is_file())
}

/// Whether this runs as root (always false where there is no such thing).
pub fn is_root() -> bool {
    cfg!(unix) && output(Command::new("id").arg("-u")).is_some_and(|id| id == "0")
}

fn show(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|arg| arg.to_string_lossy().into_owned()));
    if let Some(program) = words.first_mut()
        && let Some(name) = Path::new(program.as_str()).file_name()
    {
        *program = name.to_string_lossy().into_owned();
    }
    words.join(" ")
}
