//! The tests that cargo builds: unit, store and HTTP.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, PipeReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::shell;
use crate::tally::Counts;
use crate::test::Group;

/// All packages that run on the host. The build command's own package is built apart, as `cargo xtask` builds it:
/// together with the others, its libraries would be compiled twice and a running program replaced.
const PRODUCT: [&str; 5] = ["--workspace", "--exclude", "youmen-frontend", "--exclude", "xtask"];
const OWN: [&str; 2] = ["-p", "xtask"];

/// The test programs of the workspace.
#[derive(Default)]
pub struct Programs {
    tests: Vec<TestProgram>,
    /// Ordinary programs by name, for the tests that start one.
    programs: BTreeMap<String, PathBuf>,
}

struct TestProgram {
    group: Group,
    /// The package and the target, for people.
    name: String,
    /// The package's folder, in which cargo too runs its tests.
    folder: PathBuf,
    path: PathBuf,
}

/// Builds every test program, whatever will be run: other packages selected would mean other features,
/// and other features a second build of nearly everything.
pub fn build() -> Result<Programs> {
    let mut found = Programs::default();
    for packages in [&PRODUCT[..], &OWN[..]] {
        let mut build = shell::cargo();
        build
            .args(["test", "--no-run", "--message-format=json-render-diagnostics"])
            .args(packages)
            .stdin(Stdio::null())
            .stdout(Stdio::piped());
        let mut child = build.spawn().context("could not start cargo")?;
        if let Some(messages) = child.stdout.take() {
            for line in BufReader::new(messages).lines() {
                found.note(&serde_json::from_str(&line?).unwrap_or(Value::Null));
            }
        }
        let status = child.wait()?;
        if !status.success() {
            bail!("the tests do not compile ({status}): see the errors above");
        }
    }
    found.tests.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

impl Programs {
    /// Notes a message of cargo's, if it tells of a program.
    fn note(&mut self, message: &Value) {
        let Some(path) = message["executable"].as_str().map(PathBuf::from) else {
            return;
        };
        let target = message["target"]["name"].as_str().unwrap_or_default().to_owned();
        if message["profile"]["test"] != Value::Bool(true) {
            self.programs.insert(target, path);
            return;
        }
        let manifest = Path::new(message["manifest_path"].as_str().unwrap_or_default());
        let folder = manifest.parent().unwrap_or(manifest).to_path_buf();
        let within = folder.strip_prefix(shell::root()).unwrap_or(&folder).to_path_buf();
        let kind = message["target"]["kind"][0].as_str().unwrap_or_default();
        self.tests.push(TestProgram {
            group: group_of(&within, kind),
            name: format!("{} {target}", within.display()),
            folder,
            path,
        });
    }

    /// Runs one group's programs, giving each test runner the filter words.
    pub fn run(&self, group: Group, filter: &[String], postgres: Option<&str>) -> Result<Counts> {
        let mut total = Counts::default();
        for test in self.tests.iter().filter(|test| test.group == group) {
            println!("\n--- {}", test.name);
            let mut command = Command::new(&test.path);
            command.args(filter).current_dir(&test.folder);
            shell::without_own_package(&mut command);
            command.env("CARGO_MANIFEST_DIR", &test.folder);
            for (name, path) in &self.programs {
                command.env(format!("CARGO_BIN_EXE_{name}"), path);
            }
            total.add(count(command, postgres)?);
        }
        Ok(total)
    }
}

/// Runs the examples in doc comments.
pub fn doc_tests(filter: &[String]) -> Result<Counts> {
    let mut command = shell::cargo();
    command.args(["test", "--doc"]).args(PRODUCT).arg("--").args(filter);
    count(command, None)
}

fn group_of(package: &Path, kind: &str) -> Group {
    if package.starts_with("server/store") || package.starts_with("server/migration") {
        Group::Store
    } else if package == Path::new("server") && kind == "test" {
        Group::Http
    } else {
        Group::Unit
    }
}

/// Runs a program, shows what it prints as it prints it, and counts the results in it.
fn count(mut command: Command, postgres: Option<&str>) -> Result<Counts> {
    if let Some(url) = postgres {
        command.env(crate::postgres::VARIABLE, url);
    }
    // One pipe for both, so that an error stands where it happened.
    let (reader, writer) = std::io::pipe()?;
    command.stdin(Stdio::null()).stdout(writer.try_clone()?).stderr(writer);
    let mut child = command.spawn().context("could not start a test program")?;
    // It still holds our ends of the pipe, which would never close.
    drop(command);
    let mut counts = follow(reader)?;
    add_crash(&mut counts, child.wait()?);
    Ok(counts)
}

fn follow(reader: PipeReader) -> Result<Counts> {
    let mut reader = BufReader::new(reader);
    let mut out = std::io::stdout();
    let mut counts = Counts::default();
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line)? > 0 {
        out.write_all(&line)?;
        if let Some(found) = parse_result(&String::from_utf8_lossy(&line)) {
            counts.add(found);
        }
        line.clear();
    }
    Ok(counts)
}

/// A program that died printed no result.
fn add_crash(counts: &mut Counts, status: ExitStatus) {
    if !status.success() && counts.failed == 0 {
        println!("xtask: it ended with {status}");
        counts.add(Counts::BROKEN);
    }
}

/// Reads `test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.00s`.
fn parse_result(line: &str) -> Option<Counts> {
    // A test that prints half a line may stand before it.
    let (_, result) = line.split_once("test result: ")?;
    let (_, numbers) = result.split_once(". ")?;
    let mut counts = Counts::default();
    for part in numbers.split(';') {
        let mut words = part.split_whitespace();
        let (Some(number), Some(word)) = (words.next(), words.next()) else {
            continue;
        };
        let Ok(number) = number.parse() else {
            continue;
        };
        match word {
            "passed" => counts.passed = number,
            "failed" => counts.failed = number,
            "ignored" => counts.skipped = number,
            _ => {}
        }
    }
    Some(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_result_line_of_a_test_program_is_read() {
        let line =
            "test result: FAILED. 5 passed; 2 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.00s\n";
        let expected = Counts { passed: 5, failed: 2, skipped: 1 };
        assert_eq!(parse_result(line), Some(expected));
        assert_eq!(parse_result("test store::keeps_order ... ok"), None);
    }

    #[test]
    fn a_package_and_a_kind_of_target_tell_the_group() {
        let table = [
            ("server/store", "lib", Group::Store),
            ("server/store", "test", Group::Store),
            ("server/migration", "lib", Group::Store),
            ("server", "test", Group::Http),
            ("server", "lib", Group::Unit),
            ("app/domain", "test", Group::Unit),
        ];
        for (package, kind, group) in table {
            assert_eq!(group_of(Path::new(package), kind), group, "{package} {kind}");
        }
    }
}
