//! The benchmarks.

use std::process::ExitCode;

use anyhow::Result;

use crate::shell;

/// A benchmark program: a `[[bench]]` with its own `main`, in the package that it measures.
struct Bench {
    package: &'static str,
    name: &'static str,
    measures: &'static str,
}

/// Every benchmark there is. One that is not listed here is not run.
const BENCHES: &[Bench] = &[];

/// Runs the benchmarks whose name contains the filter.
pub fn bench(filter: Option<&str>) -> Result<ExitCode> {
    let chosen: Vec<_> =
        BENCHES.iter().filter(|bench| filter.is_none_or(|filter| bench.name.contains(filter))).collect();
    if chosen.is_empty() {
        println!("There is no benchmark {} yet.", filter.map_or(String::new(), |name| format!("named {name}")));
        return Ok(ExitCode::SUCCESS);
    }
    let results = shell::target_dir().join("bench");
    std::fs::create_dir_all(&results)?;
    for bench in chosen {
        let since = shell::step(&format!("{}: {}", bench.name, bench.measures), "some minutes");
        shell::run(
            shell::cargo()
                .args(["bench", "-p", bench.package, "--bench", bench.name])
                .env("YOUMEN_BENCH_DIR", &results),
            "",
        )?;
        shell::done(since);
    }
    println!("\nResults are in {}", results.display());
    Ok(ExitCode::SUCCESS)
}
