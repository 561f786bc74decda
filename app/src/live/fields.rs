//! What a form holds, read from the page and put back into it.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement,
    UrlSearchParams,
};

use super::dom::all;

/// The fields of a form as the browser would send them, with the button that was pressed. Files are left out.
pub fn read(form: &HtmlFormElement, pressed: Option<&HtmlElement>) -> Option<UrlSearchParams> {
    let out = UrlSearchParams::new().ok()?;
    let data = FormData::new_with_form(form).ok()?;
    for entry in js_sys::try_iter(&data).ok()??.flatten() {
        let entry: js_sys::Array = entry.unchecked_into();
        if let (Some(name), Some(value)) = (entry.get(0).as_string(), entry.get(1).as_string()) {
            out.append(&name, &value);
        }
    }
    if let Some((name, button)) = pressed.and_then(|button| Some((button.get_attribute("name")?, button))) {
        out.append(&name, &button.get_attribute("value").unwrap_or_default());
    }
    Some(out)
}

/// A field that a person fills in.
pub enum Field {
    /// A line.
    Line(HtmlInputElement),
    /// A box to tick or one of several to choose.
    Tick(HtmlInputElement),
    /// A text.
    Text(HtmlTextAreaElement),
    /// A list to choose from.
    List(HtmlSelectElement),
}

impl Field {
    /// The fields of a form or of a whole page, without those that are the page's own.
    pub fn under(element: &Element) -> Vec<Self> {
        all(element, "input[name], textarea[name], select[name]").into_iter().filter_map(Self::of).collect()
    }

    fn of(element: Element) -> Option<Self> {
        let element = match element.dyn_into::<HtmlTextAreaElement>() {
            Ok(text) => return Some(Self::Text(text)),
            Err(element) => element,
        };
        let element = match element.dyn_into::<HtmlSelectElement>() {
            Ok(list) => return Some(Self::List(list)),
            Err(element) => element,
        };
        let input = element.dyn_into::<HtmlInputElement>().ok()?;
        match input.type_().as_str() {
            "hidden" | "file" | "submit" => None,
            "radio" | "checkbox" => Some(Self::Tick(input)),
            _ => Some(Self::Line(input)),
        }
    }

    /// Its name in the form.
    pub fn name(&self) -> String {
        match self {
            Self::Line(input) | Self::Tick(input) => input.name(),
            Self::Text(text) => text.name(),
            Self::List(list) => list.name(),
        }
    }

    /// Whether it differs from what the server drew.
    pub fn is_changed(&self) -> bool {
        match self {
            Self::Line(input) => input.value() != input.default_value(),
            Self::Tick(input) => input.checked() != input.default_checked(),
            Self::Text(text) => text.default_value().is_ok_and(|drawn| drawn != text.value()),
            Self::List(list) => {
                let marked = list.query_selector("option[selected]").ok().flatten();
                list.value() != marked.and_then(|option| option.get_attribute("value")).unwrap_or_default()
            }
        }
    }

    /// Puts what was kept back. A name that was not kept is left alone, but for boxes: those are kept by being ticked.
    pub fn put(&self, kept: &UrlSearchParams) {
        let name = self.name();
        let values: Vec<String> = kept.get_all(&name).iter().filter_map(|value| value.as_string()).collect();
        match (self, values.first()) {
            (Self::Tick(input), _) => input.set_checked(values.contains(&input.value())),
            (Self::Line(input), Some(value)) if input.value() != *value => input.set_value(value),
            (Self::Text(text), Some(value)) if text.value() != *value => text.set_value(value),
            (Self::List(list), Some(value)) => list.set_value(value),
            _ => {}
        }
    }
}

/// Whether a person has changed anything in a form.
pub fn changed(form: &Element) -> bool {
    Field::under(form).iter().any(Field::is_changed)
}
