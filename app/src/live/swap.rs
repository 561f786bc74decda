//! Puts a page that came in the place of the one that is shown.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

use super::dom::{all, by_id, focus_still};
use super::fields::Field;
use super::{hydrate, islands};

/// What of a page's head changes with it; style and icon are the site's.
const HEAD: &str = "link[rel=canonical], link[rel=alternate], meta[name=description], meta[name=robots]";

/// Shows a page.
pub fn show(page: &Document) {
    let now = document();
    now.set_title(&page.title());
    if let (Some(old), Some(new)) = (now.head(), page.head()) {
        all(&old, HEAD).iter().for_each(Element::remove);
        for element in all(&new, HEAD) {
            let _ = old.append_child(&element);
        }
    }
    let (Some(old), Some(new)) = (now.body(), page.body()) else { return };
    let fresh = js_sys::Array::new();
    let children = new.children();
    for index in 0..children.length() {
        if let Some(child) = children.item(index).filter(|child| child.tag_name() != "SCRIPT") {
            fresh.push(&child);
        }
    }
    old.replace_children_with_node(&fresh);
    hydrate::islands();
    islands::forget_where_told(&old);
}

/// Shows the same page anew: what a person has changed in its fields stays, and so does the place they are typing at.
pub fn refresh(page: &Document) {
    let Some(body) = document().body() else { return };
    let typed: Vec<Field> = Field::under(&body).into_iter().filter(Field::is_changed).collect();
    let place = Place::now();
    show(page);
    for field in &typed {
        carry_over(field, &body);
    }
    match place {
        Some(place) => place.again(),
        None if has_errors() => settle(""),
        None => {}
    }
}

/// Where somebody is typing.
struct Place {
    id: String,
    selection: Option<(u32, u32)>,
}

impl Place {
    fn now() -> Option<Self> {
        let element = document().active_element()?;
        let text = element.dyn_ref::<HtmlTextAreaElement>();
        let line = element.dyn_ref::<HtmlInputElement>().filter(|input| input.type_() != "file");
        (text.is_some() || line.is_some()).then(|| Self {
            id: element.id(),
            selection: text.and_then(|text| Some((text.selection_start().ok()??, text.selection_end().ok()??))),
        })
    }

    fn again(self) {
        let Some(element) = by_id::<HtmlElement>(&self.id) else { return };
        focus_still(&element);
        if let (Some(text), Some((start, end))) = (element.dyn_ref::<HtmlTextAreaElement>(), self.selection) {
            let _ = text.set_selection_range(start, end);
        }
    }
}

fn carry_over(typed: &Field, page: &Element) {
    let name = typed.name();
    for field in Field::under(page).iter().filter(|field| field.name() == name) {
        match (typed, field) {
            (Field::Line(from), Field::Line(to)) => to.set_value(&from.value()),
            (Field::Text(from), Field::Text(to)) => to.set_value(&from.value()),
            (Field::List(from), Field::List(to)) => to.set_value(&from.value()),
            (Field::Tick(from), Field::Tick(to)) if from.value() == to.value() => to.set_checked(from.checked()),
            _ => {}
        }
    }
}

/// Whether the page says that something is wrong.
pub fn has_errors() -> bool {
    document().query_selector(".error-summary").is_ok_and(|found| found.is_some())
}

/// Puts the keyboard and the screen reader at the beginning of the page.
pub fn focus_main() {
    if let Some(main) = by_id::<HtmlElement>("main") {
        focus_still(&main);
    }
}

/// Where the eye and the screen reader begin: what is wrong, the place that was asked for, or the page.
pub fn settle(hash: &str) {
    let found = document().query_selector(".error-summary").ok().flatten();
    if let Some(errors) = found.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = errors.focus();
        errors.scroll_into_view();
    } else if let Some(place) = by_id::<HtmlElement>(hash.trim_start_matches('#')).filter(|_| hash.len() > 1) {
        place.scroll_into_view();
    } else {
        focus_main();
    }
}
