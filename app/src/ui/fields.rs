//! Fields to type in.

use leptos::prelude::*;
use youmen_domain::error::FieldError;
use youmen_domain::form::RawForm;

use super::{FieldErrors, has_error};
use crate::live::{Count, CountWords};
use crate::t;

/// The ids that describe a field: its help where it has one, its error where there is one.
pub fn described_by(field: &str, help: bool, errors: &[FieldError]) -> Option<String> {
    let mut ids = Vec::new();
    if help {
        ids.push(format!("{field}-help"));
    }
    if has_error(errors, field) {
        ids.push(format!("{field}-error"));
    }
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// One line of text with its label, help and error.
#[component]
pub fn Line(
    #[prop(into)] field: String,
    #[prop(into)] label: String,
    #[prop(optional, into)] help: String,
    #[prop(optional)] optional: bool,
    form: RawForm,
    errors: Vec<FieldError>,
    #[prop(default = "text")] kind: &'static str,
    #[prop(optional)] inputmode: Option<&'static str>,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(default = "input")] class: &'static str,
    #[prop(optional)] maxlength: Option<u32>,
    #[prop(optional, into)] max: Option<String>,
    /// Money: shows ¥ before the field.
    #[prop(optional)]
    yuan: bool,
) -> impl IntoView {
    let wrong = has_error(&errors, &field);
    let described = described_by(&field, !help.is_empty(), &errors);
    let value = form.shown(&field).to_owned();
    let input = view! {
        <input class=class id=field.clone() name=field.clone() type=kind value=value inputmode=inputmode autocomplete=autocomplete
            maxlength=maxlength max=max aria-describedby=described aria-invalid=wrong.then_some("true")/>
    };
    view! {
        <div class=if wrong { "field has-error" } else { "field" }>
            <label for=field.clone()>{label}{optional.then(|| view! { " " <span class="optional">{t!(common.optional)}</span> })}</label>
            {(!help.is_empty()).then(|| view! { <p class="help" id=format!("{field}-help")>{help}</p> })}
            <FieldErrors errors field/>
            {if yuan { view! { <div class="prefix-input"><span aria-hidden="true">"¥"</span>{input}</div> }.into_any() } else { input.into_any() }}
        </div>
    }
}

/// A text with a count of what is left. `label` is drawn by the caller when it is the page's heading.
#[component]
pub fn CountedText(
    #[prop(into)] field: String,
    value: String,
    max: usize,
    rows: u32,
    errors: Vec<FieldError>,
    /// Whether a help text with id `{field}-help` stands before it.
    #[prop(optional)]
    help: bool,
) -> impl IntoView {
    let wrong = has_error(&errors, &field);
    let count_id = format!("{field}-count");
    let described = described_by(&field, help, &errors).map_or(count_id.clone(), |ids| format!("{ids} {count_id}"));
    let written = value.chars().count();
    let words = CountWords {
        none: t!(common.count_max, n = "{n}").to_string(),
        left: t!(common.count_left, n = "{n}", left = "{left}").to_string(),
        over: t!(common.count_over, n = "{n}").to_string(),
    };
    // A first line break in a textarea is swallowed by the browser's parser; one more keeps the person's own.
    let shown = in_textarea(&if value.starts_with('\n') { format!("\n{value}") } else { value });
    view! {
        <textarea class="input" id=field.clone() name=field.clone() rows=rows aria-describedby=described aria-invalid=wrong.then_some("true")>{shown}</textarea>
        <Count field written max words/>
    }
}

/// The framework writes a textarea's text into the page as it is; here it is made harmless first.
fn in_textarea(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
