//! Small parts with a state of their own. Each gets its words from the server, in the reader's language.

mod copy;
mod count;
mod look_up;
mod pick;
mod saved;
mod upload;

pub use copy::{CopyButton, PrintButton};
pub use count::{Count, CountWords};
pub use look_up::LookUp;
pub use pick::PickWords;
#[cfg(target_family = "wasm")]
pub(super) use saved::forget_where_told;
pub use saved::{SavedLine, SavedWords};
pub use upload::UploadNow;
