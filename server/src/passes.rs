//! What a right receipt code earns: a pass for one complaint, sealed, so that no table of sessions is needed.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use time::{Duration, OffsetDateTime};
use youmen_app::server::CasePass;
use youmen_domain::number::ComplaintNumber;
use youmen_store::seal::Keyring;

/// Long enough to look, add pictures and answer a question; short enough for a phone that is lent or left.
pub const PASS_LIFE: Duration = Duration::hours(2);

/// Wrong and right tries at one number's code in [`TRIES_WINDOW`]. Of 10^16 codes, ten an hour find nothing in the
/// life of the sun; a person with the code on paper needs two.
pub const MAX_TRIES: u32 = 10;

/// See [`MAX_TRIES`].
pub const TRIES_WINDOW: Duration = Duration::hours(1);

/// Numbers counted at once. Past it the oldest windows go first, so that made-up numbers cannot fill the memory.
const MAX_COUNTED: usize = 100_000;

const CONTEXT: &str = "case.pass";

/// Issues and opens passes, and counts tries.
pub struct Passes {
    keys: Keyring,
    tries: Mutex<HashMap<ComplaintNumber, (OffsetDateTime, u32)>>,
}

impl Passes {
    /// Passes sealed with these keys.
    pub fn new(keys: Keyring) -> Self {
        Self { keys, tries: Mutex::default() }
    }

    /// The complaint that a pass opens now.
    pub fn number_in(&self, pass: &str, now: OffsetDateTime) -> Option<ComplaintNumber> {
        let sealed = URL_SAFE_NO_PAD.decode(pass).ok()?;
        let text = String::from_utf8(self.keys.open(CONTEXT, &sealed).ok()?).ok()?;
        let (until, number) = text.split_once(' ')?;
        let until = until.parse::<i64>().ok()?;
        (now.unix_timestamp() < until).then(|| ComplaintNumber::parse(number).ok()).flatten()
    }

    fn may_try_at(&self, number: &ComplaintNumber, now: OffsetDateTime) -> bool {
        let mut tries = self.tries.lock().unwrap_or_else(PoisonError::into_inner);
        if tries.len() >= MAX_COUNTED {
            tries.retain(|_, (since, _)| now - *since < TRIES_WINDOW);
            if tries.len() >= MAX_COUNTED {
                let oldest = tries.iter().min_by_key(|(_, (since, _))| *since).map(|(number, _)| number.clone());
                oldest.and_then(|number| tries.remove(&number));
            }
        }
        let (since, count) = tries.entry(number.clone()).or_insert((now, 0));
        if now - *since >= TRIES_WINDOW {
            (*since, *count) = (now, 0);
        }
        *count = count.saturating_add(1);
        *count <= MAX_TRIES
    }
}

impl CasePass for Passes {
    fn issue(&self, number: &ComplaintNumber, now: OffsetDateTime) -> String {
        let until = (now + PASS_LIFE).unix_timestamp();
        URL_SAFE_NO_PAD.encode(self.keys.seal(CONTEXT, format!("{until} {number}").as_bytes()))
    }

    fn opens(&self, pass: &str, number: &ComplaintNumber, now: OffsetDateTime) -> bool {
        self.number_in(pass, now).as_ref() == Some(number)
    }

    fn may_try(&self, number: &ComplaintNumber) -> bool {
        self.may_try_at(number, OffsetDateTime::now_utc())
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-20 12:00 UTC);

    fn passes() -> Passes {
        let folder = tempfile::tempdir().unwrap();
        Passes::new(Keyring::open_or_create(&folder.path().join("keys.json")).unwrap())
    }

    #[test]
    fn a_pass_opens_its_complaint_for_two_hours_and_nothing_else() {
        let (passes, one, other) = (passes(), ComplaintNumber::from_draw(1), ComplaintNumber::from_draw(2));
        let pass = passes.issue(&one, NOW);
        assert!(passes.opens(&pass, &one, NOW + Duration::minutes(119)));
        assert!(!passes.opens(&pass, &one, NOW + Duration::minutes(120)));
        assert!(!passes.opens(&pass, &other, NOW));
        assert!(!pass.contains(one.as_str()), "the cookie does not say which complaint");
    }

    #[test]
    fn what_is_no_pass_opens_nothing() {
        let (passes, one) = (passes(), ComplaintNumber::from_draw(1));
        let other_keys = self::passes().issue(&one, NOW);
        let mut altered = passes.issue(&one, NOW);
        altered.replace_range(60..61, if altered.chars().nth(60) == Some('A') { "B" } else { "A" });
        for pass in ["", "x", "********", other_keys.as_str(), altered.as_str()] {
            assert!(!passes.opens(pass, &one, NOW), "{pass}");
        }
    }

    #[test]
    fn the_eleventh_try_in_an_hour_does_not_count_whoever_makes_it() {
        let (passes, one, other) = (passes(), ComplaintNumber::from_draw(1), ComplaintNumber::from_draw(2));
        assert!((0..MAX_TRIES).all(|_| passes.may_try_at(&one, NOW)));
        assert!(!passes.may_try_at(&one, NOW + Duration::minutes(59)));
        assert!(passes.may_try_at(&other, NOW));
        assert!(passes.may_try_at(&one, NOW + Duration::minutes(60)));
    }
}
