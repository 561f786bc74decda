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
use super::{history, hydrate, islands, swap};

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
    if let Some(body) = document().body() {
        islands::forget_where_told(&body);
    }
    SHOWN.set(here());
    history::begin();
    listen(&document(), "click", |event| on_click(event.unchecked_ref()));
    listen(&document(), "submit", |event| on_submit(event.unchecked_ref()));
    listen(&window(), "popstate", |event| on_pop(event.unchecked_ref()));
    if swap::has_errors() {
        swap::settle("");
    }
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute("data-live", "true");
    }
}

/// Shows this page as the server has it now, with what a person has typed on it and where they are in it. Not while
/// one of its forms is on its way: the answer to that shows it anyway.
pub async fn refresh(path: &str) {
    if document().query_selector("form[aria-busy]").is_ok_and(|found| found.is_some()) {
        return;
    }
    let turn = next_turn();
    let answer = fetch::page(&Ask::Get(path.to_owned())).await;
    if !is_latest(turn) {
        return;
    }
    match answer {
        Ok(page) => put(&page.document, &page.url, Enter::Refresh),
        Err(_) => say(&told_by("data-no-page")),
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
    waiting(true);
    let answer = fetch::page(&ask).await;
    if !is_latest(turn) {
        return;
    }
    waiting(false);
    let Ask::Get(url) = ask else { return };
    match answer {
        Ok(Page { document, url, .. }) => put(&document, &url, enter),
        Err(Lost::Network) => say(&told_by("data-no-page")),
        Err(Lost::NoPage) => {
            let _ = window().location().assign(&url);
        }
    }
}

fn waiting(yes: bool) {
    if let Some(root) = document().document_element() {
        let _ = root.toggle_attribute_with_force("data-waiting", yes);
    }
}

/// Sends a form. The page stays as it is until the server answers, and so does what was typed. A form that may be
/// sent twice without harm (`data-again`) is sent until it comes through.
async fn post(ask: Ask, form: HtmlFormElement, pressed: Option<HtmlElement>) {
    hush();
    loop {
        let answer = fetch::page(&ask).await;
        if !form.is_connected() {
            // Another page came in its place.
            return;
        }
        let words = match answer {
            Ok(page) if page.fine => {
                tell(&form, told::TAKEN);
                // Whatever else is on its way is older than this.
                next_turn();
                waiting(false);
                put(&page.document, &page.url, Enter::New);
                return;
            }
            Err(Lost::Network) => {
                let unsaid = tell(&form, told::AWAY);
                if form.has_attribute("data-again") {
                    TimeoutFuture::new(AGAIN_MS).await;
                    if form.is_connected() {
                        continue;
                    }
                    return;
                }
                if unsaid { told_by("data-away") } else { String::new() }
            }
            Err(Lost::NoPage) => {
                tell(&form, told::REFUSED);
                told_by("data-not-sent")
            }
            Ok(page) => {
                tell(&form, told::REFUSED);
                problem(&page.document)
            }
        };
        busy(&form, pressed.as_ref(), false);
        say(&words);
        return;
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
    say("");
}

fn say(words: &str) {
    if let Some(line) = line() {
        line.set_text_content(Some(words));
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
    let full = format!("{to}{}", url.hash());
    match enter {
        Enter::New if to != here() => history::push(&full),
        Enter::New | Enter::Refresh => history::replace(&full),
        Enter::Back(_) => {}
    }
    SHOWN.set(to);
    if enter == Enter::Refresh {
        swap::refresh(page);
        return;
    }
    swap::show(page);
    if let Enter::Back(y) = enter {
        swap::focus_main();
        window().scroll_to_with_x_and_y(0.0, y);
    } else {
        window().scroll_to_with_x_and_y(0.0, 0.0);
        swap::settle(&url.hash());
    }
}
