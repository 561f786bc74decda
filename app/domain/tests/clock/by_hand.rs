//! A second count of working days that shares nothing with the first: it writes every date from 2018-12-01 on as text,
//! walks the week by hand, asks the raw notices, and counts by position in a list.

use std::collections::BTreeSet;

use serde_json::Value;

/// The days from 2018-12-01 to 2026-12-31 as text, and whether each is worked.
pub struct ByHand {
    pub days: Vec<(String, bool)>,
    /// Positions in `days` of those that are worked.
    worked: Vec<usize>,
}

fn last_of_month(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) && !year.is_multiple_of(100) || year.is_multiple_of(400) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl ByHand {
    pub fn new() -> Self {
        let notices: Value = serde_json::from_str(include_str!("holidays.json")).unwrap();
        let named = |key: &str| -> BTreeSet<String> {
            let years = notices.as_object().unwrap().values();
            years.flat_map(|year| year[key].as_array().unwrap()).map(|day| day.as_str().unwrap().to_owned()).collect()
        };
        let (off, work) = (named("off"), named("work"));
        // 2018-12-01 was a Saturday: Monday is 0.
        let (mut year, mut month, mut date, mut weekday) = (2018, 12, 1, 5);
        let mut days = Vec::new();
        while year < 2027 {
            let text = format!("{year}-{month:02}-{date:02}");
            let is_worked = work.contains(&text) || weekday < 5 && !off.contains(&text);
            days.push((text, is_worked));
            weekday = (weekday + 1) % 7;
            date += 1;
            if date > last_of_month(year, month) {
                (month, date) = (month + 1, 1);
            }
            if month > 12 {
                (year, month) = (year + 1, 1);
            }
        }
        let worked = (0..days.len()).filter(|at| days[*at].1).collect();
        Self { days, worked }
    }

    /// The day on which `count` working days after the day at this position end, if that is before 2027.
    pub fn after(&self, at: usize, count: usize) -> Option<&str> {
        let before = self.worked.partition_point(|worked| *worked <= at);
        let at = self.worked.get(before + count.checked_sub(1)?)?;
        Some(&self.days[*at].0)
    }

    /// The first worked day from this position on, if that is before 2027.
    pub fn from(&self, at: usize) -> Option<&str> {
        let before = self.worked.partition_point(|worked| *worked < at);
        self.worked.get(before).map(|at| self.days[*at].0.as_str())
    }
}
