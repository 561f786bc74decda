//! The six digits: set up once, asked for each time.

use leptos::prelude::*;
use youmen_domain::error::FieldError;
use youmen_domain::form::RawForm;

use super::sign_in::titled;
use crate::desk::parts::SignOut;
use crate::forms::PostForm;
use crate::t;
use crate::ui::{ErrorSummary, Line, Main};

pub(super) fn enrol(groups: Vec<String>, link: String, errors: Vec<FieldError>) -> impl IntoView {
    view! {
        <Main title=titled(t!(desk.enrol_title), &errors) class="page">
            <ErrorSummary errors=errors.clone()/>
            <h1>{t!(desk.enrol_title)}</h1>
            <p class="lead">{t!(desk.enrol_lead)}</p>
            <ol class="steps-list" role="list">
                <li>
                    <h2>{t!(desk.enrol_add)}</h2>
                    <p><a class="btn btn-quiet" href=link rel="external">{t!(desk.enrol_open)}</a></p>
                    <p id="secret-label">{t!(desk.enrol_type)}</p>
                    <p class="receipt-code" aria-labelledby="secret-label" role="group">
                        {groups.into_iter().map(|group| view! { <span>{group}</span> " " }).collect_view()}
                    </p>
                </li>
                <li>
                    <h2>{t!(desk.enrol_confirm)}</h2>
                    <Digits errors/>
                </li>
            </ol>
            <SignOut/>
        </Main>
    }
}

pub(super) fn digits(errors: Vec<FieldError>) -> impl IntoView {
    view! {
        <Main title=titled(t!(desk.digits_title), &errors) class="page">
            <ErrorSummary errors=errors.clone()/>
            <h1>{t!(desk.digits_title)}</h1>
            <p class="lead">{t!(desk.digits_lead)}</p>
            <Digits errors/>
            <SignOut/>
        </Main>
    }
}

#[component]
fn Digits(errors: Vec<FieldError>) -> impl IntoView {
    let blank = RawForm::default();
    view! {
        <PostForm action="/api/desk/second_factor">
            <Line field="digits" label=t!(desk.field_digits) form=blank errors inputmode="numeric" autocomplete="one-time-code" class="input otp" maxlength=12/>
            <button class="btn" type="submit">{t!(desk.sign_in)}</button>
        </PostForm>
    }
}
