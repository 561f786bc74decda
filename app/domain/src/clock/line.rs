//! The line protocol of `youmen deadline`: one JSON object in, one line of JSON out.

use serde::Serialize;
use serde_json::{Map, Value};
use time::{Date, Month};

use super::deadline::due;
use super::iso_date;
use super::rule::DeadlineRule;
use super::term::Kind;

/// First and last year of the day a count begins. No law of the table was in force before 1990, and a year after 2100 is
/// a typing mistake.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

#[derive(Serialize)]
struct Answer {
    #[serde(with = "iso_date")]
    due: Date,
    kind: Kind,
    days: u16,
    basis: String,
    confirmed: bool,
}

#[derive(Serialize)]
struct Refusal {
    error: Problem,
}

#[derive(Serialize)]
struct Problem {
    code: &'static str,
    message: String,
}

/// Why a line got no date. The message says what to do and never repeats the line, which may hold anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bad {
    NotJson,
    NotAnObject,
    NoRule,
    RuleNotText,
    UnknownRule,
    NoFrom,
    FromNotText,
    NotADate,
    NoSuchDay,
    YearOutOfRange,
}

impl Bad {
    fn problem(self) -> Problem {
        let (code, zh, en) = match self {
            Self::NotJson => (
                "not_json",
                "这一行不是 JSON，请每行写一个 JSON 对象。",
                "This line is not JSON: write one JSON object a line.",
            ),
            Self::NotAnObject => (
                "not_an_object",
                "这一行不是 JSON 对象，请写成 {\"rule\":\"samr_accept\",\"from\":\"2026-02-12\"} 这样。",
                "This is JSON but not an object; write one as in the example.",
            ),
            Self::NoRule => ("missing_rule", "缺少 rule，请写上期限的代码。", "Add rule, the code of a time limit."),
            Self::RuleNotText => ("rule_not_text", "rule 要写成文字。", "Write rule as a string."),
            Self::UnknownRule => {
                ("unknown_rule", "没有这个 rule，可以用的有下面这些。", "No such rule; choose one of these:")
            }
            Self::NoFrom => ("missing_from", "缺少 from，请写上起算的那一天。", "Add from, the day the count begins."),
            Self::FromNotText => (
                "from_not_text",
                "from 要写成文字，例如 \"2026-02-12\"。",
                "Write from as a string, like \"2026-02-12\".",
            ),
            Self::NotADate => (
                "not_a_date",
                "from 要写成四位年、两位月、两位日，例如 2026-02-12。",
                "Write from as year, month and day, like 2026-02-12.",
            ),
            Self::NoSuchDay => (
                "no_such_day",
                "日历上没有 from 这一天，请核对月份和日子。",
                "There is no such day; check the month and the day.",
            ),
            Self::YearOutOfRange => (
                "year_out_of_range",
                "from 的年份要在 1990 到 2100 之间，请核对年份。",
                "The year of from must be from 1990 to 2100; check it.",
            ),
        };
        let mut message = format!("{zh} {en}");
        if self == Self::UnknownRule {
            for rule in DeadlineRule::ALL {
                message.push(' ');
                message.push_str(rule.as_str());
            }
        }
        Problem { code, message }
    }
}

/// Answers a line: `{"rule":"samr_accept","from":"2026-02-12"}` gives
/// `{"due":"2026-02-28","kind":"working_days","days":7,"basis":"…第15条","confirmed":true}`. Other keys are ignored.
/// A line that cannot be answered gives `{"error":{"code":…,"message":…}}`. The answer never holds a line break.
pub fn answer(line: &str) -> String {
    let written = match read(line) {
        Ok((rule, from)) => {
            let due = due(rule, from);
            serde_json::to_string(&Answer {
                due: due.due,
                kind: due.kind,
                days: due.days,
                basis: due.basis,
                confirmed: due.confirmed,
            })
        }
        Err(bad) => serde_json::to_string(&Refusal { error: bad.problem() }),
    };
    // Texts, numbers and dates to the year 2103 always can be written; the arm is here because nothing may panic.
    written.unwrap_or_else(|_| r#"{"error":{"code":"internal","message":"请再试一次。 Try again."}}"#.to_owned())
}

fn read(line: &str) -> Result<(DeadlineRule, Date), Bad> {
    // Editors on Windows begin a file with a byte order mark.
    let line = line.trim_start_matches('\u{feff}').trim();
    let value: Value = serde_json::from_str(line).map_err(|_| Bad::NotJson)?;
    let object = value.as_object().ok_or(Bad::NotAnObject)?;
    let rule = text(object, "rule", Bad::NoRule, Bad::RuleNotText)?.parse().map_err(|_| Bad::UnknownRule)?;
    let from = date(text(object, "from", Bad::NoFrom, Bad::FromNotText)?)?;
    Ok((rule, from))
}

fn text<'a>(object: &'a Map<String, Value>, key: &str, missing: Bad, wrong: Bad) -> Result<&'a str, Bad> {
    object.get(key).ok_or(missing)?.as_str().ok_or(wrong)
}

/// Reads `YYYY-MM-DD` and nothing else, so that a mistake is told from a day that does not exist.
fn date(text: &str) -> Result<Date, Bad> {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, length| part.len() == length && part.chars().all(|c| c.is_ascii_digit());
    let &[year, month, day] = parts.as_slice() else { return Err(Bad::NotADate) };
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return Err(Bad::NotADate);
    }
    let year: i32 = year.parse().map_err(|_| Bad::NotADate)?;
    if !YEARS.contains(&year) {
        return Err(Bad::YearOutOfRange);
    }
    let month = month.parse::<u8>().ok().and_then(|month| Month::try_from(month).ok()).ok_or(Bad::NoSuchDay)?;
    let day = day.parse().map_err(|_| Bad::NoSuchDay)?;
    Date::from_calendar_date(year, month, day).map_err(|_| Bad::NoSuchDay)
}
