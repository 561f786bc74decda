//! Parts of the wizard's pages.

mod choices;
mod frame;
mod text;

pub use choices::{Choices, choice};
pub use frame::Frame;
pub use text::{CountedText, Line};
