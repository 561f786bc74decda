//! The front door: what this is, what it does for a person, and the way in.
//!
//! Anybody may read it. Its one moving part is the latest public complaints.

mod page;
mod present;
mod routes;
mod view;

pub use routes::HomeRoutes;
