//! Brings to life what moves on the pages that the server rendered.
#![cfg(target_family = "wasm")]

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Called once by the page's own module script, with the module itself: it holds each island under its name.
#[wasm_bindgen]
pub fn hydrate(module: JsValue) {
    console_error_panic_hook::set_once();
    leptos::mount::hydrate_islands();
    youmen_app::live::start(module);
}
