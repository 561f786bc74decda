//! Keeps what is being typed: in this browser at once, on the server a breath later.

use leptos::html::P;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(not(target_family = "wasm"), expect(dead_code, reason = "typing happens in the browser"))]
enum Saved {
    /// Nothing typed since the page came.
    #[default]
    Idle,
    /// On its way.
    Saving,
    /// On the server.
    Kept,
    /// Kept in this browser; the network is away.
    Offline,
    /// The server could not keep it; it is kept in this browser.
    Error,
}

impl Saved {
    fn code(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Saving => "saving",
            Self::Kept => "saved",
            Self::Offline => "offline",
            Self::Error => "error",
        }
    }
}

/// The line's words for each state.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedWords {
    /// Nothing typed since the page came.
    pub idle: String,
    /// On its way.
    pub saving: String,
    /// On the server.
    pub kept: String,
    /// Kept in this browser.
    pub offline: String,
    /// Not kept on the server.
    pub error: String,
}

impl SavedWords {
    fn of(&self, saved: Saved) -> String {
        match saved {
            Saved::Idle => &self.idle,
            Saved::Saving => &self.saving,
            Saved::Kept => &self.kept,
            Saved::Offline => &self.offline,
            Saved::Error => &self.error,
        }
        .clone()
    }
}

/// The line in a form that says what is kept of it.
#[island]
pub fn SavedLine(
    /// Which draft it is, without saying so: what this browser kept of another is deleted.
    draft: String,
    /// The page.
    step: String,
    /// Where a page that is being typed is sent.
    address: String,
    words: SavedWords,
) -> impl IntoView {
    let saved = RwSignal::new(Saved::Idle);
    let line = NodeRef::<P>::new();
    Effect::new(move |_| {
        #[cfg(target_family = "wasm")]
        if let Some(line) = line.get() {
            browser::watch(&line, &draft, &step, &address, saved);
        }
        #[cfg(not(target_family = "wasm"))]
        let _ = (line, &draft, &step, &address, saved);
    });
    view! {
        <p class="saved" role="status" data-state=move || saved.get().code() node_ref=line>{move || words.of(saved.get())}</p>
    }
}

#[cfg(target_family = "wasm")]
pub(in crate::live) use browser::forget_where_told;

#[cfg(target_family = "wasm")]
mod browser {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use gloo_net::http::Request;
    use gloo_timers::future::TimeoutFuture;
    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use wasm_bindgen::JsCast;
    use web_sys::{AbortController, Element, HtmlElement, HtmlFormElement, Storage, UrlSearchParams};

    use super::Saved;
    use crate::live::dom::{by_id, listen};
    use crate::live::fields::{self, Field};
    use crate::live::visit::told;

    /// Long enough not to send at every key, short enough that a closed tab loses a word at most.
    const PAUSE_MS: u32 = 1_000;

    /// How often to look whether the text before this one has been kept.
    const LOOK_MS: u32 = 100;

    /// Where the server's word about what is typed is shown, if the page has such a place.
    const HINT: &str = "typed-hint";

    /// How the keys begin under which this browser keeps pages.
    const KEPT: &str = "youmen.page.";

    /// A one-time code is of no use later, and of use to others.
    const NEVER_KEPT: &str = "code";

    /// One page of the form.
    struct Keeper {
        form: HtmlFormElement,
        key: String,
        address: String,
        saved: RwSignal<Saved>,
        /// The latest that was typed; what is older is not sent.
        turn: Cell<u32>,
        /// The text that is on its way. There is one at a time: an older one must not come last.
        sending: RefCell<Option<AbortController>>,
    }

    pub(super) fn watch(line: &Element, draft: &str, step: &str, address: &str, saved: RwSignal<Saved>) {
        let Some(form) = line.closest("form").ok().flatten().and_then(|form| form.dyn_into().ok()) else { return };
        let ours = format!("{KEPT}{draft}.");
        forget(|key| !key.starts_with(&ours));
        let keeper = Rc::new(Keeper {
            form,
            key: format!("{ours}{step}"),
            address: address.to_owned(),
            saved,
            turn: Cell::new(0),
            sending: RefCell::new(None),
        });
        keeper.restore();
        if fields::changed(&keeper.form) {
            keeper.typed();
        }
        keeper.on("input", |keeper, _| keeper.typed());
        // The page itself is on its way: what was typed before needs no sending of its own, but must not be lost.
        keeper.on("submit", |keeper, _| {
            keeper.next_turn();
            keeper.put();
            if let Some(older) = keeper.sending.take() {
                older.abort();
            }
        });
        keeper.on(told::TAKEN, |keeper, _| keeper.forget());
        keeper.on(told::AWAY, |keeper, event| {
            event.prevent_default();
            keeper.put();
            keeper.saved.set(Saved::Offline);
        });
        keeper.on(told::REFUSED, |keeper, _| keeper.saved.set(Saved::Error));
    }

