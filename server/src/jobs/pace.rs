//! How many letters one mailbox gets: anybody may type anybody's address into a form.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use time::{Duration, OffsetDateTime};
use youmen_domain::contact::Email;

/// A person who mistypes codes needs five or six; a mailbox that gets more is being flooded.
const MOST: usize = 10;

/// See [`MOST`].
pub(super) const WINDOW: Duration = Duration::hours(1);

/// Counts letters by mailbox, of which it remembers nothing but a hash under a key of this process.
#[derive(Default)]
pub(super) struct Pace {
    keys: RandomState,
    sent: HashMap<u64, Vec<OffsetDateTime>>,
}

impl Pace {
    /// Whether another letter may go to this mailbox now; counts it if so.
    pub(super) fn allows(&mut self, to: &Email, now: OffsetDateTime) -> bool {
        self.sent.retain(|_, times| {
            times.retain(|at| now - *at < WINDOW);
            !times.is_empty()
        });
        let times = self.sent.entry(self.keys.hash_one(to)).or_default();
        let allowed = times.len() < MOST;
        if allowed {
            times.push(now);
        }
        allowed
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn a_mailbox_is_not_flooded_and_others_do_not_suffer() {
        let (one, other) = (Email::parse("a@163.com").unwrap(), Email::parse("b@163.com").unwrap());
        let now = datetime!(2026-11-20 12:00 UTC);
        let mut pace = Pace::default();
        assert!((0..MOST).all(|_| pace.allows(&one, now)));
        assert!(!pace.allows(&one, now + Duration::minutes(59)));
        assert!(pace.allows(&other, now));
        assert!(pace.allows(&one, now + WINDOW));
    }
}
