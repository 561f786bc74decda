//! Calculators: a question, a form, an answer with its arithmetic. The whole state is the address.

mod deadline;
mod sum;

pub use deadline::DeadlineCalculator;
pub(super) use sum::KINDS;
pub use sum::SumCalculator;
