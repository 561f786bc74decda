//! From what the port answers to what a page shows, in the reader's language.

mod complaint;
mod filters;
mod list;

pub(super) use complaint::complaint;
pub(super) use list::list;
pub(crate) use list::row;
use time::OffsetDateTime;

use super::view::Day;
use crate::ui::format;

/// A day of publication: with its year when that is not this one.
fn day(at: OffsetDateTime, now: OffsetDateTime) -> Day {
    Day { iso: format::iso(at), words: format::day(at, now) }
}

/// A day, always with its year: such words are copied and cited.
fn day_long(at: OffsetDateTime) -> Day {
    Day { iso: format::iso(at), words: format::day_long(at) }
}
