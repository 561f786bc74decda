//! What the tests speak HTTP with.

mod app;
mod client;
mod forms;
mod pictures;
mod program;
mod story;

pub use app::TestApp;
pub use client::{Person, Response};
pub use forms::{form, multipart};
pub use pictures::{CAMERA, GPS, contains, huge_png, photo_with_gps, small_png};
pub use program::{Program, run, youmen};
pub use story::{Filed, ORDER_NO, PHONE, answers};
