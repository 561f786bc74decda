//! Goes from page to page without loading anything anew but the page.

use std::cell::{Cell, RefCell};

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::{document, window};
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, Document, Event, HtmlElement, HtmlFormElement, MouseEvent, PopStateEvent, SubmitEvent};

use super::address::{Ask, of_click, of_form};
use super::dom::{around, by_id, listen};
use super::fetch::{self, Lost, Page};
use super::{hydrate, swap};

/// Phones say late that the network is back, or never: asking costs less than waiting.
const AGAIN_MS: u32 = 2_000;

/// What a form hears of itself; an island may listen.
pub mod told {
    /// The server has it.
    pub const TAKEN: &str = "youmen:taken";
    /// The network is away; it is tried again.
    pub const AWAY: &str = "youmen:away";
    /// The server could not take it; the page says why.
    pub const REFUSED: &str = "youmen:refused";
}

thread_local! {
    /// The latest visit; an older one that comes late shows nothing.
    static TURN: Cell<u32> = const { Cell::new(0) };
    /// Path and query of what is shown.
    static SHOWN: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Begins. `module` is this program as JavaScript sees it.
pub fn start(module: JsValue) {
    hydrate::remember(module);
    hydrate::islands();
    SHOWN.set(here());
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
    listen(&document(), "click", |event| on_click(event.unchecked_ref()));
    listen(&document(), "submit", |event| on_submit(event.unchecked_ref()));
    listen(&window(), "popstate", |event| on_pop(event.unchecked_ref()));
    if document().query_selector(".error-summary").is_ok_and(|found| found.is_some()) {
        swap::settle("");
    }
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-live", "true");
    }
}

/// Shows this page as the server has it now, with what a person has typed on it.
pub async fn refresh(path: &str) {
    let turn = next_turn();
    if let Ok(page) = fetch::page(&Ask::Get(path.to_owned())).await
        && is_latest(turn)
    {
        put(&page.document, &page.url, Enter::Refresh);
    }
}

fn here() -> String {
    let place = window().location();
    format!("{}{}", place.pathname().unwrap_or_default(), place.search().unwrap_or_default())
}

fn next_turn() -> u32 {
    TURN.set(TURN.get().wrapping_add(1));
    TURN.get()
}

fn is_latest(turn: u32) -> bool {
    TURN.get() == turn
}

fn on_click(event: &MouseEvent) {
    if let Some(ask) = of_click(event) {
        event.prevent_default();
        spawn_local(get(ask, Enter::New));
    }
}

fn on_pop(event: &PopStateEvent) {
    // A place on the same page was visited.
    if SHOWN.with_borrow(|shown| *shown == here()) {
        return;
    }
    let y = event.state().as_f64().unwrap_or_default();
    let Ok(url) = window().location().href() else { return };
    spawn_local(get(Ask::Get(url), Enter::Back(y)));
}

fn on_submit(event: &SubmitEvent) {
    if event.default_prevented() {
        return;
    }
    let Some(form) = around::<HtmlFormElement>(event, "form") else { return };
    let pressed: Option<HtmlElement> = event.submitter();
    let Some(ask) = of_form(form.clone(), pressed.clone()) else { return };
    event.prevent_default();
    if form.has_attribute("aria-busy") {
        // A second tap.
        return;
    }
    if matches!(ask, Ask::Get(_)) {
        return spawn_local(get(ask, Enter::New));
    }
    busy(&form, pressed.as_ref(), true);
    spawn_local(post(ask, form, pressed));
}

fn busy(form: &HtmlFormElement, pressed: Option<&HtmlElement>, yes: bool) {
    for element in [Some(form.unchecked_ref::<HtmlElement>()), pressed].into_iter().flatten() {
        let _ = if yes { element.set_attribute("aria-busy", "true") } else { element.remove_attribute("aria-busy") };
    }
}

