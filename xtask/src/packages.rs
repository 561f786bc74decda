//! Programs that come from the system's own package manager.

use std::io::IsTerminal;
use std::process::Command;

use anyhow::{Result, bail};

use crate::shell;

/// Something the tests need, by its name in each package manager.
pub struct Package {
    /// What it is, for people.
    pub what: &'static str,
    /// Its name for apt-get (Debian, Ubuntu).
    pub apt: &'static str,
    /// The whole command on Fedora and its kin.
    pub dnf: &'static str,
    /// The whole command on macOS.
    pub brew: &'static str,
}

/// Installs a package through apt-get, as root or through sudo.
///
/// # Errors
/// Where there is no apt-get or no right to use it: says what to type instead.
pub fn install(package: &Package) -> Result<()> {
    let by_hand = by_hand(package);
    if !shell::has("apt-get") {
        bail!("{} is missing. Install it, then run this again: {by_hand}", package.what);
    }
    let Some(prefix) = privilege() else {
        bail!("{} is missing, and this user may not install it. Run: {by_hand}", package.what);
    };
    let since = shell::step(&format!("Install {} ({})", package.what, package.apt), "10-60 s, a download");
    // A fresh image has no package lists yet; an old list only costs the second try.
    let hint = format!("Is the network up? By hand: {by_hand}");
    if shell::run(&mut apt(prefix, &["install", package.apt]), &hint).is_err() {
        shell::run(&mut apt(prefix, &["update"]), &hint)?;
        shell::run(&mut apt(prefix, &["install", package.apt]), &hint)?;
    }
    shell::done(since);
    Ok(())
}

fn by_hand(package: &Package) -> String {
    if shell::has("brew") {
        package.brew.to_owned()
    } else if shell::has("dnf") {
        package.dnf.to_owned()
    } else {
        format!("sudo apt-get install {}", package.apt)
    }
}

/// The words to put before apt-get, or nothing where this user has no way to it.
pub fn privilege() -> Option<&'static [&'static str]> {
    if shell::is_root() {
        Some(&[])
    } else if shell::has("sudo") {
        // Without a terminal nobody can type a password: fail at once instead of hanging.
        let asks = std::io::stdin().is_terminal();
        Some(if asks { &["sudo"] } else { &["sudo", "-n"] })
    } else {
        None
    }
}

fn apt(prefix: &[&str], args: &[&str]) -> Command {
    let words = [prefix, &["env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-y", "-q"], args];
    let mut words = words.into_iter().flatten();
    let mut command = Command::new(words.next().copied().unwrap_or("apt-get"));
    command.args(words).arg("--no-install-recommends");
    command
}
