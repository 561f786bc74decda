//! Time limits for a person's own calendar.

use proptest::prelude::*;
use time::macros::{date, datetime};
use time::{Date, OffsetDateTime};
use youmen_domain::clock::{Event, ics};

const MADE_AT: OffsetDateTime = datetime!(2026-11-24 08:30:05 +8);

fn event(id: &str, due: Date, title: &str, note: &str) -> Event {
    Event { id: id.to_owned(), due, title: title.to_owned(), note: note.to_owned() }
}

/// The content lines, unfolded as a calendar program does it (RFC 5545, 3.1).
fn unfolded(calendar: &str) -> Vec<String> {
    calendar.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

/// A text value as a calendar program reads it (RFC 5545, 3.3.11).
fn read_text(value: &str) -> String {
    let mut out = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        match (c, c == '\\') {
            (_, true) => match chars.next().unwrap() {
                'n' | 'N' => out.push('\n'),
                other => out.push(other),
            },
            (c, false) => out.push(c),
        }
    }
    out
}

#[test]
fn a_calendar_is_written_as_the_standard_says() {
    let calendar = ics(&[event("YM482913706-samr_accept", date!(2026 - 02 - 28), "12315答复接不接", "")], MADE_AT);
    let expected = "BEGIN:VCALENDAR|VERSION:2.0|PRODID:-//Youmen//Deadlines//ZH|CALSCALE:GREGORIAN|METHOD:PUBLISH|\
        BEGIN:VEVENT|UID:YM482913706-samr_accept@youmen|DTSTAMP:20261124T003005Z|DTSTART;VALUE=DATE:20260228|\
        SUMMARY:12315答复接不接|CLASS:PRIVATE|TRANSP:TRANSPARENT|\
        BEGIN:VALARM|ACTION:DISPLAY|DESCRIPTION:12315答复接不接|TRIGGER:-PT15H|END:VALARM|\
        BEGIN:VALARM|ACTION:DISPLAY|DESCRIPTION:12315答复接不接|TRIGGER:-P2DT15H|END:VALARM|\
        END:VEVENT|END:VCALENDAR|";
    assert_eq!(calendar, expected.replace('|', "\r\n"));
}

#[test]
fn several_deadlines_stand_in_one_calendar() {
    let days = [date!(2026 - 12 - 01), date!(2027 - 01 - 01), date!(2028 - 02 - 29)];
    let events: Vec<_> = days.iter().enumerate().map(|(at, day)| event(&at.to_string(), *day, "a", "b")).collect();
    let lines = unfolded(&ics(&events, MADE_AT));
    let starts: Vec<_> = lines.iter().filter_map(|line| line.strip_prefix("DTSTART;VALUE=DATE:")).collect();
    assert_eq!(starts, ["20261201", "20270101", "20280229"]);
    assert_eq!(lines.iter().filter(|line| *line == "BEGIN:VALARM").count(), 6);
    assert_eq!(lines.iter().filter(|line| *line == "END:VCALENDAR").count(), 1);
    assert_eq!(ics(&[], MADE_AT), "");
}

#[test]
fn an_event_keeps_its_name_when_its_day_moves_and_shares_it_with_no_other() {
    let uid = |id: &str, due| {
        let lines = unfolded(&ics(&[event(id, due, "t", "")], MADE_AT));
        lines.into_iter().find(|line| line.starts_with("UID:")).unwrap()
    };
    assert_eq!(uid("a-1", date!(2026 - 12 - 01)), uid("a-1", date!(2027 - 12 - 01)));
    let ids = ["a b", "a  b", "a+20+b", "甲", "乙", "a\r\nBEGIN:VEVENT", "a@b", ""];
    let found: std::collections::BTreeSet<_> = ids.iter().map(|id| uid(id, date!(2026 - 12 - 01))).collect();
    assert_eq!(found.len(), ids.len());
    assert!(found.iter().all(|uid| uid.is_ascii()));
}

#[test]
fn signs_that_mean_something_in_a_calendar_are_escaped() {
    let title = "退货，退款; a,b\\c\r\nEND:VEVENT\u{7}";
    let lines = unfolded(&ics(&[event("x", date!(2026 - 12 - 01), title, "")], MADE_AT));
    assert!(lines.contains(&r"SUMMARY:退货，退款\; a\,b\\c\nEND:VEVENT".to_owned()));
    assert_eq!(lines.iter().filter(|line| *line == "END:VEVENT").count(), 1);
}

#[test]
fn long_lines_are_folded_between_characters() {
    let title = "期限".repeat(60);
    let calendar = ics(&[event("x", date!(2026 - 12 - 01), &title, "")], MADE_AT);
    assert!(calendar.split("\r\n").any(|line| line.len() > 72 && line.starts_with(" 限") || line.starts_with(" 期")));
    assert!(unfolded(&calendar).contains(&format!("SUMMARY:{title}")));
}

proptest! {
    #[test]
    fn any_text_comes_back_from_a_well_formed_calendar(
        id in any::<String>(),
        title in any::<String>(),
        note in "[一-龥a-z,;\\\\\n ]{0,200}",
    ) {
        let calendar = ics(&[event(&id, date!(2026 - 12 - 01), &title, &note)], MADE_AT);
        prop_assert!(calendar.ends_with("\r\n"));
        for line in calendar.split("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets", line.len());
            prop_assert!(!line.contains(['\r', '\n']));
        }
        let lines = unfolded(&calendar);
        prop_assert_eq!(lines.iter().filter(|line| line.starts_with("BEGIN:VEVENT")).count(), 1);
        let summary = lines.iter().find_map(|line| line.strip_prefix("SUMMARY:")).unwrap();
        let plain = title.replace("\r\n", "\n").replace('\r', "\n");
        let kept: String = plain.chars().filter(|c| matches!(c, '\n' | '\t') || !c.is_control()).collect();
        prop_assert_eq!(read_text(summary), kept);
        if !note.is_empty() {
            let description = lines.iter().find_map(|line| line.strip_prefix("DESCRIPTION:")).unwrap();
            prop_assert_eq!(read_text(description), note);
        }
    }
}
