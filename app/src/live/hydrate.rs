//! Brings the islands of a page to life.

use std::cell::RefCell;

use js_sys::Function;
use leptos::prelude::document;
use wasm_bindgen::JsValue;

use super::dom::{all, property};

thread_local! {
    /// The module of this program: each island is a function in it, by the name that the page gives.
    static MODULE: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
}

/// Keeps the module at hand.
pub fn remember(module: JsValue) {
    MODULE.with_borrow_mut(|kept| *kept = module);
}

/// Brings to life what the document has now. An island stands alone: none is inside of another.
pub fn islands() {
    let Some(body) = document().body() else { return };
    let module = MODULE.with_borrow(Clone::clone);
    for island in all(&body, "leptos-island[data-component]") {
        let name = island.get_attribute("data-component").unwrap_or_default();
        if let Some(start) = property::<Function>(&module, &name) {
            let _ = start.call1(&JsValue::UNDEFINED, &island);
        }
    }
}
