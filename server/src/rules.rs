//! The rules as lines of JSON, with today's date and the calendar put in.

use std::str::FromStr;

use time::Date;
use youmen_app::server::today;
use youmen_domain::assess as rules;
use youmen_domain::clock::{self, DeadlineRule};

/// Answers one line of `youmen assess`.
pub fn assess(line: &str) -> String {
    rules::answer_with(line, today(), &last_day)
}

fn last_day(rule: &str, from: Date) -> Option<Date> {
    Some(clock::due(DeadlineRule::from_str(rule).ok()?, from).due)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;

    #[test]
    fn a_case_gets_its_dates_from_the_calendar() {
        let line = r#"{"ground":"seven_day_return","platform":"taobao","paid_fen":19900,"received_on":"2026-09-26","today":"2026-09-28"}"#;
        let answer: Value = serde_json::from_str(&assess(line)).unwrap();
        let deadlines = answer["deadlines"].as_array().unwrap();
        let seven = deadlines.iter().find(|row| row["rule"] == "seven_day_return");
        assert_eq!(seven.map(|row| &row["due"]), Some(&Value::from("2026-10-03")), "{answer}");
    }

    #[test]
    fn who_asked_within_the_seven_days_is_not_told_that_they_are_over() {
        let late = r#"{"ground":"seven_day_return","received_on":"2026-11-01","today":"2026-11-20","flags":[FLAGS]}"#;
        let verdict = |flags: &str| {
            let answer: Value = serde_json::from_str(&assess(&late.replace("FLAGS", flags))).unwrap();
            answer["verdict"].as_str().unwrap().to_owned()
        };
        assert_eq!(verdict(""), "too_late");
        assert!(verdict("\"asked_in_time\"").starts_with("eligible"));
    }

    #[test]
    fn every_deadline_that_a_case_can_start_is_known_to_the_clock() {
        for row in youmen_domain::catalog::grounds() {
            let line = format!(
                r#"{{"ground":"{}","ordered_on":"2026-03-01","received_on":"2026-03-05","return_received_on":"2026-03-10","paid_fen":100000,"today":"2026-03-12"}}"#,
                row.code.as_str()
            );
            let facts = rules::Facts::parse(&line, today()).unwrap();
            for start in rules::assess(&facts).deadlines {
                assert!(last_day(start.rule, start.from).is_some(), "{}: {}", row.code.as_str(), start.rule);
            }
        }
    }
}
