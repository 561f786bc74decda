//! Going from one view of the board to the next without loading the page anew.

use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// Sends the form of filters as the browser itself would: its fields become the address.
#[cfg(target_family = "wasm")]
pub fn to_filters() -> Callback<SubmitEvent> {
    use wasm_bindgen::JsCast;

    let navigate = StoredValue::new_local(leptos_router::hooks::use_navigate());
    Callback::new(move |event: SubmitEvent| {
        let form = event.target().and_then(|form| form.dyn_into::<web_sys::HtmlFormElement>().ok());
        let (Some(form), Some(navigate)) = (form, navigate.try_get_value()) else { return };
        event.prevent_default();
        let fields = crate::forms::browser::fields(&form, None);
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields.pairs()).finish();
        let to = if query.is_empty() { "/board".to_owned() } else { format!("/board?{query}") };
        navigate(&to, leptos_router::NavigateOptions::default());
    })
}

/// The server never hears of a form's events.
#[cfg(not(target_family = "wasm"))]
pub fn to_filters() -> Callback<SubmitEvent> {
    Callback::new(|_| ())
}

/// Puts the keyboard and the screen reader at the start of the page, without scrolling: the router has done that.
pub fn focus_main() {
    #[cfg(target_family = "wasm")]
    request_animation_frame(|| {
        use js_sys::{Function, Object, Reflect};
        use wasm_bindgen::JsCast;

        let Some(main) = document().get_element_by_id("main") else { return };
        let options = Object::new();
        let _ = Reflect::set(&options, &"preventScroll".into(), &true.into());
        if let Ok(focus) = Reflect::get(&main, &"focus".into())
            && let Ok(focus) = focus.dyn_into::<Function>()
        {
            let _ = focus.call1(&main, &options);
        }
    });
}
