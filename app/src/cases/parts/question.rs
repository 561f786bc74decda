//! What a reviewer asked, and the way to answer: it stands before everything else.

use leptos::prelude::*;
use youmen_domain::error::FieldError;

use super::timeline::lines;
use crate::cases::save::ANSWER_MAX;
use crate::forms::PostForm;
use crate::t;
use crate::ui::{CountedText, FieldErrors, has_error};

/// The question and the form. Pictures come first: sending them without JavaScript loads the page anew.
#[component]
pub fn Question(
    number: String,
    question: String,
    answer: String,
    errors: Vec<FieldError>,
    /// The pictures.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card card-verdict" aria-labelledby="question-title">
            <h2 id="question-title">{t!(cases.question_title)}</h2>
            <blockquote class="break">{lines(&question)}</blockquote>
        </section>
        <section class="no-print" aria-labelledby="answer-title">
            <h2 id="answer-title">{t!(cases.answer_title)}</h2>
            <p class="hint">{t!(cases.answer_hint)}</p>
            {children()}
            <AnswerForm number answer errors/>
        </section>
    }
}

/// What to add after a refusal, so that it is looked at again.
#[component]
pub fn Again(number: String, answer: String, errors: Vec<FieldError>) -> impl IntoView {
    view! {
        <section class="no-print" aria-labelledby="answer-title">
            <h2 id="answer-title">{t!(cases.again_title)}</h2>
            <p class="hint">{t!(cases.again_hint)}</p>
            <AnswerForm number answer errors/>
        </section>
    }
}

#[component]
fn AnswerForm(number: String, answer: String, errors: Vec<FieldError>) -> impl IntoView {
    let wrong = has_error(&errors, "answer");
    view! {
        <PostForm action="/api/cases/give_material">
            <input type="hidden" name="number" value=number/>
            <div class=if wrong { "field has-error" } else { "field" }>
                <label for="answer">{t!(cases.answer_label)}</label>
                <p class="help" id="answer-help">{t!(cases.answer_help)}</p>
                <FieldErrors errors=errors.clone() field="answer"/>
                <CountedText field="answer" value=answer max=ANSWER_MAX rows=6 errors help=true/>
            </div>
            <button class="btn" type="submit">{t!(cases.answer_send)}</button>
        </PostForm>
    }
}
