//! The clock: which days count, and when a time limit ends.
//!
//! Days are dates of mainland China (Asia/Shanghai). The tables are `app/domain/data/holidays.toml` and
//! `app/domain/data/deadlines.toml`; facts are changed there, never here.
//!
//! A *statutory holiday* (法定节假日) is one of the days that the regulation on public holidays names, 13 a year since
//! 2025. A *day of rest* (休假日) is any day off: those, the days the State Council's notice adds, and ordinary weekends.
//! Time limits of the market regulator roll past the former (Order 121, art. 45), those of civil law past the latter
//! (Civil Code, art. 203).

mod calendar;
mod deadline;
mod holidays;
mod ics;
mod line;
mod rule;
mod term;

pub use calendar::{
    Standing, add_working_days, is_statutory_holiday, is_working_day, next_working_day, standing, standing_on,
};
pub use deadline::{Due, due};
pub use holidays::{Day, HolidayYear, Statute, holiday_years, statutes};
pub use ics::{Event, ics};
pub use line::answer;
pub use rule::{Bound, Deadline, DeadlineRule, Roll, deadline_of, deadlines};
pub use term::{Kind, Term};

time::serde::format_description!(iso_date, Date, "[year]-[month]-[day]");
