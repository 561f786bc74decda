//! Parts of an author's pages; the desk uses those that show what was filed.

mod facts;
mod pieces;
mod public;
mod question;
mod timeline;

pub(crate) use facts::FactList;
pub(super) use pieces::Pieces;
pub(super) use public::PublicSide;
pub(super) use question::{Again, Question};
pub(crate) use timeline::{Timeline, lines};
