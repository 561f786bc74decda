//! The store as the pages use it: through its ports, the same on SQLite and on PostgreSQL.

#![expect(
    clippy::unwrap_used,
    clippy::as_conversions,
    clippy::string_slice,
    reason = "a test may stop at the first surprise"
)]

mod board;
mod build;
mod cases;
mod desk;
mod drafts;
mod evidence;
mod filing;
mod mail;
mod privacy;
mod schema;
mod seeding;
mod staffing;
mod sweep;
mod world;
