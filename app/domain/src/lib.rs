//! The rules of Youmen: what a complaint is, what may be filed, what may be shown, who may do what next.
//!
//! Pure Rust: no interface, no web server, no tables.

pub mod assess;
pub mod board;
pub mod catalog;
pub mod clock;
pub mod codes;
pub mod complaint;
pub mod contact;
pub mod error;
pub mod evidence;
pub mod filing;
pub mod form;
pub mod money;
pub mod number;
pub mod ports;
mod public_status;
pub mod redact;
pub mod staff;
pub mod state;
pub mod step;
pub mod words;
