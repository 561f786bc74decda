//! Plain forms: how they are drawn, read, and told what became of them.

mod codec;
mod post_form;
mod told;

pub use codec::UrlForm;
pub use post_form::PostForm;
pub use told::{query, telling, told};
