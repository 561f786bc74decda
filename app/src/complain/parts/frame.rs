//! What stands around every question: the way back, the count, the errors, the form, the button at the thumb.

use leptos::html::Form;
use leptos::prelude::*;
use youmen_domain::step::Step;

use crate::complain::keep::{Keeper, Saved};
use crate::complain::pages::Wizard;
use crate::complain::view::{Notice, StepView};
use crate::forms::PostForm;
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
    let wizard = expect_context::<Wizard>();
    let form = NodeRef::<Form>::new();
    let StepView { step, errors, returning, notice, .. } = view;
    let title = if errors.is_empty() { title } else { format!("{}{title}", t!(errors.prefix)) };

    restore(form, step);
    let typed = Callback::new(move |()| {
        #[cfg(target_family = "wasm")]
        if let Some(form) = form.get_untracked() {
            wizard.keeper.typed(step, crate::forms::browser::fields(&form, None));
        }
        #[cfg(not(target_family = "wasm"))]
        let _ = (wizard, form);
    });
    view! {
        <Main title=title class="page wizard">
            <Top step returning/>
            {notice.map(|notice| view! { <NoticeLine notice/> })}
            <ErrorSummary errors/>
            {outside.run()}
            <PostForm action="/api/complain/save" class="wizard-form" on_send=wizard.send sending=wizard.sending on_typed=typed node_ref=form>
                <input type="hidden" name="step" value=step.slug()/>
                {returning.then(|| view! { <input type="hidden" name="return" value="check"/> })}
                {children()}
                <Actions button beside/>
            </PostForm>
        </Main>
    }
}

/// Puts back what this browser kept of the page and the server does not have.
fn restore(form: NodeRef<Form>, step: Step) {
    Effect::new(move |_| {
        let Some(form) = form.get() else { return };
        #[cfg(target_family = "wasm")]
        if let Some(kept) = Keeper::kept(step) {
            crate::forms::browser::restore(&form, &kept);
            if let Some(wizard) = use_context::<Wizard>() {
                wizard.keeper.typed(step, kept);
            }
        }
        #[cfg(not(target_family = "wasm"))]
        let _ = (form, Keeper::kept(step));
    });
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
        Notice::CodeSent => ("notice ok", Icon::Mail, t!(complain.code_sent)),
    };
    view! { <div class=class role="status">{icon.into_render()}<div><p>{words}</p></div></div> }
}

/// The main button and the line that says what is kept.
#[component]
pub fn Actions(#[prop(into)] button: Option<String>, #[prop(optional, into)] beside: ViewFnOnce) -> impl IntoView {
    let wizard = expect_context::<Wizard>();
    let saved = wizard.keeper.saved;
    let busy = move || (wizard.sending.get() == crate::forms::Sending::Busy).then_some("true");
    let words = move || match saved.get() {
        Saved::Idle => t!(complain.saved_idle),
        Saved::Saving => t!(complain.saved_saving),
        Saved::Kept => t!(complain.saved_saved),
        Saved::Offline => t!(complain.saved_offline),
        Saved::Error => t!(complain.saved_error),
    };
    view! {
        <div class="wizard-actions">
            <button class="btn" type="submit" aria-busy=busy>{button.unwrap_or_else(|| t!(common.go_on).to_string())}</button>
            {beside.run()}
            <p class="saved" role="status" data-state=move || saved.get().code()>{words}</p>
        </div>
    }
}
