//! Time limits for a person's own calendar: RFC 5545, readable by phones and mail programs.

use time::{Date, OffsetDateTime, UtcOffset};

/// A last day to put into a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Stays the same when the day moves, and is no other event's: then a calendar replaces it instead of showing two.
    /// It is written into the file, so it must not name anybody.
    pub id: String,
    /// The last day.
    pub due: Date,
    /// The line that a calendar shows, in the person's language.
    pub title: String,
    /// What it means; may be empty.
    pub note: String,
}

/// Nine in the morning, so that nobody is woken at midnight: one day before, then three days before.
/// Counted back from the first instant of the last day.
const REMINDERS: [&str; 2] = ["-PT15H", "-P2DT15H"];

/// Octets in a line before it must be folded (RFC 5545, 3.1), without the line break.
const LINE: usize = 75;

/// A calendar with these events, each the whole last day, with a reminder one day and three days before.
/// `made_at` is the instant of writing: of two files, calendars believe the later. A calendar without events would break
/// the standard: none gives an empty text.
pub fn ics(events: &[Event], made_at: OffsetDateTime) -> String {
    let mut out = Lines(String::new());
    if events.is_empty() {
        return out.0;
    }
    let made_at = instant(made_at);
    out.line("BEGIN:VCALENDAR");
    out.line("VERSION:2.0");
    out.line("PRODID:-//Youmen//Deadlines//ZH");
    out.line("CALSCALE:GREGORIAN");
    out.line("METHOD:PUBLISH");
    for event in events {
        out.line("BEGIN:VEVENT");
        out.line(&format!("UID:{}@youmen", uid(&event.id)));
        out.line(&format!("DTSTAMP:{made_at}"));
        out.line(&format!("DTSTART;VALUE=DATE:{}", compact(event.due)));
        out.line(&format!("SUMMARY:{}", escaped(&event.title)));
        if !event.note.is_empty() {
            out.line(&format!("DESCRIPTION:{}", escaped(&event.note)));
        }
        // A complaint is nobody else's business, and a last day does not make its owner busy.
        out.line("CLASS:PRIVATE");
        out.line("TRANSP:TRANSPARENT");
        for before in REMINDERS {
            out.line("BEGIN:VALARM");
            out.line("ACTION:DISPLAY");
            out.line(&format!("DESCRIPTION:{}", escaped(&event.title)));
            out.line(&format!("TRIGGER:{before}"));
            out.line("END:VALARM");
        }
        out.line("END:VEVENT");
    }
    out.line("END:VCALENDAR");
    out.0
}

/// Content lines, folded.
struct Lines(String);

impl Lines {
    fn line(&mut self, text: &str) {
        let mut octets = 0;
        for c in text.chars() {
            if octets + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                // The blank belongs to the folded line.
                octets = 1;
            }
            self.0.push(c);
            octets += c.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// A text value (RFC 5545, 3.3.11). Control characters, which no calendar may hold, are left out.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' | '\r' => out.push_str("\\n"),
            c if c.is_control() && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}

/// An id in letters, digits, dots, dashes and underscores; everything else by its number, so that two ids stay two.
fn uid(id: &str) -> String {
    let mut out = String::new();
    for c in id.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') {
            out.push(c);
        } else {
            out.push_str(&format!("+{:x}+", u32::from(c)));
        }
    }
    out
}

fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day())
}

fn instant(at: OffsetDateTime) -> String {
    let at = at.checked_to_offset(UtcOffset::UTC).unwrap_or(at);
    format!("{}T{:02}{:02}{:02}Z", compact(at.date()), at.hour(), at.minute(), at.second())
}
