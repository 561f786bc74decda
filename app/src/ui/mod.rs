//! Parts that every vertical uses. Their classes are the design system's (`style/`).

mod errors;
mod fields;
pub mod format;
mod frame;
mod icons;
mod load;
mod masked;
mod names;
mod upload;
mod words;

pub use errors::{ErrorSummary, FieldErrors, field_words, has_error};
pub use fields::{CountedText, Line};
pub use frame::{Main, SiteFooter, SiteHeader};
pub use icons::Icon;
pub use load::{Load, ProblemPage, problem_words};
pub use masked::{Masked, Story};
pub use names::field_name;
pub use upload::Upload;
pub use words::{kind_words, status_class, status_words};
