//! When a time limit ends.

use time::{Date, Duration};

use super::calendar::{is_statutory_holiday, is_working_day, standing_on};
use super::rule::{Bound, DeadlineRule, Roll, deadline_of};
use super::term::Kind;

/// The end of a time limit.
///
/// Lawyers disagree on what 法定节假日 in Order 121 means: the statutory days alone, or every day of rest. Nobody is sent
/// to a closed door: the person's own time limit is the earlier reading and never rolls; what others owe the person is
/// overdue only after the later reading, past every day of rest in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The last day: on it, acting is still in time.
    pub due: Date,
    /// What was counted.
    pub kind: Kind,
    /// How many of it: `3` with [`Kind::Years`] is three years.
    pub days: u16,
    /// What it rests on, in Chinese.
    pub basis: String,
    /// Whether every day that `due` rests on is announced. A last day that needs no table of holidays always is.
    pub confirmed: bool,
    /// An earlier last day that a strict reading gives, where it differs.
    pub earlier: Option<Date>,
    /// A later last day that a generous reading gives, where it differs. Never to be relied on by the person.
    pub later: Option<Date>,
}

/// When the time limit ends that began on a day: the day of receipt, of payment, of filing, as the rule's row says.
pub fn due(rule: DeadlineRule, from: Date) -> Due {
    let row = deadline_of(rule);
    let term = row.term();
    let last = term.last_day(from);
    let strict = match row.roll {
        Roll::None => last,
        Roll::StatutoryHoliday => past(last, is_statutory_holiday),
        Roll::DayOfRest => past(last, is_day_of_rest),
    };
    let generous = if row.roll == Roll::None { last } else { past(last, is_day_of_rest) };
    let person = row.bound == Bound::Person;
    let due = if person { last } else { generous };
    let looked_up = match (term.kind, person) {
        (Kind::WorkingDays, _) => Some(from.next_day().unwrap_or(from)),
        (_, true) => None,
        // Even a last day that does not roll was looked up: a notice may still make it a day of rest.
        (_, false) => Some(last),
    };
    Due {
        due,
        kind: term.kind,
        days: term.length,
        basis: row.cite(false),
        confirmed: looked_up.is_none_or(|first| announced(first, due)),
        earlier: Some(strict).filter(|strict| *strict < due),
        later: Some(generous).filter(|generous| *generous > due),
    }
}

fn is_day_of_rest(day: Date) -> bool {
    !is_working_day(day)
}

/// The first day, from this one on, that is not such a day.
fn past(day: Date, rests: impl Fn(Date) -> bool) -> Date {
    let mut day = day;
    while rests(day)
        && let Some(next) = day.next_day()
    {
        day = next;
    }
    day
}

/// Whether every day from the first to the last is announced.
fn announced(first: Date, last: Date) -> bool {
    let mut day = first;
    while day <= last {
        if !standing_on(day).is_announced() {
            return false;
        }
        day = day.saturating_add(Duration::DAY);
        if day == Date::MAX {
            break;
        }
    }
    true
}
