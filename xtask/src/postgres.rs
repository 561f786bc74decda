//! A private PostgreSQL for the tests: on a socket of its own, gone when they end.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

use crate::packages::{self, Package};
use crate::shell;

const SERVER: Package = Package {
    what: "PostgreSQL's server programs",
    apt: "postgresql",
    dnf: "sudo dnf install postgresql-server",
    brew: "brew install postgresql@17",
};

/// Where the tests look for a server in which they may create databases.
pub const VARIABLE: &str = "YOUMEN_TEST_POSTGRES";

/// Part of the socket's name only: nothing listens on the network.
const PORT: &str = "54329";

/// Tests throw their data away, so nothing waits for the disk; each has a pool of connections of its own.
const OPTIONS: [&str; 5] =
    ["listen_addresses=''", "fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=300"];

/// A running server, or one that the caller already had.
pub struct Postgres {
    url: String,
    guard: Option<Child>,
}

/// Installs the server programs where they are missing.
pub fn set_up() -> Result<()> {
    if given().is_some() || programs().is_some() {
        return Ok(());
    }
    packages::install(&SERVER)
}

fn given() -> Option<String> {
    env::var(VARIABLE).ok().filter(|url| !url.is_empty())
}

impl Postgres {
    /// Starts a server, unless the variable names one.
    pub fn start() -> Result<Self> {
        if let Some(url) = given() {
            println!("\n==> Use the PostgreSQL that {VARIABLE} names");
            return Ok(Self { url, guard: None });
        }
        let since = shell::step("Start a private PostgreSQL", "2 s");
        let programs = programs().context("no initdb was found, though PostgreSQL should be installed by now")?;
        // A socket's path holds 107 bytes, so the system's own temporary folder may be too long.
        let dir = PathBuf::from(format!("/tmp/youmen-pg-{}", std::process::id()));
        let data = dir.join("data");
        let running = Self {
            url: format!("postgres:///postgres?host={}&port={PORT}&user=postgres", dir.display()),
            guard: Some(guard(&programs, &dir)?),
        };
        let hint = "Is /tmp writable? As root, a user named postgres must exist.";
        shell::run(as_owner(&["mkdir", "-m", "700"]).arg(&dir), hint)?;
        shell::run(
            as_owner(&[])
                .arg(programs.join("initdb"))
                .arg("-D")
                .arg(&data)
                .args(["-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C", "-N"])
                .stdout(Stdio::null()),
            hint,
        )?;
        let mut options: Vec<_> = OPTIONS.iter().map(|option| format!("-c {option}")).collect();
        options.push(format!("-c port={PORT} -c unix_socket_directories={}", dir.display()));
        shell::run(
            as_owner(&[]).arg(programs.join("pg_ctl")).arg("-D").arg(&data).arg("-l").arg(dir.join("log")).args([
                "-w",
                "-s",
                "-o",
                &options.join(" "),
                "start",
            ]),
            hint,
        )
        .inspect_err(|_| eprintln!("{}", fs::read_to_string(dir.join("log")).unwrap_or_default()))?;
        shell::done(since);
        Ok(running)
    }

    /// The address for [`VARIABLE`].
    pub fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        if let Some(mut guard) = self.guard.take() {
            drop(guard.stdin.take());
            // The guard reports nothing: a server that is gone already is what it is for.
            drop(guard.wait());
        }
    }
}

/// A shell that waits for this process to end, in whatever way, then stops the server and deletes its folder.
///
/// It reads a pipe that only we hold: Ctrl-C, a kill and a crash all close it.
fn guard(programs: &Path, dir: &Path) -> Result<Child> {
    const SCRIPT: &str = r#"trap "" INT TERM HUP; cat >/dev/null; dir=$1; shift; "$@"; rm -rf "$dir""#;
    let stop = as_owner(&[]);
    Command::new("sh")
        .args(["-c", SCRIPT, "sh"])
        .arg(dir)
        .args(std::iter::once(stop.get_program()).chain(stop.get_args()))
        .arg(programs.join("pg_ctl"))
        .arg("-D")
        .arg(dir.join("data"))
        .args(["-m", "immediate", "-s", "stop"])
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .context("could not start sh")
}

/// PostgreSQL refuses to run as root: there its own user runs it.
fn as_owner(words: &[&str]) -> Command {
    let prefix: &[&str] = if shell::is_root() { &["runuser", "-u", "postgres", "--"] } else { &["env"] };
    let mut words = prefix.iter().chain(words);
    let mut command = Command::new(words.next().copied().unwrap_or("env"));
    // The owner may not be allowed into the folder that we are in.
    command.args(words).current_dir("/");
    command
}

/// The folder of initdb and pg_ctl, which Debian keeps off the path.
fn programs() -> Option<PathBuf> {
    let mut found: Vec<PathBuf> = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", "/usr"]
        .iter()
        .filter_map(|parent| fs::read_dir(parent).ok())
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path().join("bin")))
        .filter(|bin| bin.join("initdb").is_file())
        .collect();
    found.sort_by_key(|bin| version(bin));
    let on_path = || {
        let paths = env::var_os("PATH")?;
        env::split_paths(&paths).find(|bin| bin.join("initdb").is_file())
    };
    found.pop().or_else(on_path)
}

/// `/usr/lib/postgresql/15/bin` and `/opt/homebrew/opt/postgresql@15/bin` are both 15.
fn version(bin: &Path) -> u32 {
    let name = bin.parent().and_then(Path::file_name).unwrap_or_default();
    let name = name.to_string_lossy();
    let digits = name.trim_start_matches(|c: char| !c.is_ascii_digit());
    digits.parse().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_of_several_versions_can_be_told() {
        assert!(version(Path::new("/usr/lib/postgresql/9/bin")) < version(Path::new("/usr/lib/postgresql/15/bin")));
        assert_eq!(version(Path::new("/opt/homebrew/opt/postgresql@17/bin")), 17);
        assert_eq!(version(Path::new("/opt/homebrew/opt/postgresql/bin")), 0);
    }
}
