//! Instants in tables: microseconds since 1970, UTC.

use time::{Duration, OffsetDateTime};

/// For a column. Finer than a microsecond is cut off.
pub(crate) fn micros(at: OffsetDateTime) -> i64 {
    i64::try_from(at.unix_timestamp_nanos().div_euclid(1_000)).unwrap_or(i64::MAX)
}

/// From a column.
pub(crate) fn instant(micros: i64) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(micros) * 1_000).unwrap_or(OffsetDateTime::UNIX_EPOCH)
}

/// A length of time, to add to a column's value.
pub(crate) fn span(duration: Duration) -> i64 {
    i64::try_from(duration.whole_microseconds()).unwrap_or(i64::MAX / 4)
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn an_instant_reads_back_to_the_microsecond() {
        for at in [datetime!(2026-11-23 08:00:00.123456 UTC), datetime!(1969-12-31 23:59:59.999999 UTC)] {
            assert_eq!(instant(micros(at)), at);
        }
    }
}
