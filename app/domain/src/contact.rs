//! How a person or a staff member is reached.

use std::fmt;

use serde::{Deserialize, Serialize};
use time::{Duration, OffsetDateTime};

use crate::money::half_width;

/// An e-mail address, lower-cased. Its debug form hides it: it belongs in no log.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// The text is no e-mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotEmail;

impl fmt::Display for NotEmail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an e-mail address")
    }
}

impl Email {
    /// Reads an address as typed on a Chinese keyboard (`＠`, `。`). No provider is shut out.
    ///
    /// # Errors
    /// [`NotEmail`] when it has no local part, no domain with a dot, blanks, or more than 254 characters (RFC 5321).
    pub fn parse(text: &str) -> Result<Self, NotEmail> {
        let address: String = text.trim().chars().map(half_width).flat_map(char::to_lowercase).take(300).collect();
        let (local, domain) = address.rsplit_once('@').ok_or(NotEmail)?;
        let local_ok = !local.is_empty()
            && local.len() <= 64
            && !local.starts_with('.')
            && !local.ends_with('.')
            && local.chars().all(|c| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~.-".contains(c));
        let labels: Vec<&str> = domain.split('.').collect();
        let domain_ok = labels.len() >= 2
            && labels.iter().all(|label| {
                !label.is_empty()
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            });
        if local_ok && domain_ok && address.len() <= 254 { Ok(Self(address)) } else { Err(NotEmail) }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// A hint for its owner alone: `x***@163.com`.
    pub fn hint(&self) -> String {
        let (local, domain) = self.0.rsplit_once('@').unwrap_or((&self.0, ""));
        let first: String = local.chars().take(1).collect();
        format!("{first}***@{domain}")
    }
}

impl fmt::Debug for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Email(…)")
    }
}

impl TryFrom<String> for Email {
    type Error = NotEmail;
    fn try_from(text: String) -> Result<Self, NotEmail> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

/// How a draft's contact stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactState {
    /// The address that was proven to be theirs.
    pub verified: Option<Email>,
    /// A code that is on its way.
    pub pending: Option<PendingCode>,
    /// When codes were sent for this draft, the latest last.
    #[serde(default, with = "time::serde::timestamp::option")]
    pub last_sent: Option<OffsetDateTime>,
    /// How many codes were sent for this draft.
    #[serde(default)]
    pub sent: u32,
}

/// A one-time code that was mailed and not yet typed in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingCode {
    /// Where it was sent.
    pub email: Email,
    /// The six digits; kept only inside the sealed draft.
    pub code: String,
    /// Until when it counts.
    #[serde(with = "time::serde::timestamp")]
    pub expires: OffsetDateTime,
    /// Wrong tries so far.
    pub tries: u32,
}

impl fmt::Debug for PendingCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PendingCode(…)")
    }
}

/// What typing a code came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodeOutcome {
    /// The address is theirs.
    Verified,
    /// Wrong; so many tries are left.
    Wrong(u32),
    /// Too old, or tried too often.
    Expired,
    /// None was sent.
    NotSent,
}

impl ContactState {
    /// A code lives as long as a slow mail server may take, and no longer than a coffee.
    pub const CODE_LIFE: Duration = Duration::minutes(20);
    /// Five guesses at a million codes: one chance in 200,000.
    pub const MAX_TRIES: u32 = 5;
    /// Mails can be slow; asking again within a minute only sends doubles.
    pub const PAUSE: Duration = Duration::seconds(60);
    /// One draft cannot be made to flood a mailbox.
    pub const MAX_SENT: u32 = 6;

    /// Whether another code may be sent now; otherwise after how many seconds (`i64::MAX`: not with this draft).
    ///
    /// # Errors
    /// The seconds to wait.
    pub fn may_send(&self, now: OffsetDateTime) -> Result<(), i64> {
        if self.sent >= Self::MAX_SENT {
            return Err(i64::MAX);
        }
        match self.last_sent {
            Some(last) if now - last < Self::PAUSE => Err((Self::PAUSE - (now - last)).whole_seconds().max(1)),
            _ => Ok(()),
        }
    }

