//! Looks something up while it is being typed; without it the button does.

use leptos::prelude::*;

/// Asks for the page with what is typed in its query, and shows the part of it with what was found.
#[island]
pub fn LookUp(
    /// Id and name of the field.
    field: String,
    /// Address of the page, without a query.
    page: String,
    /// Id of the part; its `data-found` says how many there are.
    part: String,
    /// Says how many there are, for who cannot see it; `{n}` stands for the number.
    words: String,
) -> impl IntoView {
    let found = RwSignal::new(String::new());
    Effect::new(move |_| {
        #[cfg(target_family = "wasm")]
        browser::watch(&field, &page, &part, found);
        #[cfg(not(target_family = "wasm"))]
        let _ = (&field, &page, &part);
    });
    let says = move || {
        let n = found.get();
        if n.is_empty() { String::new() } else { words.replace("{n}", &n) }
    };
    view! { <p class="visually-hidden" role="status">{says}</p> }
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::cell::Cell;
    use std::rc::Rc;

    use gloo_timers::future::TimeoutFuture;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use web_sys::{HtmlElement, HtmlInputElement, UrlSearchParams};

    use crate::live::address::Ask;
    use crate::live::dom::{by_id, listen};
    use crate::live::fetch;

    /// Between two words, not between two keys.
    const PAUSE_MS: u32 = 350;

    pub(super) fn watch(field: &str, page: &str, part: &str, found: RwSignal<String>) {
        let Some(input) = by_id::<HtmlInputElement>(field) else { return };
        let (name, page, part) = (field.to_owned(), page.to_owned(), part.to_owned());
        let latest = Rc::new(Cell::new(0_u32));
        let typed = input.clone();
        listen(&input, "input", move |_| {
            latest.set(latest.get().wrapping_add(1));
            let (turn, latest, typed) = (latest.get(), Rc::clone(&latest), typed.clone());
            let (name, page, part) = (name.clone(), page.clone(), part.clone());
            spawn_local(async move {
                TimeoutFuture::new(PAUSE_MS).await;
                if latest.get() != turn {
                    return;
                }
                let Ok(query) = UrlSearchParams::new() else { return };
                query.append(&name, &typed.value());
                let answer = fetch::page(&Ask::Get(format!("{page}?{}", String::from(query.to_string())))).await;
                if latest.get() != turn {
                    return;
                }
                let new = answer.ok().and_then(|page| page.document.get_element_by_id(&part));
                if let (Some(new), Some(old)) = (new, by_id::<HtmlElement>(&part)) {
                    found.set(new.get_attribute("data-found").unwrap_or_default());
                    let _ = old.replace_with_with_node_1(&new);
                }
            });
        });
    }
}
