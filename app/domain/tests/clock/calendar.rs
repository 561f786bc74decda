//! Which days are worked.

use proptest::prelude::*;
use time::{Date, Duration};
use youmen_domain::clock::{
    Standing, add_working_days, holiday_years, is_statutory_holiday, is_working_day, next_working_day, standing,
    standing_on,
};

use crate::by_hand::ByHand;
use crate::day;

#[test]
fn every_day_from_2019_to_2026_agrees_with_a_count_by_hand() {
    let by_hand = ByHand::new();
    let mut compared = 0;
    for (at, (text, worked)) in by_hand.days.iter().enumerate().filter(|(_, (text, _))| text.as_str() >= "2019") {
        let from = day(text);
        assert_eq!(is_working_day(from), *worked, "{text}");
        assert_eq!(standing_on(from), Standing::Announced, "{text}");
        for count in 1..=70_u16 {
            if let Some(end) = by_hand.after(at, usize::from(count)) {
                assert_eq!(add_working_days(from, count), day(end), "{text} + {count}");
                compared += 1;
            }
        }
    }
    assert!(compared > 190_000, "{compared}");
}

#[test]
fn the_table_holds_the_same_days_as_the_notices() {
    let by_hand: serde_json::Value = serde_json::from_str(include_str!("holidays.json")).unwrap();
    let years = by_hand.as_object().unwrap();
    let announced = holiday_years().iter().filter(|row| row.off.is_some());
    assert_eq!(announced.clone().count(), years.len());
    for row in announced {
        for (key, days) in [("off", &row.off), ("work", &row.work)] {
            let ours: Vec<String> = days.iter().flatten().map(|day| day.0.to_string()).collect();
            let theirs: Vec<&str> =
                years[&row.code][key].as_array().unwrap().iter().map(|d| d.as_str().unwrap()).collect();
            assert_eq!(ours, theirs, "{} {key}", row.code);
        }
        for paper in years[&row.code]["papers"].as_array().unwrap() {
            assert!(row.source.contains(paper.as_str().unwrap()), "{}", row.code);
        }
    }
}

#[test]
fn days_that_people_get_wrong_are_right() {
    for (text, worked, why) in [
        ("2026-02-14", true, "Saturday worked for Spring Festival"),
        ("2026-02-28", true, "Saturday worked for Spring Festival"),
        ("2026-02-21", false, "Saturday in the holiday"),
        ("2026-02-23", false, "Monday, last day of the holiday"),
        ("2026-02-24", true, "the day after"),
        ("2026-01-04", true, "Sunday worked for New Year"),
        ("2026-10-08", true, "the day after National Day's week"),
        ("2026-11-21", false, "an ordinary Saturday"),
        ("2024-02-29", true, "leap day, a Thursday"),
        ("2020-01-31", false, "the longer holiday of a second notice"),
        ("2018-12-29", true, "Saturday worked by the next year's notice"),
        ("2018-12-31", false, "Monday off by the next year's notice"),
        ("2022-12-31", false, "Saturday in the next year's holiday"),
        ("2024-02-09", true, "New Year's Eve was not a holiday in 2024"),
        ("2027-01-01", false, "New Year, without a notice yet"),
        ("2027-02-08", false, "third day of the lunar year, without a notice yet"),
        ("2027-02-09", true, "the day after, as far as one can know"),
        ("2035-05-02", false, "Labour Day's second day"),
    ] {
        assert_eq!(is_working_day(day(text)), worked, "{text}: {why}");
    }
}

#[test]
fn there_are_13_statutory_holidays_a_year_since_2025_and_11_before() {
    for (year, count) in [(2019, 11), (2021, 11), (2024, 11), (2025, 13), (2026, 13), (2027, 13), (2029, 13)] {
        let holidays = days_of(year).filter(|day| is_statutory_holiday(*day)).count();
        assert_eq!(holidays, count, "{year}");
    }
    // In 2020 Mid-Autumn fell on National Day; it will fall on its third day in 2028.
    for (year, count) in [(2020, 10), (2028, 12)] {
        assert_eq!(days_of(year).filter(|day| is_statutory_holiday(*day)).count(), count, "{year}");
    }
    for text in ["2026-02-16", "2026-02-19", "2026-05-02", "2026-10-03"] {
        assert!(is_statutory_holiday(day(text)), "{text}");
    }
    for text in ["2026-02-15", "2026-02-20", "2026-05-03", "2026-10-04", "2024-05-02", "2024-02-09"] {
        assert!(!is_statutory_holiday(day(text)), "{text}");
    }
}

#[test]
fn nobody_works_on_a_statutory_holiday() {
    for year in 2019..=2030 {
        for day in days_of(year).filter(|day| is_statutory_holiday(*day)) {
            assert!(!is_working_day(day), "{day}");
        }
    }
}

#[test]
fn a_year_without_a_notice_is_an_estimate_and_says_so() {
    assert_eq!(standing(2026), Standing::Announced);
    for year in [1990, 2018, 2027, 2031, 2100] {
        assert_eq!(standing(year), Standing::Estimated, "{year}");
    }
    assert_eq!(standing_on(day("2018-12-29")), Standing::Announced);
    assert_eq!(standing_on(day("2018-12-28")), Standing::Estimated);
    assert_eq!(
        (Standing::Estimated.label().zh.as_str(), Standing::Estimated.label().en.as_str()),
        ("预估", "estimated")
    );
}

#[test]
fn counting_stops_where_the_calendar_ends() {
    assert_eq!(next_working_day(Date::MAX), Date::MAX);
    assert_eq!(add_working_days(Date::MAX, u16::MAX), Date::MAX);
    assert!(next_working_day(Date::MIN) > Date::MIN);
}

fn days_of(year: i32) -> impl Iterator<Item = Date> {
    let first = day(&format!("{year}-01-01"));
    (0..366).map(move |days| first + Duration::days(days)).filter(move |day| day.year() == year)
}

proptest! {
    #[test]
    fn a_count_ends_on_a_working_day_after_its_beginning(days in -20_000_i64..60_000, count in 1..400_u16) {
        let from = day("1990-01-01") + Duration::days(days);
        let end = add_working_days(from, count);
        prop_assert!(end > from && is_working_day(end));
        let between = std::iter::successors(from.next_day(), |day| day.next_day()).take_while(|day| *day <= end);
        prop_assert_eq!(between.filter(|day| is_working_day(*day)).count(), usize::from(count));
    }

    #[test]
    fn a_later_beginning_or_a_longer_count_never_ends_earlier(days in 0_i64..40_000, count in 0..200_u16) {
        let from = day("1990-01-01") + Duration::days(days);
        let end = add_working_days(from, count);
        prop_assert!(add_working_days(from + Duration::DAY, count) >= end);
        prop_assert!(add_working_days(from, count + 1) > end);
    }
}
