//! Format and lints.

use anyhow::Result;

use crate::{setup, shell};

/// Checks the format, then lints what runs on the host and what runs in the browser.
pub fn lint() -> Result<()> {
    setup::wasm_target()?;

    let since = shell::step("Check the format", "1 s");
    shell::run(
        shell::cargo().args(["fmt", "--all", "--check"]),
        "Run `cargo fmt --all`. Missing? `rustup component add rustfmt clippy`.",
    )?;
    shell::done(since);

    let since = shell::step("Lint what runs on the host", "3 min the first time, then 20 s");
    shell::run(
        shell::cargo()
            .args(["clippy", "--workspace", "--exclude", "youmen-frontend", "--all-targets"])
            .args(["--", "-D", "warnings"]),
        "Missing? `rustup component add clippy`.",
    )?;
    shell::done(since);

    let since = shell::step("Lint what runs in the browser", "1 min the first time, then 10 s");
    shell::run(
        shell::cargo()
            .args(["clippy", "-p", "youmen-frontend", "--target", "wasm32-unknown-unknown", "--target-dir"])
            .arg(shell::target_dir().join("front"))
            .args(["--", "-D", "warnings"]),
        "The errors above are in app/ or frontend/, as compiled for the browser.",
    )?;
    shell::done(since);
    Ok(())
}
