//! The reviewers' desk: what waits for a decision, the original beside its public form, the decision.
//!
//! Staff sign in by a one-time link and a second factor. Only who may review and has passed both sees anything here;
//! everybody else is led to the sign-in. The contact of a complaint is not here: nobody needs it to decide.

pub mod api;
mod decide;
mod find;
mod guard;
mod masks;
mod pages;
mod parts;
mod present;
mod routes;
mod sign_in;
mod view;

pub use routes::DeskRoutes;
pub use view::{
    Bit, Can, DeskCase, DeskCaseView, DeskNotice, Field, HandView, Mark, OriginalView, PictureView, QueueView,
    ReasonView, RowView, SignInView, Tab,
};
