//! What ran, how long it took, and how it ended.

use std::time::Duration;

/// How many tests ended how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Did what they say.
    pub passed: u64,
    /// Did not, or could not run.
    pub failed: u64,
    /// Were left out on purpose.
    pub skipped: u64,
}

impl Counts {
    /// One failure that no test runner counted.
    pub const BROKEN: Self = Self { passed: 0, failed: 1, skipped: 0 };

    /// Adds another count.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

/// One line of the table.
struct Row {
    name: String,
    counts: Option<Counts>,
    took: Duration,
}

/// The table of a run.
#[derive(Default)]
pub struct Tally {
    rows: Vec<Row>,
}

impl Tally {
    /// Notes tests that ran.
    pub fn tests(&mut self, name: impl Into<String>, counts: Counts, took: Duration) {
        self.rows.push(Row { name: name.into(), counts: Some(counts), took });
    }

    /// Notes work that tests nothing, such as a build.
    pub fn work(&mut self, name: impl Into<String>, took: Duration) {
        self.rows.push(Row { name: name.into(), counts: None, took });
    }

    /// The sum of all tests.
    pub fn total(&self) -> Counts {
        let mut total = Counts::default();
        for counts in self.rows.iter().filter_map(|row| row.counts) {
            total.add(counts);
        }
        total
    }

    /// The table, and below it the one line that machines read.
    pub fn print(&self) {
        println!("\n{:<44} {:>7} {:>7} {:>8} {:>9}", "", "passed", "failed", "skipped", "seconds");
        for row in &self.rows {
            let seconds = row.took.as_secs_f64();
            match row.counts {
                Some(Counts { passed, failed, skipped }) => {
                    println!("{:<44} {passed:>7} {failed:>7} {skipped:>8} {seconds:>9.1}", row.name);
                }
                None => println!("{:<44} {:>7} {:>7} {:>8} {seconds:>9.1}", row.name, "", "", ""),
            }
        }
        let seconds: f64 = self.rows.iter().map(|row| row.took.as_secs_f64()).sum();
        println!("{:<44} {:>7} {:>7} {:>8} {seconds:>9.1}\n", "all", "", "", "");
        println!("{}", closing_line(self.total()));
    }
}

fn closing_line(Counts { passed, failed, skipped }: Counts) -> String {
    match skipped {
        0 => format!("{passed} passed, {failed} failed"),
        _ => format!("{passed} passed, {failed} failed, {skipped} skipped"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closing_line_sums_every_row_and_names_what_was_skipped_only_if_anything_was() {
        let mut tally = Tally::default();
        tally.tests("a", Counts { passed: 2, failed: 0, skipped: 0 }, Duration::ZERO);
        tally.work("b", Duration::ZERO);
        tally.tests("c", Counts { passed: 3, failed: 1, skipped: 0 }, Duration::ZERO);
        assert_eq!(closing_line(tally.total()), "5 passed, 1 failed");
        tally.tests("d", Counts { passed: 0, failed: 0, skipped: 4 }, Duration::ZERO);
        assert_eq!(closing_line(tally.total()), "5 passed, 1 failed, 4 skipped");
    }
}
