//! Which links and forms lead to a page of this site that can be put in place.

use leptos::prelude::window;
use wasm_bindgen::JsCast;
use web_sys::{HtmlAnchorElement, HtmlElement, HtmlFormElement, MouseEvent, Url};

use super::fields;

/// What to ask of the server.
#[derive(Clone)]
pub enum Ask {
    /// A page.
    Get(String),
    /// A form's answer. The fields are read anew for each try: a person may have gone on writing.
    Post {
        /// Where to.
        url: String,
        /// The form.
        form: HtmlFormElement,
        /// The button.
        pressed: Option<HtmlElement>,
    },
}

/// Where a click on a link leads, unless it is not for us: another site, another tab, a file, a place on this page.
pub fn of_click(event: &MouseEvent) -> Option<Ask> {
    if event.default_prevented() || event.button() != 0 {
        return None;
    }
    if event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() {
        return None;
    }
    let link: HtmlAnchorElement = super::dom::around(event, "a[href]")?;
    let away = link.rel().split_whitespace().any(|word| word == "external");
    if away || link.has_attribute("download") || !link.target().is_empty() {
        return None;
    }
    let here = window().location();
    let same_page = Some(link.pathname()) == here.pathname().ok() && Some(link.search()) == here.search().ok();
    if Some(link.origin()) != here.origin().ok() || (same_page && !link.hash().is_empty()) {
        return None;
    }
    Some(Ask::Get(link.href()))
}

/// Where a form leads, unless it carries files.
pub fn of_form(form: HtmlFormElement, pressed: Option<HtmlElement>) -> Option<Ask> {
    // `form.action` would be a field of that name.
    let from_button = |name: &str| pressed.as_ref().and_then(|button| button.get_attribute(name));
    let attribute = |name: &str| form.get_attribute(name).unwrap_or_default();
    if attribute("enctype").starts_with("multipart") {
        return None;
    }
    let here = window().location().href().ok()?;
    let action = from_button("formaction").unwrap_or_else(|| attribute("action"));
    let url = Url::new_with_base(&action, &here).ok()?;
    if Some(url.origin()) != window().location().origin().ok() {
        return None;
    }
    if attribute("method").eq_ignore_ascii_case("post") {
        return Some(Ask::Post { url: url.href(), form, pressed });
    }
    url.set_search(&filled(&form)?);
    Some(Ask::Get(url.href()))
}

/// The query of a form that asks: what was left empty asks for nothing.
fn filled(form: &HtmlFormElement) -> Option<String> {
    let out = web_sys::UrlSearchParams::new().ok()?;
    for field in js_sys::try_iter(fields::read(form, None)?.as_ref()).ok()??.flatten() {
        let field: js_sys::Array = field.unchecked_into();
        if let (Some(name), Some(value)) = (field.get(0).as_string(), field.get(1).as_string())
            && !value.is_empty()
        {
            out.append(&name, &value);
        }
    }
    Some(String::from(out.to_string()))
}
