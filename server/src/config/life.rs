use time::Duration;

/// Reads `30d`, `12h`, `45m`, `5s`.
pub(super) fn read(text: &str) -> Option<Duration> {
    let unit = text.chars().last()?;
    let count: i64 = text.strip_suffix(unit)?.trim().parse().ok().filter(|count| (1..=1_000_000).contains(count))?;
    Some(match unit {
        'd' => Duration::days(count),
        'h' => Duration::hours(count),
        'm' => Duration::minutes(count),
        's' => Duration::seconds(count),
        _ => return None,
    })
}
