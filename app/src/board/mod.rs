//! The public board: what consumers made public, as everybody may read it.
//!
//! Anybody may use it; no account, no cookie. The whole state of a view is its address.
//! Nothing here can hold a person: pages are made from [`PublicText`](youmen_domain::redact::PublicText),
//! codes and dates, and from nothing else.

mod pages;
mod parts;
mod present;
mod query;
mod routes;
mod view;

pub use parts::ComplaintRow;
pub(crate) use present::row;
pub use routes::BoardRoutes;
pub use view::{
    BoardView, Chip, ComplaintView, Day, Facet, FacetView, FactsView, FiltersView, OptionView, PictureView, RowView,
};
