//! What a right receipt code earns: a pass for one complaint, sealed, so that no table of sessions is needed.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use time::{Duration, OffsetDateTime};
use youmen_app::server::CasePass;
use youmen_domain::contact::Email;
use youmen_domain::number::ComplaintNumber;
use youmen_store::seal::Keyring;

/// Long enough to look, add pictures and answer a question; short enough for a phone that is lent or left.
pub const PASS_LIFE: Duration = Duration::hours(2);

/// Wrong and right tries at one number's code in [`TRIES_WINDOW`]. Of 10^16 codes, ten an hour find nothing in the
/// life of the sun; a person with the code on paper needs two.
pub const MAX_TRIES: u32 = 10;

/// Codes mailed to one address in [`TRIES_WINDOW`], from whatever drafts: enough for a slow mailbox, too few to flood it.
pub const MAX_MAILS: u32 = 8;

/// See [`MAX_TRIES`].
pub const TRIES_WINDOW: Duration = Duration::hours(1);

/// Numbers counted at once. Past it the oldest windows go first, so that made-up numbers cannot fill the memory.
const MAX_COUNTED: usize = 100_000;

const CONTEXT: &str = "case.pass";

/// Issues and opens passes, and counts tries and mails.
pub struct Passes {
    keys: Keyring,
    tries: Counts<ComplaintNumber>,
    mails: Counts<Vec<u8>>,
}

/// How often something was done in the current hour.
struct Counts<K>(Mutex<HashMap<K, (OffsetDateTime, u32)>>);

impl<K: Eq + Hash + Clone> Counts<K> {
    fn new() -> Self {
        Self(Mutex::new(HashMap::new()))
    }

    /// Counts, and says whether it was still within `most` an hour.
    fn count(&self, key: K, most: u32, now: OffsetDateTime) -> bool {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() >= MAX_COUNTED {
            counts.retain(|_, (since, _)| now - *since < TRIES_WINDOW);
            if counts.len() >= MAX_COUNTED {
                let oldest = counts.iter().min_by_key(|(_, (since, _))| *since).map(|(key, _)| key.clone());
                oldest.and_then(|key| counts.remove(&key));
            }
        }
        let (since, count) = counts.entry(key).or_insert((now, 0));
        if now - *since >= TRIES_WINDOW {
            (*since, *count) = (now, 0);
        }
        *count = count.saturating_add(1);
        *count <= most
    }
}

impl Passes {
    /// Passes sealed with these keys.
    pub fn new(keys: Keyring) -> Self {
        Self { keys, tries: Counts::new(), mails: Counts::new() }
    }

    /// The complaint that a pass opens now.
    pub fn number_in(&self, pass: &str, now: OffsetDateTime) -> Option<ComplaintNumber> {
        let sealed = URL_SAFE_NO_PAD.decode(pass).ok()?;
        let text = String::from_utf8(self.keys.open(CONTEXT, &sealed).ok()?).ok()?;
        let (until, number) = text.split_once(' ')?;
        let until = until.parse::<i64>().ok()?;
        (now.unix_timestamp() < until).then(|| ComplaintNumber::parse(number).ok()).flatten()
    }
}

impl CasePass for Passes {
    fn life(&self) -> Duration {
        PASS_LIFE
    }

    fn issue(&self, number: &ComplaintNumber, now: OffsetDateTime) -> String {
        let until = (now + PASS_LIFE).unix_timestamp();
        URL_SAFE_NO_PAD.encode(self.keys.seal(CONTEXT, format!("{until} {number}").as_bytes()))
    }

    fn opens(&self, pass: &str, number: &ComplaintNumber, now: OffsetDateTime) -> bool {
        self.number_in(pass, now).as_ref() == Some(number)
    }

    fn may_try(&self, number: &ComplaintNumber) -> bool {
        self.tries.count(number.clone(), MAX_TRIES, OffsetDateTime::now_utc())
    }

    fn may_mail(&self, to: &Email) -> bool {
        // A hash: the memory of the process is no place for addresses.
        let key = self.keys.lookup_hash("mail.count", to.as_str().as_bytes()).to_vec();
        self.mails.count(key, MAX_MAILS, OffsetDateTime::now_utc())
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
        assert!((0..MAX_TRIES).all(|_| passes.tries.count(one.clone(), MAX_TRIES, NOW)));
        assert!(!passes.tries.count(one.clone(), MAX_TRIES, NOW + Duration::minutes(59)));
        assert!(passes.tries.count(other, MAX_TRIES, NOW));
        assert!(passes.tries.count(one, MAX_TRIES, NOW + Duration::minutes(60)));
    }
}
