//! The wizard: one question a page, from "what happened" to a receipt.
//!
//! Anybody may use it; no account. The draft lives on the server, sealed, under an unguessable cookie.
//! Every page is a plain form to one server function, [`api::SaveStep`], which leads on to the next page or back to
//! the same one.

pub mod api;
mod pages;
mod parts;
mod present;
mod routes;
mod save;
mod view;

pub use routes::ComplainRoutes;
