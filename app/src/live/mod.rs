//! What moves in the browser. Everything else of the interface is drawn on the server and stays there.
//!
//! Two kinds of things live here. *Islands* are small parts of a page with a state of their own: a count under a
//! text, the line that says what is saved, a file on its way. The server draws them, the browser brings them to life.
//! *Visits* take links and forms: the next page is fetched and put in place, in one round trip. Both only add to pages
//! that work without them: an island reaches the fields beside it through the document, as a person does.

#[cfg(target_family = "wasm")]
mod address;
#[cfg(target_family = "wasm")]
mod dom;
#[cfg(target_family = "wasm")]
mod fetch;
#[cfg(target_family = "wasm")]
mod fields;
#[cfg(target_family = "wasm")]
mod history;
#[cfg(target_family = "wasm")]
mod hydrate;
mod islands;
#[cfg(target_family = "wasm")]
mod swap;
#[cfg(target_family = "wasm")]
mod visit;

pub use islands::{CopyButton, Count, CountWords, LookUp, PickWords, PrintButton, SavedLine, SavedWords, UploadNow};
#[cfg(target_family = "wasm")]
pub use visit::start;

/// The header that asks for a page to put in place: where a form leads on, the server answers with that page at once.
pub const IN_PLACE: &str = "youmen-in-place";

/// The header of the answer that says which address the page has.
pub const PLACE: &str = "content-location";
