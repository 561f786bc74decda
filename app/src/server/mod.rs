//! What a server function has at hand: the ports, the request's cookies and language, the way back.

mod cookies;
pub mod kept;
mod request;
mod services;

pub use cookies::{CASE, DRAFT, LANG, STAFF, clear_cookie, cookie, cookie_line, set_cookie};
pub use request::{Opaque, RequestFacts, draft_tag, english, facts, fail, redirect, refuse};
pub use services::{CasePass, Services, now, services, today};
