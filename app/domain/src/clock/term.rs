//! Lengths of time as the law counts them.

use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month};

use super::calendar::add_working_days;

/// What a time limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Days on which people work.
    WorkingDays,
    /// Every day.
    CalendarDays,
    /// Months.
    Months,
    /// Years.
    Years,
}

impl Kind {
    /// Its name on the wire.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WorkingDays => "working_days",
            Self::CalendarDays => "calendar_days",
            Self::Months => "months",
            Self::Years => "years",
        }
    }
}

/// A length: so many of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Term {
    /// What is counted.
    pub kind: Kind,
    /// How many.
    pub length: u16,
}

impl Term {
    /// The last day, before any rolling. The first day is not counted (Civil Code, art. 201); months and years end on the
    /// matching date, or on the last day of a month that has none (art. 202). [`Date::MAX`] where the calendar ends.
    pub fn last_day(self, from: Date) -> Date {
        match self.kind {
            Kind::WorkingDays => add_working_days(from, self.length),
            Kind::CalendarDays => from.saturating_add(Duration::days(i64::from(self.length))),
            Kind::Months => add_months(from, i32::from(self.length)).unwrap_or(Date::MAX),
            Kind::Years => add_months(from, i32::from(self.length) * 12).unwrap_or(Date::MAX),
        }
    }
}

fn add_months(from: Date, months: i32) -> Option<Date> {
    let total = from.year() * 12 + i32::from(u8::from(from.month())) - 1 + months;
    let year = total.div_euclid(12);
    let month = Month::try_from(u8::try_from(total.rem_euclid(12) + 1).ok()?).ok()?;
    Date::from_calendar_date(year, month, from.day().min(month.length(year))).ok()
}
