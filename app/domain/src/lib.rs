//! The rules of Youmen: what a complaint is, what may be filed, what may be shown, who may do what next.
//!
//! Pure Rust: no interface, no web server, no tables. It compiles for the browser and for the server;
//! what only the server needs (the catalogue of grounds and platforms, the ports) is left out of the browser's build.

#[cfg(not(target_family = "wasm"))]
pub mod assess;
#[cfg(not(target_family = "wasm"))]
pub mod board;
#[cfg(not(target_family = "wasm"))]
pub mod catalog;
pub mod codes;
#[cfg(not(target_family = "wasm"))]
pub mod complaint;
#[cfg(not(target_family = "wasm"))]
pub mod contact;
pub mod error;
#[cfg(not(target_family = "wasm"))]
pub mod evidence;
#[cfg(not(target_family = "wasm"))]
pub mod filing;
pub mod form;
pub mod money;
pub mod number;
#[cfg(not(target_family = "wasm"))]
pub mod ports;
pub mod redact;
#[cfg(not(target_family = "wasm"))]
pub mod staff;
pub mod state;
pub mod step;
pub mod words;
