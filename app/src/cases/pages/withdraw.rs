//! `/cases/{number}/withdraw`: says what is deleted and what stays, and asks once.

use leptos::prelude::*;
use youmen_domain::error::FieldError;

use super::case::{address, tombstone};
use super::door::Door;
use crate::cases::present;
use crate::cases::view::CaseView;
use crate::forms::{PostForm, query, told};
use crate::t;
use crate::ui::{ErrorSummary, FieldErrors, Load, Main, has_error};

/// The question before a complaint is taken back.
#[component]
pub fn WithdrawPage() -> impl IntoView {
    let (number, search) = address();
    let (n, s) = (number.clone(), search.clone());
    let draw = move |view: CaseView| match view {
        CaseView::Closed => view! { <Door search number/> }.into_any(),
        CaseView::Open(case) => {
            let errors = told(&query(&search));
            view! { <Ask number=case.number grouped=case.grouped listed=case.public.listed errors/> }.into_any()
        }
        CaseView::Withdrawn(stone) => tombstone(stone).into_any(),
    };
    view! { <Load value=async move { present::load(&n, &s).await } view=draw/> }
}

#[component]
fn Ask(number: String, grouped: String, listed: bool, errors: Vec<FieldError>) -> impl IntoView {
    let title = t!(cases.withdraw_title);
    let title_tag = if errors.is_empty() { title.to_owned() } else { format!("{}{title}", t!(errors.prefix)) };
    let wrong = has_error(&errors, "sure");
    let back = format!("/cases/{number}");
    view! {
        <Main title=title_tag class="page">
            <a class="back" href=back.clone()>{t!(cases.back_to_case)}</a>
            <ErrorSummary errors=errors.clone()/>
            <p class="muted num">{grouped}</p>
            <h1>{title}</h1>
            <section class="card">
                <h2>{t!(cases.withdraw_gone)}</h2>
                <ul>
                    <li>{t!(cases.withdraw_gone_words)}</li>
                    <li>{t!(cases.withdraw_gone_pictures)}</li>
                    <li>{t!(cases.withdraw_gone_contact)}</li>
                </ul>
            </section>
            <section class="card">
                <h2>{t!(cases.withdraw_stays)}</h2>
                <ul>
                    <li>{t!(cases.withdraw_stays_record)}</li>
                    <li>{if listed { t!(cases.withdraw_stays_public) } else { t!(cases.withdraw_stays_private) }}</li>
                </ul>
            </section>
            <PostForm action="/api/cases/withdraw">
                <input type="hidden" name="number" value=number/>
                <fieldset class=if wrong { "field has-error" } else { "field" }>
                    <legend class="label">{t!(cases.withdraw_sure_label)}</legend>
                    <FieldErrors errors field="sure"/>
                    <label class="check">
                        <input type="checkbox" name="sure" id="sure" value="yes" aria-describedby=wrong.then_some("sure-error")/>
                        <span>{t!(cases.withdraw_sure)}</span>
                    </label>
                </fieldset>
                <div class="btn-row">
                    <button class="btn btn-danger" type="submit">{t!(cases.withdraw_do)}</button>
                    <a class="btn btn-quiet" href=back>{t!(cases.withdraw_not)}</a>
                </div>
            </PostForm>
        </Main>
    }
}
