//! The clock: which days are worked, when a time limit ends, how it is asked for and put into a calendar.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod by_hand;
mod calendar;
mod deadlines;
mod ics;
mod line;
mod rows;

use time::Date;
use time::macros::format_description;

/// A date written `2026-02-12`.
fn day(text: &str) -> Date {
    Date::parse(text, format_description!("[year]-[month]-[day]")).unwrap()
}
