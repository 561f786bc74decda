//! Buttons that only a living page can have: until then they are not there.

use leptos::prelude::*;

/// Copies; elsewhere the text can be selected.
#[island]
pub fn CopyButton(
    /// What is copied.
    text: String,
    /// Says what it does.
    words: String,
    /// Says that it is done.
    done: String,
) -> impl IntoView {
    let live = RwSignal::new(false);
    let copied = RwSignal::new(false);
    Effect::new(move |_| live.set(true));
    let copy = move |_| {
        #[cfg(target_family = "wasm")]
        {
            let text = text.clone();
            leptos::task::spawn_local(async move {
                let written = window().navigator().clipboard().write_text(&text);
                if wasm_bindgen_futures::JsFuture::from(written).await.is_ok() {
                    copied.set(true);
                }
            });
        }
        #[cfg(not(target_family = "wasm"))]
        let _ = (&text, copied);
    };
    view! {
        <button class="btn btn-quiet btn-small no-print" type="button" hidden=move || !live.get() on:click=copy>
            {move || if copied.get() { done.clone() } else { words.clone() }}
        </button>
    }
}

/// Prints the page.
#[island]
pub fn PrintButton(
    /// Says what it does.
    words: String,
) -> impl IntoView {
    let live = RwSignal::new(false);
    Effect::new(move |_| live.set(true));
    let print = move |_| {
        #[cfg(target_family = "wasm")]
        {
            // What is folded away would be missing on paper.
            if let Some(body) = document().body() {
                for folded in crate::live::dom::all(&body, "main details") {
                    let _ = folded.set_attribute("open", "");
                }
            }
            let _ = window().print();
        }
    };
    view! { <button class="btn btn-quiet" type="button" hidden=move || !live.get() on:click=print>{words}</button> }
}
