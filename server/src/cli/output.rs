use std::io::Write;

use crate::process::Failed;

/// Says one line on standard output, at once: scripts wait for it.
pub(super) fn say(line: &str) -> Result<(), Failed> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}")?;
    Ok(out.flush()?)
}
