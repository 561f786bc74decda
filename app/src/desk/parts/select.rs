//! What a reviewer selects in the original.

use leptos::prelude::*;

/// Some words of one field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::desk) struct Picked {
    /// The field's code.
    pub(in crate::desk) field: String,
    /// The words, as selected.
    pub(in crate::desk) words: String,
}

impl Picked {
    /// The beginning of the words, for a button.
    pub(in crate::desk) fn short(&self) -> String {
        /// Fits beside three other buttons on a phone.
        const MOST: usize = 10;
        let mut short: String = self.words.chars().take(MOST).collect();
        if self.words.chars().count() > MOST {
            short.push('…');
        }
        short
    }
}

/// Calls back whenever words of one field are selected. Does nothing on the server.
pub(super) fn watch(on_pick: Callback<Picked>) {
    Effect::new(move |_| {
        #[cfg(target_family = "wasm")]
        browser::listen(on_pick);
        #[cfg(not(target_family = "wasm"))]
        let _ = on_pick;
    });
}

#[cfg(target_family = "wasm")]
mod browser {
    use leptos::prelude::*;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{Element, Node};

    use super::Picked;

    /// Longest selection that names something to hide; beyond it somebody selected the page.
    const MOST: usize = 500;

    pub(super) fn listen(on_pick: Callback<Picked>) {
        let heard = Closure::<dyn Fn()>::new(move || {
            if let Some(picked) = selected() {
                on_pick.try_run(picked);
            }
        });
        let page = document();
        if page.add_event_listener_with_callback("selectionchange", heard.as_ref().unchecked_ref()).is_err() {
            return;
        }
        let held = StoredValue::new_local(Some(heard));
        on_cleanup(move || {
            if let Some(heard) = held.try_update_value(Option::take).flatten() {
                let _ =
                    document().remove_event_listener_with_callback("selectionchange", heard.as_ref().unchecked_ref());
            }
        });
    }

    fn selected() -> Option<Picked> {
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
        (!words.is_empty() && words.chars().count() <= MOST).then_some(Picked { field, words })
    }

    fn field_at(node: Node) -> Option<String> {
        let parent = node.parent_element();
        let element = node.dyn_into::<Element>().ok().or(parent)?;
        element.closest("[data-field]").ok()??.get_attribute("data-field")
    }
}
