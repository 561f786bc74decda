//! `/cases`: number and code.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use youmen_domain::error::Problem;
use youmen_domain::form::RawForm;
use youmen_domain::number::ComplaintNumber;

use crate::forms::{PostForm, query, told};
use crate::t;
use crate::ui::{ErrorSummary, Icon, Line, Main, problem_words};

/// The form without a number.
#[component]
pub fn DoorPage() -> impl IntoView {
    view! { <Door search=use_location().search.get_untracked() number=""/> }
}

/// The form. It looks the same for every number.
#[component]
pub fn Door(
    /// The address's query: what became of the last try.
    search: String,
    /// The number in the address, or nothing.
    #[prop(into)]
    number: String,
) -> impl IntoView {
    let query = query(&search);
    let errors = told(&query);
    let typed = if number.is_empty() { query.shown("typed").to_owned() } else { number };
    let shown = ComplaintNumber::parse(&typed).map_or(typed, |number| number.grouped());
    let form = RawForm::from_pairs([("number", shown)]);
    let title = if errors.is_empty() {
        t!(cases.door_title).to_string()
    } else {
        format!("{}{}", t!(errors.prefix), t!(cases.door_title))
    };
    view! {
        <Main title=title class="page">
            <ErrorSummary errors=errors.clone() code=t!(cases.field_code)/>
            {query.has("busy", "1").then(too_many)}
            {query.has("ended", "1").then(|| view! {
                <div class="notice wait" role="status">{Icon::Clock.into_render()}<div><p>{t!(cases.pass_ended)}</p></div></div>
            })}
            {query.has("left", "1").then(|| view! {
                <div class="notice ok" role="status" data-forget="">{Icon::Tick.into_render()}<div><p>{t!(cases.left)}</p></div></div>
            })}
            <h1>{t!(cases.door_title)}</h1>
            <p class="lead">{t!(cases.door_lead)}</p>
            <PostForm action="/api/cases/open">
                <Line field="number" label=t!(cases.field_number) help=t!(cases.help_number) form=form.clone() errors=errors.clone() class="input input-mid" maxlength=40/>
                <Line field="code" label=t!(cases.field_code) help=t!(cases.help_code) form errors inputmode="numeric" class="input receipt-input" maxlength=40/>
                <button class="btn" type="submit">{t!(cases.door_open)}</button>
            </PostForm>
            <details class="more">
                <summary>{t!(cases.lost_title)}</summary>
                <p>{t!(cases.lost_text)}</p>
                <p>{t!(cases.lost_do)}</p>
            </details>
        </Main>
    }
}

fn too_many() -> impl IntoView {
    let (title, _) = problem_words(Problem::TooMany);
    view! {
        <div class="notice bad" role="alert">{Icon::Alert.into_render()}<div><h2>{title}</h2><p>{t!(cases.too_many_do)}</p></div></div>
    }
}