async fn get(ask: Ask, enter: Enter) {
    let turn = next_turn();
    hush();
    let answer = fetch::page(&ask).await;
    if !is_latest(turn) {
        return;
    }
    let Ask::Get(url) = ask else { return };
    match answer {
        Ok(Page { document, url, .. }) => put(&document, &url, enter),
        Err(Lost::Network) => say(&told_by("data-no-page")),
        Err(Lost::NoPage) => {
            let _ = window().location().assign(&url);
        }
    }
}

/// Sends a form until the server answers. The page stays as it is until then, and so does what was typed.
async fn post(ask: Ask, form: HtmlFormElement, pressed: Option<HtmlElement>) {
    let turn = next_turn();
    hush();
    loop {
        let answer = fetch::page(&ask).await;
        if !is_latest(turn) || !form.is_connected() {
            return;
        }
        match answer {
            Ok(page) if page.fine => {
                tell(&form, told::TAKEN);
                put(&page.document, &page.url, Enter::New);
                return;
            }
            Err(Lost::Network) => {
                if tell(&form, told::AWAY) {
                    say(&told_by("data-away"));
                }
                TimeoutFuture::new(AGAIN_MS).await;
                if !is_latest(turn) || !form.is_connected() {
                    return;
                }
            }
            refused => {
                busy(&form, pressed.as_ref(), false);
                tell(&form, told::REFUSED);
                match refused {
                    Ok(page) => say(&problem(&page.document)),
                    Err(_) => say(&told_by("data-away")),
                }
                return;
            }
        }
    }
}

/// Tells a form what became of it. True unless somebody on the page has already said so.
fn tell(form: &HtmlFormElement, what: &str) -> bool {
    let options = web_sys::CustomEventInit::new();
    options.set_cancelable(true);
    let event: Result<CustomEvent, JsValue> = CustomEvent::new_with_event_init_dict(what, &options);
    event.and_then(|event| form.dispatch_event(event.unchecked_ref::<Event>())).unwrap_or(true)
}

/// The line at the upper edge that says why the page does not change.
fn line() -> Option<HtmlElement> {
    by_id("told")
}

fn told_by(attribute: &str) -> String {
    line().and_then(|line| line.get_attribute(attribute)).unwrap_or_default()
}

/// What a page of refusal says, and what to do.
fn problem(page: &Document) -> String {
    let text = |selector: &str| page.query_selector(selector).ok().flatten()?.text_content();
    [text("main h1"), text("main h1 ~ p")].into_iter().flatten().collect::<Vec<_>>().join("\n")
}

/// Takes back what was said: something new is tried.
fn hush() {
    if let Some(line) = line() {
        line.set_hidden(true);
    }
}

fn say(words: &str) {
    if let Some(line) = line() {
        line.set_text_content(Some(words));
        line.set_hidden(false);
    }
}

/// How a page comes.
#[derive(Clone, Copy, PartialEq)]
enum Enter {
    /// By a link or a form.
    New,
    /// By the browser's own way back, to how far down it was.
    Back(f64),
    /// It was there already.
    Refresh,
}

fn put(page: &Document, url: &str, enter: Enter) {
    let Ok(url) = web_sys::Url::new_with_base(url, &window().location().href().unwrap_or_default()) else { return };
    let to = format!("{}{}", url.pathname(), url.search());
    if let Ok(history) = window().history() {
        let down = JsValue::from_f64(window().scroll_y().unwrap_or_default());
        let full = format!("{to}{}", url.hash());
        let _ = match enter {
            Enter::New if to != here() => history
                .replace_state_with_url(&down, "", None)
                .and_then(|()| history.push_state_with_url(&JsValue::NULL, "", Some(&full))),
            Enter::New | Enter::Refresh => history.replace_state_with_url(&down, "", Some(&full)),
            Enter::Back(_) => Ok(()),
        };
    }
    SHOWN.set(to);
    swap::show(page, enter == Enter::Refresh);
    match enter {
        Enter::New => {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            swap::settle(&url.hash());
        }
        Enter::Back(y) => window().scroll_to_with_x_and_y(0.0, y),
        Enter::Refresh => {}
    }
}
