//! A filed complaint in its author's hands: where it stands, what is asked, adding to it, taking it back.
//!
//! Whoever has the number and the 16-digit code is the author; there is no account. The right code earns a pass for
//! this one complaint and two hours. Without it nothing here says whether a number exists.

pub mod api;
mod pages;
pub(crate) mod parts;
pub(crate) mod present;
mod routes;
pub(crate) mod save;
mod view;

pub use routes::CaseRoutes;
pub use view::{CaseView, EventView, Fact, Notice, OpenView, PieceView, PublicView, RefusalView, TombstoneView};
