//! Plain forms that work without JavaScript, and save a round trip where it runs.

#[cfg(target_family = "wasm")]
pub mod browser;
mod codec;
mod post_form;
mod told;

pub use codec::UrlForm;
pub use post_form::{PostForm, Sending};
pub use told::{query, telling, told};
