//! The way to mask more.

use leptos::prelude::*;
use youmen_domain::error::FieldError;
use youmen_domain::form::RawForm;

use super::original::field_words;
use crate::desk::view::Field;
use crate::t;
use crate::ui::{FieldErrors, Icon, has_error};

/// Words to mask. Where the page is living, selecting them above fills these fields.
#[component]
pub fn MaskFields(fields: Vec<Field>, form: RawForm, errors: Vec<FieldError>, missing: bool) -> impl IntoView {
    let wrong = missing || has_error(&errors, "words");
    let described = if wrong { "words-help words-error" } else { "words-help" };
    let chosen = Field::parse(form.shown("field")).unwrap_or(Field::Story);
    view! {
        <div class=if wrong { "field has-error" } else { "field" }>
            <label for="words">{t!(desk.field_words)}</label>
            <p class="help" id="words-help">{t!(desk.help_words)}</p>
            <FieldErrors errors=errors.clone() field="words"/>
            {missing.then(|| view! {
                <p class="field-error" id="words-error">
                    {Icon::Alert.into_render()}
                    <span><span class="visually-hidden">{t!(errors.prefix)}</span>{t!(desk.not_in_original)}</span>
                </p>
            })}
            <input class="input" id="words" name="words" value=form.shown("words").to_owned() autocomplete="off" aria-describedby=described aria-invalid=wrong.then_some("true")/>
        </div>
        <div class="field">
            <label for="field">{t!(desk.field_field)}</label>
            <FieldErrors errors field="field"/>
            <select class="input input-mid" id="field" name="field">
                {fields.into_iter().map(|field| view! { <option value=field.as_str() selected=field == chosen>{field_words(field)}</option> }).collect_view()}
            </select>
        </div>
        <button class="btn btn-quiet btn-small" type="submit" formaction="/api/desk/mask">{t!(desk.mask_do)}</button>
    }
}
