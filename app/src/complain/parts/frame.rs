//! What stands around every question: the way back, the count, the errors, the form, the button at the thumb.

use leptos::prelude::*;
use youmen_domain::step::Step;

use crate::complain::view::{Notice, StepView};
use crate::forms::PostForm;
use crate::live::{SavedLine, SavedWords};
use crate::server::draft_tag;
use crate::t;
use crate::ui::{ErrorSummary, Icon, Main};

/// The frame of a question. `children` are the fields; `outside` stands between the errors and the form.
#[component]
pub fn Frame(
    view: StepView,
    /// The question, for the browser's title.
    #[prop(into)]
    title: String,
    /// Says what the main button does.
    #[prop(optional, into)]
    button: Option<String>,
    /// Other forms of this page: a form may not stand in a form.
    #[prop(optional, into)]
    outside: ViewFnOnce,
    /// Beside the main button.
    #[prop(optional, into)]
    beside: ViewFnOnce,
    children: Children,
) -> impl IntoView {
    let StepView { step, errors, returning, notice, .. } = view;
    let title = if errors.is_empty() { title } else { format!("{}{title}", t!(errors.prefix)) };

    view! {
        <Main title=title description=t!(complain.start_lead) class="page wizard">
            <Top step returning/>
            {notice.map(|notice| view! { <NoticeLine notice/> })}
            <ErrorSummary errors code=t!(complain.field_code)/>
            {outside.run()}
            <PostForm action="/api/complain/save" class="wizard-form" again=true>
                <input type="hidden" name="step" value=step.slug()/>
                {returning.then(|| view! { <input type="hidden" name="return" value="check"/> })}
                {children()}
                <Actions step button beside/>
            </PostForm>
        </Main>
    }
}

#[component]
fn Top(step: Step, returning: bool) -> impl IntoView {
    let back = if returning { Some(Step::Check) } else { step.back() };
    let back = back.map_or_else(|| "/complain".to_owned(), Step::path);
    let count = step.position().map(|n| t!(complain.step_n_of, n = n, count = Step::COUNT).to_string());
    view! {
        <div class="wizard-top">
            <a class="back" href=back>{t!(common.back)}</a>
            {count.map(|words| view! {
                <p class="step-count">{words.clone()}</p>
                <progress class="steps" value=step.position() max=Step::COUNT aria-label=words></progress>
            })}
        </div>
    }
}

#[component]
fn NoticeLine(notice: Notice) -> impl IntoView {
    let (class, icon, words) = match notice {
        Notice::Restarted => ("notice wait", Icon::Clock, t!(complain.restarted)),
    };
    view! { <div class=class role="status">{icon.into_render()}<div><p>{words}</p></div></div> }
}

/// The main button and the line that says what is kept.
#[component]
fn Actions(
    step: Step,
    #[prop(into)] button: Option<String>,
    #[prop(optional, into)] beside: ViewFnOnce,
) -> impl IntoView {
    let words = SavedWords {
        idle: t!(complain.saved_idle).to_string(),
        saving: t!(complain.saved_saving).to_string(),
        kept: t!(complain.saved_saved).to_string(),
        offline: t!(complain.saved_offline).to_string(),
        error: t!(complain.saved_error).to_string(),
    };
    view! {
        <div class="wizard-actions">
            <button class="btn" type="submit">{button.unwrap_or_else(|| t!(common.go_on).to_string())}</button>
            {beside.run()}
            <SavedLine draft=draft_tag() step=step.slug().to_owned() address="/api/complain/keep".to_owned() words/>
        </div>
    }
}
