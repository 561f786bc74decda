//! The board's pages.

mod complaint;
mod list;
mod tombstone;

pub use complaint::ComplaintPage;
pub use list::BoardPage;
