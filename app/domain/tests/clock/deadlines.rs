//! When time limits end.

use proptest::prelude::*;
use time::{Date, Duration};
use youmen_domain::clock::{Bound, DeadlineRule, Kind, Roll, Term, add_working_days, deadline_of, due};

use crate::by_hand::ByHand;
use crate::day;

fn ends(rule: &str, from: &str) -> Date {
    due(rule.parse().unwrap(), day(from)).due
}

#[test]
fn time_limits_end_on_the_days_that_were_computed_before_this_was_written() {
    for (rule, from, end, why) in [
        ("samr_accept", "2026-02-12", "2026-02-28", "7 working days over Spring Festival, ending on a worked Saturday"),
        ("samr_accept", "2026-04-30", "2026-05-13", "over Labour Day"),
        ("samr_accept", "2026-09-18", "2026-09-29", "over Mid-Autumn"),
        ("samr_accept", "2026-09-29", "2026-10-14", "over National Day"),
        ("samr_end_notice", "2026-02-12", "2026-02-28", "also 7 working days"),
        ("samr_mediation", "2026-08-02", "2026-10-08", "60 days end on National Day and roll"),
        ("seven_day_return", "2026-09-26", "2026-10-03", "a person's own last day never rolls"),
    ] {
        assert_eq!(ends(rule, from), day(end), "{rule} from {from}: {why}");
    }
}

#[test]
fn the_edges_are_where_they_should_be() {
    for (rule, from, end, why) in [
        ("seven_day_return", "2026-11-10", "2026-11-17", "the first day is not counted"),
        ("seven_day_return", "2024-02-22", "2024-02-29", "to leap day"),
        ("seven_day_return", "2023-02-22", "2023-03-01", "the same without a leap day"),
        ("seven_day_return", "2025-12-29", "2026-01-05", "over the end of the year"),
        ("refund_after_return", "2026-09-26", "2026-10-08", "what others owe rolls past the whole holiday"),
        ("refund_after_return", "2026-11-14", "2026-11-23", "and past an ordinary weekend"),
        ("refund_after_return", "2026-02-07", "2026-02-14", "but not past a worked Saturday"),
        ("refund_after_return", "2026-10-01", "2026-10-08", "the day after a holiday is on time"),
        ("samr_mediation", "2026-09-23", "2026-11-23", "the later reading: a Sunday rolls too"),
        ("samr_mediation", "2026-09-24", "2026-11-23", "a Monday stays"),
        ("samr_accept", "2026-02-14", "2026-03-03", "a worked Saturday as the first day is not counted"),
        ("samr_accept", "2026-11-21", "2026-12-01", "received on a Saturday"),
        ("lead_check", "2026-09-24", "2026-10-22", "15 working days over two holidays"),
        ("odr_settlement", "2026-11-24", "2026-12-08", "10 working days"),
        ("limitation", "2023-11-24", "2026-11-24", "the matching date"),
        ("limitation", "2024-02-29", "2027-02-28", "no matching date: the end of the month"),
        ("limitation", "2023-10-01", "2026-10-01", "a person's own last day stays on the holiday"),
        ("express_appeal", "2025-11-24", "2026-11-24", "one year"),
        ("small_claims_judgment", "2025-12-31", "2026-02-28", "no matching date, and a worked Saturday"),
        ("small_claims_judgment", "2026-08-01", "2026-10-08", "the matching date is National Day"),
        ("judicial_confirmation", "2026-09-02", "2026-10-02", "30 days, both sides' own: no rolling"),
        ("court_filing", "2026-09-24", "2026-10-08", "the court's 7 days roll"),
    ] {
        assert_eq!(ends(rule, from), day(end), "{rule} from {from}: {why}");
    }
}

