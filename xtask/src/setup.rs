//! What a machine with only Rust, Node and a package manager still lacks.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::assets::digest;
use crate::front::Mode;
use crate::packages::{self, Package};
use crate::shell;

const WASM_TARGET: &str = "wasm32-unknown-unknown";

const CHROMIUM: Package = Package {
    what: "Chromium",
    apt: "chromium",
    dnf: "sudo dnf install chromium",
    brew: "brew install --cask chromium",
};

const FONTS: Package = Package {
    what: "a Chinese font",
    apt: "fonts-noto-cjk",
    dnf: "sudo dnf install google-noto-sans-cjk-fonts",
    brew: "brew install --cask font-noto-sans-cjk",
};

/// What a build needs.
pub fn for_build(mode: Mode) -> Result<()> {
    wasm_target()?;
    match mode {
        Mode::Dev => Ok(()),
        // wasm-opt comes with the npm packages.
        Mode::Release => npm_packages(),
    }
}

/// What the browser tests need beyond the build.
pub fn for_browser() -> Result<()> {
    npm_packages()?;
    fonts()?;
    chromium()
}

/// The standard library for the browser.
pub fn wasm_target() -> Result<()> {
    let sysroot = shell::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(shell::root()))
        .context("`rustc` does not run. Install Rust from https://rustup.rs")?;
    let library = Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).join("lib");
    if library.is_dir() {
        return Ok(());
    }
    let since = shell::step(&format!("Add the Rust target {WASM_TARGET}"), "10 s, 25 MB");
    shell::run(
        Command::new("rustup").args(["target", "add", WASM_TARGET]).current_dir(shell::root()),
        "Rust came without rustup? Install your system's package for the target, \
         for example rust-std-static-wasm32-unknown-unknown or libstd-rust-dev-wasm32.",
    )?;
    shell::done(since);
    Ok(())
}

/// The npm packages of end2end, exactly as locked.
pub fn npm_packages() -> Result<()> {
    let folder = shell::end2end();
    let lock = fs::read(folder.join("package-lock.json")).context("end2end/package-lock.json is missing")?;
    let wanted = digest(&[&lock]);
    let stamp = folder.join("node_modules/.installed-from");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let since = shell::step("Install the locked npm packages (npm ci in end2end)", "10-60 s, 100 MB");
    shell::run(
        Command::new("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(&folder),
        "This needs Node 20 or newer with npm on PATH, and its registry.",
    )?;
    fs::write(&stamp, wanted).with_context(|| format!("could not write {}", stamp.display()))?;
    shell::done(since);
    Ok(())
}

/// A program that the npm packages brought.
pub fn npm_program(name: &str) -> PathBuf {
    shell::end2end().join("node_modules/.bin").join(name)
}

/// A Chromium of the system's, in the order in which the Playwright configuration looks.
fn system_chromium() -> Option<PathBuf> {
    let chosen = env::var_os("YOUMEN_CHROMIUM").map(PathBuf::from);
    let known = ["/usr/bin/chromium", "/usr/bin/google-chrome"].map(PathBuf::from);
    chosen.into_iter().chain(known).find(|path| path.is_file())
}

fn chromium() -> Result<()> {
    if let Some(chosen) = env::var_os("YOUMEN_CHROMIUM")
        && !Path::new(&chosen).is_file()
    {
        bail!("YOUMEN_CHROMIUM names {}, which is no file", Path::new(&chosen).display());
    }
    if system_chromium().is_some() || playwright_has_chromium() {
        return Ok(());
    }
    // Ubuntu's package of this name only starts a snap, which runs in few containers.
    let packaged = shell::has("apt-get") && !is_ubuntu() && packages::privilege().is_some();
    if packaged && packages::install(&CHROMIUM).is_ok() && system_chromium().is_some() {
        return Ok(());
    }
    let since = shell::step("Download Playwright's Chromium", "1-2 min, 170 MB");
    let mut install = Command::new(npm_program("playwright"));
    install.args(["install", "chromium"]).current_dir(shell::end2end());
    if shell::has("apt-get") && packages::privilege().is_some() {
        install.arg("--with-deps");
    }
    shell::run(&mut install, "Install Chromium or Chrome yourself and name it in YOUMEN_CHROMIUM.")?;
    shell::done(since);
    Ok(())
}

fn playwright_has_chromium() -> bool {
    let script = "import('@playwright/test').then(p => console.log(p.chromium.executablePath()))";
    shell::output(Command::new("node").args(["-e", script]).current_dir(shell::end2end()))
        .is_some_and(|path| Path::new(&path).is_file())
}

fn is_ubuntu() -> bool {
    fs::read_to_string("/etc/os-release").is_ok_and(|text| text.lines().any(|line| line == "ID=ubuntu"))
}

/// Without one, every Chinese character in a screenshot is an empty box and widths are wrong.
fn fonts() -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let listed = shell::output(Command::new("fc-list").args([":lang=zh", "file"]));
    let known = Path::new("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc").is_file();
    if known || listed.is_some_and(|fonts| !fonts.is_empty()) {
        return Ok(());
    }
    packages::install(&FONTS)
}
