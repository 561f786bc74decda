//! Figures and dates in words, for Asia/Shanghai and in the reader's language.

use time::format_description::well_known::Rfc3339;
use time::{Date, OffsetDateTime, UtcOffset};

use crate::i18n::is_english;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

fn shanghai(at: OffsetDateTime) -> OffsetDateTime {
    at.to_offset(UtcOffset::from_hms(8, 0, 0).unwrap_or(UtcOffset::UTC))
}

fn month_name(at: OffsetDateTime) -> &'static str {
    MONTHS.get(usize::from(u8::from(at.month())) - 1).copied().unwrap_or_default()
}

/// `11 月 20 日`, or with the year when it is not `now`'s.
pub fn day(at: OffsetDateTime, now: OffsetDateTime) -> String {
    if shanghai(at).year() == shanghai(now).year() {
        let at = shanghai(at);
        if is_english() {
            format!("{} {}", at.day(), month_name(at))
        } else {
            format!("{} 月 {} 日", u8::from(at.month()), at.day())
        }
    } else {
        day_long(at)
    }
}

/// `2026 年 11 月 20 日`.
pub fn day_long(at: OffsetDateTime) -> String {
    let at = shanghai(at);
    if is_english() {
        format!("{} {} {}", at.day(), month_name(at), at.year())
    } else {
        format!("{} 年 {} 月 {} 日", at.year(), u8::from(at.month()), at.day())
    }
}

/// `2026 年 11 月 20 日 09:12`.
pub fn day_time(at: OffsetDateTime) -> String {
    let local = shanghai(at);
    format!("{} {:02}:{:02}", day_long(at), local.hour(), local.minute())
}

/// `2026-11` as `2026 年 11 月`.
pub fn month(text: &str) -> String {
    let Some((year, month)) = text.split_once('-') else { return text.to_owned() };
    let month = month.trim_start_matches('0');
    if is_english() {
        let name = month.parse::<usize>().ok().and_then(|m| MONTHS.get(m.checked_sub(1)?));
        format!("{} {year}", name.copied().unwrap_or(month))
    } else {
        format!("{year} 年 {month} 月")
    }
}

/// For the `datetime` attribute.
pub fn iso(at: OffsetDateTime) -> String {
    shanghai(at).format(&Rfc3339).unwrap_or_default()
}

/// `1.2 MB`, `340 KB`.
pub fn file_size(bytes: u64) -> String {
    if bytes >= 1_000_000 {
        format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000)
    } else {
        format!("{} KB", bytes.div_ceil(1_000))
    }
}

/// A date as [`day_long`].
pub fn date_long(date: Date) -> String {
    day_long(date.midnight().assume_utc())
}
