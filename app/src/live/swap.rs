//! Puts a page that came in the place of the one that is shown.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::dom::{all, by_id, focus_still};
use super::fields::Field;
use super::hydrate;

/// What of a page's head changes with it; style and icon are the site's.
const HEAD: &str = "link[rel=canonical], link[rel=alternate], meta[name=description], meta[name=robots]";

/// Shows a page. With `carry`, what a person has changed in fields that are on both stays.
pub fn show(page: &Document, carry: bool) {
    let now = document();
    now.set_title(&page.title());
    if let (Some(old), Some(new)) = (now.head(), page.head()) {
        all(&old, HEAD).iter().for_each(Element::remove);
        for element in all(&new, HEAD) {
            let _ = old.append_child(&element);
        }
    }
    let (Some(old), Some(new)) = (now.body(), page.body()) else { return };
    let typed: Vec<Field> =
        if carry { Field::under(&old).into_iter().filter(Field::is_changed).collect() } else { Vec::new() };
    let fresh = js_sys::Array::new();
    let children = new.children();
    for index in 0..children.length() {
        if let Some(child) = children.item(index).filter(|child| child.tag_name() != "SCRIPT") {
            fresh.push(&child);
        }
    }
    old.replace_children_with_node(&fresh);
    for field in &typed {
        carry_over(field, &old);
    }
    hydrate::islands();
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

/// Where the eye and the screen reader begin: what is wrong, the place that was asked for, or the page.
pub fn settle(hash: &str) {
    let found = document().query_selector(".error-summary").ok().flatten();
    if let Some(errors) = found.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = errors.focus();
        errors.scroll_into_view();
    } else if let Some(place) = by_id::<HtmlElement>(hash.trim_start_matches('#')).filter(|_| hash.len() > 1) {
        place.scroll_into_view();
    } else if let Some(main) = by_id::<HtmlElement>("main") {
        focus_still(&main);
    }
}
