//! Short hands for what the document offers.

use js_sys::Function;
use leptos::prelude::document;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlElement};

/// Calls back for every `kind` of event. The function lives as long as the browser knows of it.
pub fn listen(target: &EventTarget, kind: &str, heard: impl FnMut(Event) + 'static) -> Function {
    let heard: Function = Closure::<dyn FnMut(Event)>::new(heard).into_js_value().unchecked_into();
    let _ = target.add_event_listener_with_callback(kind, &heard);
    heard
}

/// The element with this id.
pub fn by_id<T: JsCast>(id: &str) -> Option<T> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// The nearest element around an event's place, or at it, that matches.
pub fn around<T: JsCast>(event: &Event, selector: &str) -> Option<T> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()??.dyn_into().ok()
}

/// Everything under an element that matches, in order.
pub fn all(under: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = under.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.get(index)?.dyn_into().ok()).collect()
}

/// A property of any value of JavaScript's.
pub fn property<T: JsCast>(of: &JsValue, name: &str) -> Option<T> {
    js_sys::Reflect::get(of, &JsValue::from_str(name)).ok()?.dyn_into().ok()
}

/// Puts the keyboard and the screen reader somewhere, without scrolling.
pub fn focus_still(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}