    /// The state after a code was mailed.
    #[must_use]
    pub fn after_sending(&self, email: Email, code: String, now: OffsetDateTime) -> Self {
        Self {
            verified: self.verified.clone().filter(|verified| *verified == email),
            pending: Some(PendingCode { email, code, expires: now + Self::CODE_LIFE, tries: 0 }),
            last_sent: Some(now),
            sent: self.sent.saturating_add(1),
        }
    }

    /// The state after a code was typed, and what it came to.
    #[must_use]
    pub fn after_typing(&self, typed: &str, now: OffsetDateTime) -> (Self, CodeOutcome) {
        let mut next = self.clone();
        let Some(pending) = next.pending.as_mut() else {
            let outcome = if self.verified.is_some() { CodeOutcome::Verified } else { CodeOutcome::NotSent };
            return (next, outcome);
        };
        if now >= pending.expires || pending.tries >= Self::MAX_TRIES {
            return (next, CodeOutcome::Expired);
        }
        let digits: String = typed.chars().map(half_width).filter(char::is_ascii_digit).collect();
        if digits == pending.code {
            next.verified = Some(pending.email.clone());
            next.pending = None;
            return (next, CodeOutcome::Verified);
        }
        pending.tries += 1;
        let left = Self::MAX_TRIES.saturating_sub(pending.tries);
        let outcome = if left == 0 { CodeOutcome::Expired } else { CodeOutcome::Wrong(left) };
        (next, outcome)
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    const NOW: OffsetDateTime = datetime!(2026-11-23 12:00 UTC);

    fn sent() -> ContactState {
        let email = Email::parse("a@163.com").unwrap();
        ContactState::default().after_sending(email, "123456".to_owned(), NOW)
    }

    #[test]
    fn reads_what_chinese_keyboards_type() {
        for text in ["a@163.com", " A@163.COM ", "a＠163。com", "１２３@qq.com", "x.y+z@mail.example.cn"] {
            assert!(Email::parse(text).is_ok(), "{text}");
        }
        for text in ["", "a", "a@", "@b.c", "a@b", "a b@c.d", "a@b..c", "你好@qq.com", "a@-b.c"] {
            assert_eq!(Email::parse(text), Err(NotEmail), "{text}");
        }
    }

    #[test]
    fn an_address_hides_in_debug_output() {
        assert_eq!(format!("{:?}", sent()).matches("163").count(), 0);
    }

    #[test]
    fn the_right_code_verifies_once_typed_even_in_full_width() {
        let (state, outcome) = sent().after_typing("１２３ ４５６", NOW);
        assert_eq!(outcome, CodeOutcome::Verified);
        assert!(state.verified.is_some() && state.pending.is_none());
    }

    #[test]
    fn the_sixth_guess_does_not_count_even_when_right() {
        let mut state = sent();
        for left in [4, 3, 2, 1] {
            let (next, outcome) = state.after_typing("000000", NOW);
            assert_eq!(outcome, CodeOutcome::Wrong(left));
            state = next;
        }
        let (state, outcome) = state.after_typing("000000", NOW);
        assert_eq!(outcome, CodeOutcome::Expired);
        assert_eq!(state.after_typing("123456", NOW).1, CodeOutcome::Expired);
    }

    #[test]
    fn a_code_ends_after_its_life() {
        assert_eq!(sent().after_typing("123456", NOW + ContactState::CODE_LIFE).1, CodeOutcome::Expired);
    }

    #[test]
    fn another_address_is_not_verified_by_the_old_proof() {
        let (verified, _) = sent().after_typing("123456", NOW);
        let other = verified.after_sending(Email::parse("b@qq.com").unwrap(), "654321".into(), NOW);
        assert_eq!(other.verified, None);
    }

    #[test]
    fn a_draft_cannot_flood_a_mailbox() {
        assert_eq!(sent().may_send(NOW + Duration::seconds(10)), Err(50));
        assert_eq!(sent().may_send(NOW + Duration::seconds(60)), Ok(()));
        let tired = ContactState { sent: ContactState::MAX_SENT, ..sent() };
        assert_eq!(tired.may_send(NOW + Duration::days(1)), Err(i64::MAX));
    }
}
