//! The decision: what it needs, what it does, and the buttons.

use leptos::prelude::*;
use youmen_domain::error::FieldError;
use youmen_domain::form::RawForm;

use crate::desk::decide::WORDS_MAX;
use crate::desk::view::{Can, ReasonView};
use crate::live::PickWords;
use crate::t;
use crate::ui::{CountedText, FieldErrors, has_error};

/// The fields of a decision and the bar that stays in sight.
#[component]
pub fn Decision(
    can: Can,
    wanted: bool,
    /// How many masks the public words have.
    masks: usize,
    reasons: Vec<ReasonView>,
    form: RawForm,
    errors: Vec<FieldError>,
) -> impl IntoView {
    let (for_ask, question) = (errors.clone(), form.shown("question").to_owned());
    let says = if !can.decide() {
        t!(desk.nothing_to_decide).to_string()
    } else if can.publish {
        t!(desk.will_publish, n = masks).to_string()
    } else if wanted {
        t!(desk.is_public).to_string()
    } else {
        t!(desk.will_stay_private).to_string()
    };
    view! {
        {can.ask.then(|| {
            let wrong = has_error(&for_ask, "question");
            view! {
                <div class=if wrong { "field has-error" } else { "field" }>
                    <label for="question">{t!(desk.field_question)}</label>
                    <p class="help" id="question-help">{t!(desk.help_question)}</p>
                    <FieldErrors errors=for_ask.clone() field="question"/>
                    <CountedText field="question" value=question max=WORDS_MAX rows=3 errors=for_ask help=true/>
                </div>
            }
        })}
        {can.reject.then(|| view! { <Refusal reasons form errors/> })}
        <div class="decision-bar">
            <p>{says}</p>
            {can.mask.then(|| view! {
                <PickWords label=t!(desk.mask_picked, words = "{words}").to_string() address="/api/desk/mask".to_owned()/>
            })}
            {button(can.take_up, "btn btn-quiet", "take_up", t!(desk.take_up))}
            {button(can.publish, "btn", "publish", t!(desk.publish))}
            {button(can.keep_private, if can.publish { "btn btn-quiet" } else { "btn" }, "keep_private", t!(desk.keep_private))}
            {button(can.ask, "btn btn-quiet", "ask", t!(desk.ask))}
            {button(can.reject, "btn btn-quiet btn-danger", "reject", t!(desk.reject))}
        </div>
    }
}

fn button(shown: bool, class: &'static str, decision: &'static str, words: &'static str) -> impl IntoView {
    shown.then(|| view! { <button class=class type="submit" name="decision" value=decision>{words}</button> })
}

#[component]
fn Refusal(reasons: Vec<ReasonView>, form: RawForm, errors: Vec<FieldError>) -> impl IntoView {
    let (wrong, note_wrong) = (has_error(&errors, "reason"), has_error(&errors, "note"));
    let chosen = form.shown("reason").to_owned();
    let note = form.shown("note").to_owned();
    let described = if wrong { "reason-help reason-error" } else { "reason-help" };
    let letters = reasons.clone();
    view! {
        <div class=if wrong { "field has-error" } else { "field" }>
            <label for="reason">{t!(desk.field_reason)}</label>
            <p class="help" id="reason-help">{t!(desk.help_reason)}</p>
            <FieldErrors errors=errors.clone() field="reason"/>
            <select class="input" id="reason" name="reason" aria-describedby=described aria-invalid=wrong.then_some("true")>
                <option value="">{t!(desk.reason_none)}</option>
                {reasons.into_iter().map(|reason| {
                    let selected = reason.code == chosen;
                    view! { <option value=reason.code selected=selected>{reason.title}</option> }
                }).collect_view()}
            </select>
        </div>
        <details class="more">
            <summary>{t!(desk.reason_letters)}</summary>
            <dl class="facts">
                {letters.into_iter().map(|reason| view! { <div><dt>{reason.title}</dt><dd>{reason.to_author}</dd></div> }).collect_view()}
            </dl>
        </details>
        <div class=if note_wrong { "field has-error" } else { "field" }>
            <label for="note">{t!(desk.field_note)} " " <span class="optional">{t!(common.optional)}</span></label>
            <p class="help" id="note-help">{t!(desk.help_note)}</p>
            <FieldErrors errors=errors.clone() field="note"/>
            <CountedText field="note" value=note max=WORDS_MAX rows=3 errors help=true/>
        </div>
    }
}
