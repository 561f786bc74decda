//! Parts of the wizard's pages.

mod choices;
mod frame;

pub use crate::ui::{CountedText, Line};
pub use choices::{Choices, choice};
pub use frame::Frame;
