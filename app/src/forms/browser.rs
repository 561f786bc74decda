//! What a form holds, read from the page.

use wasm_bindgen::JsCast;
use web_sys::{FormData, HtmlElement, HtmlFormElement, SubmitEvent};
use youmen_domain::form::RawForm;

/// The fields of a form as the browser would send them, with the button that was pressed. Files are left out.
pub fn fields(form: &HtmlFormElement, event: Option<&SubmitEvent>) -> RawForm {
    let mut pairs: Vec<(String, String)> = Vec::new();
    if let Ok(data) = FormData::new_with_form(form)
        && let Ok(Some(entries)) = js_sys::try_iter(&data)
    {
        for entry in entries.flatten() {
            let entry: js_sys::Array = entry.unchecked_into();
            if let (Some(name), Some(value)) = (entry.get(0).as_string(), entry.get(1).as_string()) {
                pairs.push((name, value));
            }
        }
    }
    let pressed = event.and_then(SubmitEvent::submitter).and_then(|button| {
        let button: HtmlElement = button;
        Some((button.get_attribute("name")?, button.get_attribute("value").unwrap_or_default()))
    });
    pairs.extend(pressed);
    RawForm::from_pairs(pairs)
}

/// Puts what was kept back into the fields, where it differs. Hidden fields, files and buttons are the page's own.
pub fn restore(form: &HtmlFormElement, kept: &RawForm) {
    let Ok(fields) = form.query_selector_all("input[name], textarea[name], select[name]") else { return };
    for index in 0..fields.length() {
        let Some(field) = fields.get(index) else { continue };
        if let Some(input) = field.dyn_ref::<web_sys::HtmlInputElement>() {
            match input.type_().as_str() {
                "hidden" | "file" | "submit" => {}
                "radio" | "checkbox" => input.set_checked(kept.has(&input.name(), &input.value())),
                _ => put(&input.name(), &input.value(), kept, |text| input.set_value(text)),
            }
        } else if let Some(area) = field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
            put(&area.name(), &area.value(), kept, |text| area.set_value(text));
        } else if let Some(select) = field.dyn_ref::<web_sys::HtmlSelectElement>() {
            put(&select.name(), &select.value(), kept, |text| select.set_value(text));
        }
    }
}

fn put(name: &str, now: &str, kept: &RawForm, set: impl FnOnce(&str)) {
    let value = kept.shown(name);
    if kept.pairs().iter().any(|(key, _)| key == name) && value != now {
        set(value);
    }
}