#[test]
fn months_end_on_the_matching_date_or_with_the_month() {
    for (from, months, end) in [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-30", 1, "2026-02-28"),
        ("2026-02-28", 1, "2026-03-28"),
        ("2026-03-31", 1, "2026-04-30"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2026-12-31", 2, "2027-02-28"),
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-11-15", 14, "2028-01-15"),
        ("2026-11-15", 0, "2026-11-15"),
    ] {
        assert_eq!(Term { kind: Kind::Months, length: months }.last_day(day(from)), day(end), "{from} + {months}");
    }
}

#[test]
fn both_readings_are_told_where_they_differ() {
    let mediation = due(DeadlineRule::SamrMediation, day("2026-08-02"));
    assert_eq!((mediation.earlier, mediation.later), (Some(day("2026-10-04")), None));
    let sunday = due(DeadlineRule::SamrMediation, day("2026-09-23"));
    assert_eq!((sunday.earlier, sunday.later), (Some(day("2026-11-22")), None));
    let giving_back = due(DeadlineRule::SevenDayReturn, day("2026-09-26"));
    assert_eq!((giving_back.earlier, giving_back.later), (None, Some(day("2026-10-08"))));
    let refund = due(DeadlineRule::RefundAfterReturn, day("2026-09-26"));
    assert_eq!((refund.earlier, refund.later), (None, None), "civil law leaves no doubt about days of rest");
    let accept = due(DeadlineRule::SamrAccept, day("2026-02-12"));
    assert_eq!((accept.earlier, accept.later), (None, None));
}

#[test]
fn a_last_day_is_confirmed_only_where_every_day_it_rests_on_is_announced() {
    for (rule, from, confirmed, why) in [
        ("samr_accept", "2026-02-12", true, "all in an announced year"),
        ("samr_accept", "2026-12-22", true, "ends on the last day of the announced year"),
        ("samr_accept", "2026-12-23", false, "ends in a year without a notice"),
        ("samr_accept", "2018-12-20", false, "begins in a year that is not in the table"),
        ("samr_accept", "2018-12-31", true, "the day itself is not counted"),
        ("samr_mediation", "2026-11-01", true, "ends on the last day of the announced year"),
        ("samr_mediation", "2026-11-02", false, "ends on New Year"),
        ("refund_after_return", "2026-12-30", false, "an ordinary Wednesday that a notice may still make a holiday"),
        ("seven_day_return", "2026-12-30", true, "rests on no table"),
        ("limitation", "2026-12-30", true, "rests on no table"),
        ("samr_accept", "2031-03-03", false, "no notice for years"),
    ] {
        assert_eq!(due(rule.parse().unwrap(), day(from)).confirmed, confirmed, "{rule} from {from}: {why}");
    }
}

#[test]
fn mediation_ends_as_a_count_by_hand_says_on_every_day_of_eight_years() {
    let by_hand = ByHand::new();
    for (at, (text, _)) in by_hand.days.iter().enumerate().filter(|(_, (text, _))| text.as_str() >= "2019") {
        if let (Some((last, _)), Some(end)) = (by_hand.days.get(at + 60), by_hand.from(at + 60)) {
            let due = due(DeadlineRule::SamrMediation, day(text));
            assert_eq!((due.due, due.confirmed), (day(end), true), "{text}, {last}");
        }
    }
}

#[test]
fn nothing_breaks_where_the_calendar_ends() {
    for rule in DeadlineRule::ALL {
        assert_eq!(due(rule, Date::MAX).due, Date::MAX, "{rule}");
        assert!(due(rule, Date::MIN).due > Date::MIN, "{rule}");
    }
}

fn rules() -> impl Strategy<Value = DeadlineRule> {
    prop::sample::select(DeadlineRule::ALL.to_vec())
}

proptest! {
    #[test]
    fn a_last_day_is_after_its_beginning_and_readings_stand_in_order(rule in rules(), days in 0_i64..45_000) {
        let from = day("1990-01-01") + Duration::days(days);
        let found = due(rule, from);
        prop_assert!(found.due > from);
        prop_assert!(found.earlier.is_none_or(|earlier| from < earlier && earlier < found.due));
        prop_assert!(found.later.is_none_or(|later| later > found.due));
    }

    #[test]
    fn a_later_beginning_never_ends_earlier(rule in rules(), days in 0_i64..45_000) {
        let from = day("1990-01-01") + Duration::days(days);
        prop_assert!(due(rule, from + Duration::DAY).due >= due(rule, from).due);
    }

    #[test]
    fn the_persons_own_last_day_never_rolls(rule in rules(), days in 0_i64..45_000) {
        let from = day("1990-01-01") + Duration::days(days);
        let row = deadline_of(rule);
        let found = due(rule, from).due;
        if row.bound == Bound::Person {
            prop_assert_eq!(found, row.term().last_day(from));
        }
        if row.roll == Roll::None {
            prop_assert_eq!(found, add_working_days(from, row.length));
        }
    }
}