    impl Keeper {
        fn on(self: &Rc<Self>, kind: &str, heard: impl Fn(&Rc<Self>, web_sys::Event) + 'static) {
            let keeper = Rc::clone(self);
            listen(&self.form, kind, move |event| heard(&keeper, event));
        }

        fn next_turn(&self) -> u32 {
            self.turn.set(self.turn.get().wrapping_add(1));
            self.turn.get()
        }

        /// Puts back what this browser kept of the page and the server does not have.
        fn restore(&self) {
            let kept = storage().and_then(|storage| storage.get_item(&self.key).ok().flatten());
            let Some(Ok(kept)) = kept.map(|kept| UrlSearchParams::new_with_str(&kept)) else { return };
            Field::under(&self.form).iter().for_each(|field| field.put(&kept));
        }

        /// Keeps the page in this browser. One that keeps nothing (private mode, full disk) still has the server.
        fn put(&self) -> Option<String> {
            let typed = fields::read(&self.form, None)?;
            typed.delete(NEVER_KEPT);
            let typed = String::from(typed.to_string());
            if let Some(storage) = storage() {
                let _ = storage.set_item(&self.key, &typed);
            }
            Some(typed)
        }

        /// The server has it: nothing of the person stays in this browser.
        fn forget(&self) {
            if let Some(storage) = storage() {
                let _ = storage.remove_item(&self.key);
            }
        }

        fn typed(self: &Rc<Self>) {
            let turn = self.next_turn();
            let Some(typed) = self.put() else { return };
            let keeper = Rc::clone(self);
            spawn_local(async move {
                TimeoutFuture::new(PAUSE_MS).await;
                while keeper.turn.get() == turn && keeper.sending.borrow().is_some() {
                    TimeoutFuture::new(LOOK_MS).await;
                }
                if keeper.turn.get() != turn {
                    return;
                }
                keeper.saved.set(Saved::Saving);
                let outcome = keeper.send(typed).await;
                if keeper.turn.get() == turn {
                    if outcome == Saved::Kept {
                        keeper.forget();
                    }
                    keeper.saved.set(outcome);
                }
            });
        }

        async fn send(&self, typed: String) -> Saved {
            let stop = AbortController::new().ok();
            let request = Request::post(&self.address)
                .abort_signal(stop.as_ref().map(AbortController::signal).as_ref())
                .header("accept", "application/json")
                .header("content-type", "application/x-www-form-urlencoded")
                .body(typed);
            let Ok(request) = request else { return Saved::Error };
            self.sending.replace(stop);
            let answer = request.send().await;
            self.sending.replace(None);
            let Ok(answer) = answer else { return Saved::Offline };
            if !answer.ok() {
                return Saved::Error;
            }
            if let (Some(place), Ok(Ok(word))) =
                (by_id::<HtmlElement>(HINT), answer.text().await.map(|text| js_sys::JSON::parse(&text)))
            {
                place.set_text_content(word.as_string().as_deref());
            }
            Saved::Kept
        }
    }

    fn storage() -> Option<Storage> {
        window().local_storage().ok().flatten()
    }

    /// Deletes what this browser kept of pages, where `which` says so of its key.
    fn forget(which: impl Fn(&str) -> bool) {
        let Some(storage) = storage() else { return };
        let keys = (0..storage.length().unwrap_or_default()).filter_map(|index| storage.key(index).ok().flatten());
        for key in keys.collect::<Vec<_>>() {
            if key.starts_with(KEPT) && which(&key) {
                let _ = storage.remove_item(&key);
            }
        }
    }

    /// Deletes all of it on a page that says so: there is nothing to go on with here, or somebody else comes next.
    pub(in crate::live) fn forget_where_told(page: &Element) {
        if page.query_selector("[data-forget]").is_ok_and(|found| found.is_some()) {
            forget(|_| true);
        }
    }
}
