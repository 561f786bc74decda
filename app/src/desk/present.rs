//! What the desk's pages show.

mod case;
mod original;
mod queue;

pub(super) use case::case;
pub(super) use queue::queue;
