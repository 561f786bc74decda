//! The process over HTTP and over its command line, and in no other way.
//!
//! A test starts its own process-in-a-process with [`support::TestApp`], or the real program with
//! [`support::Program`] where its log or its exit matters.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops at the first surprise")]

mod support;

mod assets;
mod bad_input;
mod board;
mod budget;
mod command_line;
mod doors;
mod filing;
mod hang_ups;
mod head;
mod headers;
mod health;
mod in_place;
mod language;
mod limits;
mod origin;
mod receipt;
mod rules;
mod secrets;
mod sign_in;
mod uploads;
