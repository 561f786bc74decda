//! Which days are worked, and counting by them.

use time::{Date, Weekday};

use super::holidays::HOLIDAYS;
use crate::codes::Bilingual;

/// How sure the calendar of a day or a year is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The State Council's notice for it is in the table.
    Announced,
    /// No notice in the table: Monday to Friday, without the statutory holidays that can be computed.
    Estimated,
}

impl Standing {
    /// How it is said beside a date.
    pub fn label(self) -> Bilingual {
        let (zh, en) = match self {
            Self::Announced => ("已公布", "announced"),
            Self::Estimated => ("预估", "estimated"),
        };
        Bilingual { zh: zh.to_owned(), en: en.to_owned() }
    }

    /// Whether the notice is in the table.
    pub fn is_announced(self) -> bool {
        self == Self::Announced
    }
}

/// Whether the holidays of a year are announced.
pub fn standing(year: i32) -> Standing {
    if HOLIDAYS.announced.contains(&year) { Standing::Announced } else { Standing::Estimated }
}

/// Whether it is announced if people work on a day. A notice may name days at the end of the year before its own.
pub fn standing_on(day: Date) -> Standing {
    if HOLIDAYS.named.contains_key(&day) { Standing::Announced } else { standing(day.year()) }
}

/// Whether a day is a statutory holiday (法定节假日, 全国年节及纪念日放假办法 art. 2): 13 days a year since 2025, 11 before.
/// Of years without a row in the table only those that never move are known: New Year, Labour Day and National Day.
pub fn is_statutory_holiday(day: Date) -> bool {
    let fixed = format!("{:02}-{:02}", u8::from(day.month()), day.day());
    HOLIDAYS.is_fixed(day.year(), &fixed) || HOLIDAYS.moving.contains(&day)
}

/// Whether people work on a day: as the notice says, or else from Monday to Friday. See [`standing_on`] for how sure that is.
pub fn is_working_day(day: Date) -> bool {
    if let Some(worked) = HOLIDAYS.named.get(&day) {
        return *worked;
    }
    let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    // Where a notice is out, it names every holiday; a statutory day that it left alone cannot be.
    !weekend && (standing(day.year()).is_announced() || !is_statutory_holiday(day))
}

/// The first working day after a day. [`Date::MAX`] where the calendar ends.
pub fn next_working_day(day: Date) -> Date {
    let mut next = day;
    while let Some(following) = next.next_day() {
        next = following;
        if is_working_day(next) {
            break;
        }
    }
    next
}

/// The day on which a count of working days ends. The day it is counted from is not counted, whether people work then or
/// not (Order 121, art. 45); a count of none ends on that day.
pub fn add_working_days(from: Date, days: u16) -> Date {
    (0..days).fold(from, |day, _| next_working_day(day))
}
