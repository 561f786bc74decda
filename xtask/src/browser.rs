//! The browser tests, which Playwright runs.

use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::serve::Built;
use crate::tally::Counts;
use crate::{setup, shell};

/// Checks the types of the specs, then runs them against a built program.
pub fn run(built: &Built, filter: &[String]) -> Result<Counts> {
    let folder = shell::end2end();
    let since = shell::step("Check the types of the specs", "5 s");
    shell::run(
        Command::new(setup::npm_program("tsc")).arg("--noEmit").current_dir(&folder),
        "The errors above are in end2end/.",
    )?;
    shell::done(since);

    let results = shell::target_dir().join("end2end.json");
    drop(fs::remove_file(&results));
    let since = shell::step("Run the specs in Chromium", "5-15 min");
    let mut playwright = Command::new(setup::npm_program("playwright"));
    playwright
        .args(["test", "--pass-with-no-tests"])
        .current_dir(&folder)
        .env("YOUMEN_BIN", &built.program)
        .env("YOUMEN_SITE_ROOT", &built.site)
        .env("YOUMEN_E2E_RESULTS", &results)
        .stdin(Stdio::null());
    if !filter.is_empty() {
        let words: Vec<_> = filter.iter().map(|word| escape(word)).collect();
        playwright.arg("--grep").arg(words.join("|"));
    }
    shell::without_own_package(&mut playwright);
    let status = playwright.status().context("could not start Playwright")?;
    shell::done(since);

    let text = fs::read_to_string(&results).unwrap_or_default();
    let mut counts = parse_results(&serde_json::from_str(&text).unwrap_or(Value::Null));
    if !status.success() && counts.failed == 0 {
        println!("xtask: Playwright ended with {status}");
        counts.add(Counts::BROKEN);
    }
    Ok(counts)
}

/// Reads the report of Playwright's JSON reporter.
fn parse_results(report: &Value) -> Counts {
    let number = |name: &str| report["stats"][name].as_u64().unwrap_or(0);
    let outside_tests = report["errors"].as_array().map_or(0, Vec::len);
    Counts {
        passed: number("expected"),
        // A test that passes only at the second try is a bug in it or in the product.
        failed: number("unexpected") + number("flaky") + u64::try_from(outside_tests).unwrap_or(1),
        skipped: number("skipped"),
    }
}

/// A word as it is, for Playwright's regular expression.
fn escape(word: &str) -> String {
    let mut escaped = String::new();
    for c in word.chars() {
        if r"\^$.|?*+()[]{}/".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flaky_tests_and_errors_outside_of_tests_are_failures() {
        let report = serde_json::json!({
            "stats": { "expected": 7, "unexpected": 1, "flaky": 2, "skipped": 3 },
            "errors": [{ "message": "the server did not start" }],
        });
        let expected = Counts { passed: 7, failed: 4, skipped: 3 };
        assert_eq!(parse_results(&report), expected);
        assert_eq!(parse_results(&Value::Null), Counts::default());
    }

    #[test]
    fn filter_words_are_no_expressions() {
        assert_eq!(escape("/complain?"), r"\/complain\?");
        assert_eq!(escape("投诉"), "投诉");
    }
}
