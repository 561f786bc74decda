//! What every request passes through, outermost first: see [`crate::router`] for the order and why.

pub mod body;
pub mod cache;
pub mod client;
pub mod csp;
pub mod dress;
pub mod headers;
pub mod language;
pub mod log;
pub mod origin;
pub mod panics;
pub mod patience;
pub mod rate;
pub mod request_id;
