//! What a person sees: one folder per vertical, each with its routes, its server functions and its pages.
//!
//! A vertical reaches the rest of the house through its own `api.rs` and the ports in
//! [`server::Services`]; it never sees a table.

// Every component is a function that the `view!` macro makes; its props struct needs no words of its own.
#![expect(missing_docs, reason = "the component macro makes public items that carry no doc comments")]
#![recursion_limit = "256"]

mod app;
pub mod board;
pub mod cases;
pub mod complain;
pub mod desk;
pub mod error;
pub mod forms;
pub mod home;
pub mod i18n;
pub mod pages;
#[cfg(feature = "ssr")]
pub mod server;
pub mod ui;

pub use app::App;
#[cfg(feature = "ssr")]
pub use app::{Assets, shell};
