//! The wizard: one question a page, from "what happened" to a receipt.
//!
//! Anybody may use it; no account. The draft lives on the server, sealed, under an unguessable cookie.
//! Every page is a plain form to one server function, [`api::SaveStep`]; its answer is the next page's
//! content ([`view::StepView`]), so that where WASM runs a step costs one round trip.

pub mod api;
mod keep;
mod pages;
mod parts;
#[cfg(feature = "ssr")]
mod present;
mod routes;
#[cfg(feature = "ssr")]
mod save;
mod view;

pub use routes::ComplainRoutes;
pub use view::{Choice, ChoiceGroup, ContactView, MerchantChoiceView, Notice, PieceView, Section, StepBody, StepView};
