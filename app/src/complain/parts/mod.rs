//! Parts of the wizard's pages.

mod choices;
mod frame;

pub use choices::{Choices, choice};
pub use frame::Frame;
pub use crate::ui::{CountedText, Line};
