//! The table of holidays, as it stands in `app/domain/data/holidays.toml`, made ready for look-ups.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;
use time::{Date, Duration};

use super::iso_date;
use crate::catalog::{self, Confidence};

/// A date in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(transparent)]
pub struct Day(#[serde(with = "iso_date")] pub Date);

/// The statutory holidays (法定节假日) as one version of the regulation names them.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statute {
    /// The first year it holds.
    pub code: String,
    /// The days that never move, as month and day: `05-01`.
    pub fixed: BTreeSet<String>,
    /// Spring Festival, in days from the first of the lunar year; -1 is its eve.
    pub spring_festival: Vec<i64>,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

/// One year: the feasts that move, and the State Council's notice if it is out.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HolidayYear {
    /// The year.
    pub code: String,
    /// The first of the lunar year (正月初一).
    pub spring_festival: Day,
    /// Qingming (清明).
    pub qingming: Day,
    /// Dragon Boat Festival (端午).
    pub dragon_boat: Day,
    /// Mid-Autumn Festival (中秋).
    pub mid_autumn: Day,
    /// Every day of the notice's holiday stretches, weekends in them too.
    pub off: Option<Vec<Day>>,
    /// The weekend days that are worked instead (调休).
    pub work: Option<Vec<Day>>,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    statute: Vec<Statute>,
    year: Vec<HolidayYear>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| catalog::read(include_str!("../../data/holidays.toml")));

/// Every version of the regulation, oldest first.
pub fn statutes() -> &'static [Statute] {
    &TABLE.statute
}

/// Every year of the table, oldest first.
pub fn holiday_years() -> &'static [HolidayYear] {
    &TABLE.year
}

/// What look-ups need.
pub(super) struct Holidays {
    /// Days that a notice names, and whether people work then.
    pub(super) named: BTreeMap<Date, bool>,
    /// Years whose notice is out.
    pub(super) announced: BTreeSet<i32>,
    /// Statutory holidays that move, of the years in the table.
    pub(super) moving: BTreeSet<Date>,
    /// Versions of the regulation by their first year.
    statutes: BTreeMap<i32, &'static Statute>,
}

impl Holidays {
    /// The regulation of a year. Years before the first row are estimates; the oldest row is the nearest there is.
    fn statute(&self, year: i32) -> Option<&'static Statute> {
        let found = self.statutes.range(..=year).next_back().or_else(|| self.statutes.first_key_value());
        found.map(|(_, statute)| *statute)
    }

    /// Whether a day of this year, written `05-01`, is a statutory holiday that never moves.
    pub(super) fn is_fixed(&self, year: i32, day: &str) -> bool {
        self.statute(year).is_some_and(|statute| statute.fixed.contains(day))
    }
}

pub(super) static HOLIDAYS: LazyLock<Holidays> = LazyLock::new(|| {
    let mut holidays = Holidays {
        named: BTreeMap::new(),
        announced: BTreeSet::new(),
        moving: BTreeSet::new(),
        statutes: statutes().iter().map(|row| (number(&row.code), row)).collect(),
    };
    for row in holiday_years() {
        let year = number(&row.code);
        let spring = holidays.statute(year).map(|statute| statute.spring_festival.as_slice()).unwrap_or_default();
        holidays.moving.extend(spring.iter().map(|days| row.spring_festival.0.saturating_add(Duration::days(*days))));
        holidays.moving.extend([row.qingming.0, row.dragon_boat.0, row.mid_autumn.0]);
        if let (Some(off), Some(work)) = (&row.off, &row.work) {
            holidays.announced.insert(year);
            holidays.named.extend(off.iter().map(|day| (day.0, false)));
            holidays.named.extend(work.iter().map(|day| (day.0, true)));
        }
    }
    holidays
});

#[expect(clippy::expect_used, reason = "the embedded file is read by a test")]
fn number(code: &str) -> i32 {
    code.parse().expect("a row's code must be a year")
}
