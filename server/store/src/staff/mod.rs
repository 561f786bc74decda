//! Staff: accounts made on the command line, one-time links, sessions, the second factor.

mod account;
mod link;
mod second_factor;
mod session;
mod totp;

use async_trait::async_trait;
use time::{Duration, OffsetDateTime};
use youmen_domain::contact::Email;
use youmen_domain::evidence::Mail;
use youmen_domain::ports::{LinkToken, Ported, SessionToken, Staffing};
use youmen_domain::staff::StaffSession;

use crate::time::micros;
use crate::{Store, StoreError};

/// A mailed link: mail is slow, and a link in a mailbox is a key under the mat.
const MAILED_LINK_LIFE: Duration = Duration::minutes(30);
/// A link handed over by an operator, who may reach the person only tomorrow.
const HANDED_LINK_LIFE: Duration = Duration::hours(24);
/// A working day with overtime: nobody signs in twice a day, nobody stays signed in overnight.
const SESSION_LIFE: Duration = Duration::hours(12);
/// With three of a million codes valid at a time, ten guesses succeed once in 33,000 links.
const MAX_WRONG: i32 = 10;

#[async_trait]
impl Staffing for Store {
    async fn mail_link(
        &self,
        email: &Email,
        mail: Box<dyn for<'l> FnOnce(&'l LinkToken) -> Mail + Send>,
        now: OffsetDateTime,
    ) -> Ported<()> {
        Ok(link::mail(self, email, mail, micros(now)).await?)
    }

    async fn link_is_good(&self, link: &LinkToken, now: OffsetDateTime) -> Ported<bool> {
        Ok(link::is_good(self, link, micros(now)).await?)
    }

    async fn redeem(&self, link: &LinkToken, now: OffsetDateTime) -> Ported<SessionToken> {
        Ok(link::redeem(self, link, micros(now)).await?)
    }

    async fn session(&self, token: &SessionToken, now: OffsetDateTime) -> Ported<Option<StaffSession>> {
        Ok(session::session(self, token, micros(now)).await?)
    }

    async fn second_factor(&self, token: &SessionToken, digits: &str, now: OffsetDateTime) -> Ported<bool> {
        Ok(second_factor::attempt(self, token, digits, now).await?)
    }

    async fn sign_out(&self, token: &SessionToken) -> Ported<()> {
        Ok(session::end(self, token).await?)
    }
}

fn email_hash(store: &Store, email: &Email) -> Vec<u8> {
    store.keys().lookup_hash("staff.email", email.as_str().as_bytes()).to_vec()
}

fn session_hash(store: &Store, token: &SessionToken) -> Vec<u8> {
    store.keys().lookup_hash("staff.session", token.reveal().as_bytes()).to_vec()
}

/// A link's token, which is shown once and kept as a hash.
fn link_hash(store: &Store, token: &LinkToken) -> Vec<u8> {
    store.keys().lookup_hash("staff.link", token.reveal().as_bytes()).to_vec()
}

fn role(code: &str) -> Result<youmen_domain::staff::Role, StoreError> {
    code.parse().map_err(|_| StoreError::Damaged("staff.role"))
}
