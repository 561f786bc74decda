//! The last day and the day after it.

use super::*;
use Verdict::{Eligible as Yes, EligibleWithLimits as Part, NotCovered as No, TooLate as Late};

/// (case without today, today, verdict, why)
const DAYS: &[(&str, &str, Verdict, &str)] = &[
    (
        r#""ground":"seven_day_return","received_on":"2026-06-02""#,
        "2026-06-02",
        Yes,
        "the day of receipt is not counted",
    ),
    (r#""ground":"seven_day_return","received_on":"2026-06-02""#, "2026-06-09", Yes, "the seventh day is still inside"),
    (r#""ground":"seven_day_return","received_on":"2026-06-02""#, "2026-06-10", Late, "the eighth is not"),
    (r#""ground":"seven_day_return","received_on":"2026-12-28""#, "2027-01-04", Yes, "over the end of the year"),
    (r#""ground":"seven_day_return","received_on":"2026-12-28""#, "2027-01-05", Late, "over the end of the year"),
    (r#""ground":"seven_day_return","received_on":"2028-02-24""#, "2028-03-02", Yes, "2028 has a 29 February"),
    (r#""ground":"seven_day_return","received_on":"2028-02-24""#, "2028-03-03", Late, "2028 has a 29 February"),
    (
        r#""ground":"seven_day_return","received_on":"2026-09-26""#,
        "2026-10-03",
        Yes,
        "the careful reading ends inside the holiday",
    ),
    (
        r#""ground":"seven_day_return","received_on":"2026-09-26""#,
        "2026-10-04",
        Late,
        "it is not moved past the holiday",
    ),
    (r#""ground":"counterfeit","received_on":"2023-06-16""#, "2026-06-16", Yes, "three years end on the same date"),
    (r#""ground":"counterfeit","received_on":"2023-06-16""#, "2026-06-17", Late, "and not a day later"),
    (
        r#""ground":"counterfeit","received_on":"2024-02-29""#,
        "2027-02-28",
        Yes,
        "no such date: the month's end (Civil Code 202)",
    ),
    (r#""ground":"counterfeit","received_on":"2024-02-29""#, "2027-03-01", Late, "the day after the month's end"),
    (
        r#""ground":"counterfeit","received_on":"2020-01-01","known_on":"2025-01-01""#,
        "2026-06-16",
        Yes,
        "it runs from the day one knew",
    ),
    (r#""ground":"not_as_described","received_on":"2026-06-02""#, "2026-06-09", Yes, "seven days to return (art. 24)"),
    (r#""ground":"not_as_described","received_on":"2026-06-02""#, "2026-06-10", Part, "then repair or exchange first"),
    (
        r#""ground":"refund_delay","received_on":"2026-05-01","return_received_on":"2026-06-02""#,
        "2026-06-09",
        No,
        "the merchant has this day too",
    ),
    (
        r#""ground":"refund_delay","received_on":"2026-05-01","return_received_on":"2026-06-02""#,
        "2026-06-10",
        Yes,
        "now it is late",
    ),
];

#[test]
fn a_last_day_is_inside_and_the_day_after_is_not() {
    for (json, today, verdict, why) in DAYS {
        let found = case(&format!(r#"{{{json},"paid_fen":100,"today":"{today}"}}"#));
        assert_eq!(found.verdict, *verdict, "{json} {today}: {why}");
    }
}

#[test]
fn a_late_return_says_that_a_day_off_may_move_the_last_day_and_only_for_a_while() {
    for (today, says) in [("2026-10-04", true), ("2026-10-12", true), ("2026-10-13", false)] {
        let found = case(&format!(r#"{{"ground":"seven_day_return","received_on":"2026-09-26","today":"{today}"}}"#));
        assert_eq!(reason_codes(&found).contains(&"last_day_may_roll"), says, "{today}");
    }
}

#[test]
fn the_cooling_off_of_a_prepayment_gives_the_whole_sum_for_seven_days() {
    for (today, whole) in [("2026-06-08", true), ("2026-06-09", false)] {
        let found = case(&format!(
            r#"{{"ground":"prepaid_card","ordered_on":"2026-06-01","paid_fen":680000,"today":"{today}"}}"#
        ));
        assert_eq!(claim_codes(&found.claims.full).contains(&"prepaid_principal"), whole, "{today}");
    }
    let found =
        case(r#"{"ground":"prepaid_card","ordered_on":"2026-06-15","paid_fen":680000,"flags":["had_same_before"]}"#);
    assert!(!claim_codes(&found.claims.full).contains(&"prepaid_principal"));
}

#[test]
fn the_burden_of_proof_turns_for_durable_goods_in_the_first_six_months() {
    for (today, turned) in [("2026-08-28", true), ("2026-08-29", false)] {
        let found = case(&format!(
            r#"{{"ground":"quality_warranty","received_on":"2026-02-28","flags":["durable_goods"],"today":"{today}"}}"#
        ));
        // From 28 February six months end on 28 August.
        assert_eq!(reason_codes(&found).contains(&"burden_on_merchant"), turned, "{today}");
    }
}

#[test]
fn the_deadlines_that_run_start_on_the_right_day() {
    let found =
        case(r#"{"ground":"seven_day_return","ordered_on":"2026-06-08","received_on":"2026-06-10","paid_fen":100}"#);
    let starts: Vec<_> = found.deadlines.iter().map(|start| (start.rule, start.from)).collect();
    assert_eq!(
        starts,
        [("seven_day_return", day("2026-06-10")), ("limitation", day("2026-06-10")), ("merchant_answer", TODAY)]
    );
}
