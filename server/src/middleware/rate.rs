//! How often one client may ask. A limit says when to come back.

use axum::extract::{MatchedPath, Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use youmen_domain::error::Problem;

use super::body::drain;
use super::client::Client;
use crate::answer::Refused;
use crate::config::{Limits, PerMinute};
use crate::state::AppState;

/// What a request costs somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Files that never change, and what a load balancer asks.
    Free,
    /// Pages and pictures.
    Read,
    /// Forms.
    Write,
    /// Where something secret could be guessed, or staff are mailed. Codes to authors are counted by address instead.
    Code,
    /// Pictures on their way in.
    Upload,
}

/// Server functions where something secret could be guessed, or a mail is sent.
pub const CODE_PATHS: [&str; 4] =
    ["/api/cases/open", "/api/desk/request_link", "/api/desk/redeem", "/api/desk/second_factor"];

/// The class of a request. `route` is the template it matched.
pub fn class(method: &Method, route: &str) -> Class {
    if route.starts_with("/pkg/") || matches!(route, "/healthz" | "/readyz") {
        Class::Free
    } else if CODE_PATHS.contains(&route) {
        Class::Code
    } else if matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS) {
        Class::Read
    } else if route.ends_with("/evidence/files") {
        Class::Upload
    } else {
        Class::Write
    }
}

/// One count for each client and class. In memory: with several nodes each counts its own share.
pub struct Limiter {
    read: Option<DefaultKeyedRateLimiter<Client>>,
    write: Option<DefaultKeyedRateLimiter<Client>>,
    code: Option<DefaultKeyedRateLimiter<Client>>,
    upload: Option<DefaultKeyedRateLimiter<Client>>,
}

impl Limiter {
    /// A limiter with nobody counted yet.
    pub fn new(limits: &Limits) -> Self {
        // All of a minute's share may come at once: a page loads its pictures together.
        let keyed = |rate: PerMinute| rate.0.map(|rate| RateLimiter::keyed(Quota::per_minute(rate)));
        Self {
            read: keyed(limits.read),
            write: keyed(limits.write),
            code: keyed(limits.code),
            upload: keyed(limits.upload),
        }
    }

    fn of(&self, class: Class) -> Option<&DefaultKeyedRateLimiter<Client>> {
        match class {
            Class::Free => None,
            Class::Read => self.read.as_ref(),
            Class::Write => self.write.as_ref(),
            Class::Code => self.code.as_ref(),
            Class::Upload => self.upload.as_ref(),
        }
    }

    /// Counts a request.
    ///
    /// # Errors
    /// The seconds to wait, at least one.
    pub fn count(&self, client: Client, class: Class) -> Result<(), u64> {
        let Some(limiter) = self.of(class) else { return Ok(()) };
        limiter.check_key(&client).map_err(|no| no.wait_time_from(DefaultClock::default().now()).as_secs() + 1)
    }

    /// Forgets clients whose counts are whole again.
    pub fn forget_the_quiet(&self) {
        for class in [Class::Read, Class::Write, Class::Code, Class::Upload] {
            if let Some(limiter) = self.of(class) {
                limiter.retain_recent();
                limiter.shrink_to_fit();
            }
        }
    }
}

/// Counts the request and lets it pass, or says when to come back.
pub async fn limit(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str);
    let class = class(request.method(), route);
    let client = request.extensions().get::<Client>().copied();
    match client.map_or(Ok(()), |client| state.limiter().count(client, class)) {
        Ok(()) => next.run(request).await,
        Err(seconds) => {
            drain(request).await;
            Refused::until(Problem::TooMany, seconds).into_response()
        }
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;
    use std::num::NonZeroU32;

    use axum::http::HeaderMap;

    use super::*;

    fn client(ip: &str) -> Client {
        Client::of(ip.parse::<IpAddr>().unwrap(), &HeaderMap::new(), &[])
    }

    #[test]
    fn each_address_falls_into_its_class() {
        for (method, route, expected) in [
            (Method::GET, "/pkg/{*file}", Class::Free),
            (Method::GET, "/healthz", Class::Free),
            (Method::GET, "/board", Class::Read),
            (Method::GET, "/media/{id}", Class::Read),
            (Method::POST, "/api/complain/save", Class::Write),
            (Method::POST, "/api/cases/open", Class::Code),
            (Method::POST, "/complain/evidence/files", Class::Upload),
            (Method::POST, "/cases/{number}/evidence/files", Class::Upload),
            (Method::DELETE, "-", Class::Write),
        ] {
            assert_eq!(class(&method, route), expected, "{method} {route}");
        }
    }

    #[test]
    fn each_client_and_class_has_its_own_count() {
        let (two, none) = (PerMinute(NonZeroU32::new(2)), PerMinute(None));
        let limiter = Limiter::new(&Limits { read: none, write: two, code: two, upload: two });
        let (one, other) = (client("1.1.1.1"), client("2.2.2.2"));
        assert_eq!(limiter.count(one, Class::Write), Ok(()));
        assert_eq!(limiter.count(one, Class::Write), Ok(()));
        let wait = limiter.count(one, Class::Write).unwrap_err();
        assert!((1..=31).contains(&wait), "{wait}");
        assert_eq!(limiter.count(other, Class::Write), Ok(()));
        assert_eq!(limiter.count(one, Class::Code), Ok(()));
        assert!((0..100).all(|_| limiter.count(one, Class::Read).is_ok()), "zero is no limit");
    }
}
