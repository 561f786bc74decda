//! The browser's own history: each of its entries knows how far down its page was.

use std::cell::Cell;

use gloo_timers::callback::Timeout;
use leptos::prelude::window;
use wasm_bindgen::JsValue;
use web_sys::{History, ScrollRestoration};

use super::dom::listen;

/// A scroll has ended when nothing moves for so long. Browsers refuse an entry that is changed at every frame.
const STILL_MS: u32 = 150;

thread_local! {
    /// Counts scrolls, so that only the last of a row is written down.
    static SCROLL: Cell<u32> = const { Cell::new(0) };
}

fn history() -> Option<History> {
    window().history().ok()
}

fn down() -> JsValue {
    JsValue::from_f64(window().scroll_y().unwrap_or_default())
}

/// Takes over from the browser, which would scroll before the page has come. A page that was loaded anew goes to where
/// it was.
pub fn begin() {
    if let Some(history) = history() {
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        if let Some(y) = history.state().ok().and_then(|state| state.as_f64()) {
            window().scroll_to_with_x_and_y(0.0, y);
        }
    }
    listen(&window(), "scroll", |_| {
        SCROLL.set(SCROLL.get().wrapping_add(1));
        let turn = SCROLL.get();
        Timeout::new(STILL_MS, move || {
            if SCROLL.get() == turn {
                remember();
            }
        })
        .forget();
    });
}

fn remember() {
    let Some(history) = history() else { return };
    let known = history.state().ok().and_then(|state| state.as_f64()).unwrap_or_default();
    if down().as_f64() != Some(known) {
        let _ = history.replace_state_with_url(&down(), "", None);
    }
}

/// A new entry, after writing down where the page that is left was.
pub fn push(url: &str) {
    remember();
    // A scroll that has not ended yet belongs to the page that is left.
    SCROLL.set(SCROLL.get().wrapping_add(1));
    if let Some(history) = history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(url));
    }
}

/// Another address for the entry that is shown.
pub fn replace(url: &str) {
    if let Some(history) = history() {
        let _ = history.replace_state_with_url(&down(), "", Some(url));
    }
}
