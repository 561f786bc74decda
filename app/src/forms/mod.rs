//! Plain forms that work without JavaScript, and save a round trip where it runs.

mod codec;
mod post_form;
#[cfg(target_family = "wasm")]
pub mod browser;

pub use codec::UrlForm;
pub use post_form::{PostForm, Sending};
