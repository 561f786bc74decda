//! What a reviewer selects in an original, ready to be hidden.

use leptos::html::Button;
use leptos::prelude::*;

/// A button that comes when words of one field are selected, and says the beginning of them. The words and their
/// field go into the form's own fields, which the button sends.
#[island]
pub fn PickWords(
    /// Says what the button does; `{words}` stands for what is selected.
    label: String,
    /// Where the form is sent.
    address: String,
) -> impl IntoView {
    /// Fits beside three other buttons on a phone.
    const MOST: usize = 10;

    let picked = RwSignal::new(String::new());
    let button = NodeRef::<Button>::new();
    Effect::new(move |_| {
        #[cfg(target_family = "wasm")]
        if let Some(button) = button.get() {
            browser::watch(button, picked);
        }
    });
    let says = move || {
        let words = picked.get();
        let mut short: String = words.chars().take(MOST).collect();
        if words.chars().count() > MOST {
            short.push('…');
        }
        label.replace("{words}", &short)
    };
    view! {
        <button class="btn btn-quiet" type="submit" formaction=address hidden=move || picked.read().is_empty() node_ref=button>{says}</button>
    }
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::cell::RefCell;
    use std::rc::Rc;

    use js_sys::Function;
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use web_sys::{Element, HtmlButtonElement, HtmlInputElement, HtmlSelectElement, Node};

    use crate::live::dom::{by_id, listen};

    /// Longest selection that names something to hide; beyond it somebody selected the page.
    const MOST: usize = 500;

    pub(super) fn watch(button: HtmlButtonElement, picked: RwSignal<String>) {
        let heard = Rc::new(RefCell::new(None::<Function>));
        let own = Rc::clone(&heard);
        let function = listen(&document(), "selectionchange", move |_| {
            if !button.is_connected() {
                // Another page came.
                if let Some(function) = own.take() {
                    let _ = document().remove_event_listener_with_callback("selectionchange", &function);
                }
                return;
            }
            if let Some((field, words)) = selected() {
                fill(&field, &words);
                picked.set(words);
            }
        });
        heard.replace(Some(function));
    }

    fn fill(field: &str, words: &str) {
        if let (Some(line), Some(list)) = (by_id::<HtmlInputElement>("words"), by_id::<HtmlSelectElement>("field")) {
            line.set_value(words);
            list.set_value(field);
        }
    }

    /// The field's code and the words.
    fn selected() -> Option<(String, String)> {
        let selection = window().get_selection().ok()??;
        if selection.is_collapsed() {
            return None;
        }
        let field = field_at(selection.anchor_node()?)?;
        if field_at(selection.focus_node()?)? != field {
            return None;
        }
        let words = String::from(selection.to_string());
        let words = words.trim().to_owned();
        (!words.is_empty() && words.chars().count() <= MOST).then_some((field, words))
    }

    fn field_at(node: Node) -> Option<String> {
        let parent = node.parent_element();
        let element = node.dyn_into::<Element>().ok().or(parent)?;
        element.closest("[data-field]").ok()??.get_attribute("data-field")
    }
}
