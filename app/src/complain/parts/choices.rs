//! Answers to choose from.

use leptos::prelude::*;
use youmen_domain::form::RawForm;

use crate::complain::view::Choice;

/// A list of answers: one of them (`radio`) or several.
#[component]
pub fn Choices(
    #[prop(into)] name: String,
    choices: Vec<Choice>,
    form: RawForm,
    /// One answer or several.
    #[prop(optional)]
    several: bool,
    /// The first has the field's id, so that the error on top leads there.
    #[prop(optional)]
    not_first: bool,
    #[prop(optional, into)] class: Option<String>,
) -> impl IntoView {
    view! {
        <div class=class.unwrap_or_else(|| "choices".to_owned())>
            {choices.into_iter().enumerate().map(|(index, one)| {
                let checked = form.has(&name, &one.code);
                choice(&name, one, several, checked, index == 0 && !not_first)
            }).collect_view()}
        </div>
    }
}

/// One answer.
pub fn choice(name: &str, choice: Choice, several: bool, checked: bool, first: bool) -> impl IntoView + use<> {
    let id = first.then(|| name.to_owned());
    view! {
        <label class="choice">
            <input type=if several { "checkbox" } else { "radio" } name=name.to_owned() value=choice.code checked=checked id=id/>
            <span>
                <span class="choice-title">{choice.title}</span>
                {(!choice.help.is_empty()).then(|| view! { <span class="choice-help">{choice.help}</span> })}
            </span>
        </label>
    }
}
