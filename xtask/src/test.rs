//! `cargo xtask test`: everything there is, in order.

use std::process::ExitCode;
use std::time::Instant;

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::front::Mode;
use crate::postgres::Postgres;
use crate::rust_tests::Programs;
use crate::tally::{Counts, Tally};
use crate::{browser, postgres, rust_tests, serve, setup, shell};

/// What `cargo xtask test` takes.
#[derive(Args)]
pub struct TestArgs {
    /// Only the tests with one of these words in their name.
    filter: Vec<String>,
    /// Only this kind of test (may be given more than once).
    #[arg(long, value_enum, value_delimiter = ',')]
    only: Vec<Group>,
}

/// A kind of test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Group {
    /// The rules and everything else that needs no database.
    Unit,
    /// The store and the migrations, on SQLite and on PostgreSQL.
    Store,
    /// The server, spoken to over HTTP.
    Http,
    /// What a person can do, in Chromium.
    Browser,
}

impl TestArgs {
    fn wants(&self, group: Group) -> bool {
        self.only.is_empty() || self.only.contains(&group)
    }

    fn wants_any(&self, groups: &[Group]) -> bool {
        groups.iter().any(|group| self.wants(*group))
    }
}

/// Runs the tests, then prints the table and the closing line.
pub fn test(args: &TestArgs) -> Result<ExitCode> {
    let mut tally = Tally::default();
    if let Err(problem) = run_all(args, &mut tally) {
        eprintln!("\nxtask: {problem:#}");
        tally.tests("could not go on: see above", Counts::BROKEN, std::time::Duration::ZERO);
    }
    let total = tally.total();
    if total.passed + total.failed == 0 {
        eprintln!("\nxtask: no test has such a name");
    }
    tally.print();
    let fine = total.failed == 0 && total.passed > 0;
    Ok(if fine { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn run_all(args: &TestArgs, tally: &mut Tally) -> Result<()> {
    let began = Instant::now();
    if args.wants_any(&[Group::Store, Group::Http]) {
        postgres::set_up()?;
    }
    if args.wants(Group::Browser) {
        setup::for_build(Mode::Release)?;
        setup::for_browser()?;
    }
    tally.work("set-up", began.elapsed());

    if args.wants_any(&[Group::Unit, Group::Store, Group::Http]) {
        let since = shell::step("Compile the tests", "4 min the first time, then 10-60 s");
        let programs = rust_tests::build()?;
        shell::done(since);
        tally.work("compile the tests", since.elapsed());
        run_rust(args, &programs, tally)?;
    }
    if args.wants(Group::Browser) {
        let began = Instant::now();
        let built = serve::build_all(Mode::Release)?;
        tally.work("compile the release", began.elapsed());

        let began = Instant::now();
        let counts = browser::run(&built, &args.filter)?;
        tally.tests("browser", counts, began.elapsed());
    }
    Ok(())
}

fn run_rust(args: &TestArgs, programs: &Programs, tally: &mut Tally) -> Result<()> {
    let filter = &args.filter;
    if args.wants(Group::Unit) {
        let began = shell::step("Unit tests", "1 min");
        let counts = programs.run(Group::Unit, filter, None)?;
        tally.tests("unit", counts, began.elapsed());

        let began = shell::step("Examples in doc comments", "10 s");
        let counts = rust_tests::doc_tests(filter)?;
        tally.tests("examples in doc comments", counts, began.elapsed());
    }
    if args.wants_any(&[Group::Store, Group::Http]) {
        let postgres = Postgres::start()?;
        for (group, what, usually) in
            [(Group::Store, "store, on SQLite and PostgreSQL", "1 min"), (Group::Http, "HTTP", "2 min")]
        {
            if args.wants(group) {
                let began = shell::step(&format!("Tests of: {what}"), usually);
                let counts = programs.run(group, filter, Some(postgres.url()))?;
                tally.tests(what, counts, began.elapsed());
            }
        }
    }
    Ok(())
}
