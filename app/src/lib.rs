//! What a person sees: one folder per vertical, each with its routes, its server functions and its pages.
//!
//! Pages are drawn on the server and stay as they are drawn, but for the islands in [`live`]: that module is all that
//! the browser runs. A vertical reaches the rest of the house through its own `api.rs` and the ports in
//! `server::Services`; it never sees a table.

// Every component is a function that the `view!` macro makes; its props struct needs no words of its own.
#![cfg_attr(
    feature = "ssr",
    expect(missing_docs, reason = "the component macro makes public items that carry no doc comments")
)]
#![recursion_limit = "256"]

#[cfg(feature = "ssr")]
mod app;
#[cfg(feature = "ssr")]
pub mod board;
#[cfg(feature = "ssr")]
pub mod cases;
#[cfg(feature = "ssr")]
pub mod complain;
#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod error;
#[cfg(feature = "ssr")]
pub mod forms;
#[cfg(feature = "ssr")]
pub mod guide;
#[cfg(feature = "ssr")]
pub mod home;
#[cfg(feature = "ssr")]
pub mod i18n;
pub mod live;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;
#[cfg(feature = "ssr")]
pub mod ui;

#[cfg(feature = "ssr")]
pub use app::{App, Assets, shell};
