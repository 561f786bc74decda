//! What must be hidden from the public, and what must stay.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod corpus;
mod numbers;
mod people;
mod properties;
mod speed;
mod stays;

use youmen_domain::redact::{MaskKind, redact};

/// Asserts that none of the secret's characters is left, and that what hides it has the kind (unless it is `None`).
fn hides(text: &str, secret: &str, kind: Option<MaskKind>, why: &str) -> Result<(), String> {
    let redaction = redact(text, &[]);
    let start = text.split_once(secret).ok_or("the case does not contain its secret")?.0.chars().count();
    let end = start + secret.chars().count();
    let open: String = text
        .chars()
        .enumerate()
        .filter(|(at, c)| {
            (start..end).contains(at)
                && !redaction.spans.iter().any(|span| (span.start..span.end).contains(at))
                && c.is_alphanumeric()
        })
        .map(|(_, c)| c)
        .collect();
    if !open.is_empty() {
        return Err(format!("{why}: {text} → {} (left open: {open})", redaction.text));
    }
    let first = redaction.spans.iter().find(|span| span.end > start).map(|span| span.kind);
    match kind {
        Some(kind) if first != Some(kind) => Err(format!("{why}: {text} → {} (expected {kind:?})", redaction.text)),
        _ => Ok(()),
    }
}

/// Reports every failing case at once.
fn all(results: impl IntoIterator<Item = Result<(), String>>) {
    let failures: Vec<String> = results.into_iter().filter_map(Result::err).collect();
    assert!(failures.is_empty(), "{} cases:\n{}", failures.len(), failures.join("\n"));
}
