//! `/desk/{number}`: the original beside its public form, and the decision.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map};

use crate::cases::parts::{FactList, Timeline};
use crate::desk::parts::{Decision, NoticeLine, Original, Pictures, PublicVersion, please_sign_in};
use crate::desk::present;
use crate::desk::view::{DeskCase, DeskCaseView, DeskNotice};
use crate::forms::PostForm;
use crate::t;
use crate::ui::{ErrorSummary, Icon, Load, Main};

/// One complaint.
#[component]
pub fn CasePage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    let search = use_location().search.get_untracked();
    let draw = |view: DeskCase| match view {
        DeskCase::SignIn => please_sign_in().into_any(),
        DeskCase::Withdrawn { grouped } => withdrawn(grouped).into_any(),
        DeskCase::Open(case) => page(*case).into_any(),
    };
    view! { <Load value=async move { present::case(&number, &search).await } view=draw/> }
}

fn withdrawn(grouped: String) -> impl IntoView {
    view! {
        <Main title=t!(desk.withdrawn_title) class="page">
            <p class="muted num">{grouped}</p>
            <h1>{t!(desk.withdrawn_title)}</h1>
            <p class="tombstone">{t!(desk.withdrawn_text)}</p>
            <p><a class="btn" href="/desk">{t!(desk.to_queue)}</a></p>
        </Main>
    }
}

/// One form around everything: whichever button is pressed, what was typed beside it comes along and comes back.
fn page(case: DeskCaseView) -> impl IntoView {
    let DeskCaseView { number, grouped, version, state, merchant, merchant_listed, wanted, .. } = case;
    let DeskCaseView { original, words, ground, hand, facts, pictures, may_release, events, .. } = case;
    let DeskCaseView { can, reasons, form, errors, notice, .. } = case;
    let heading = t!(desk.case_title, merchant = merchant.clone()).to_string();
    let missing = notice == Some(DeskNotice::NotInOriginal);
    let wrong = missing || !errors.is_empty();
    let title = if wrong { format!("{}{heading}", t!(errors.prefix)) } else { heading.clone() };
    let release = may_release && can.publish;
    let masks = words.title.masks() + words.story.masks() + words.product.masks();
    let fields: Vec<_> = original.iter().map(|original| original.field).collect();
    view! {
        <Main title=title class="page-wide desk">
            <a class="back" href="/desk">{t!(desk.to_queue)}</a>
            <ErrorSummary errors=errors.clone()/>
            {notice.map(|notice| view! { <NoticeLine notice/> })}
            <p class="row">
                <span class="muted num">{grouped}</span>
                <span class="pill">{state}</span>
                <span class=if wanted { "pill info" } else { "pill" }>{if wanted { t!(desk.wants_public) } else { t!(desk.wants_private) }}</span>
            </p>
            <h1>{heading}</h1>
            <p class="muted">{t!(desk.merchant_listed, n = merchant_listed)}</p>
            <PostForm action="/api/desk/decide">
                <input type="hidden" name="number" value=number/>
                <input type="hidden" name="version" value=version/>
                <div class="compare">
                    <Original original fields hand form=form.clone() errors=errors.clone() can_mask=can.mask missing/>
                    <PublicVersion words ground wanted/>
                </div>
                <section aria-labelledby="facts-title">
                    <h2 id="facts-title">{t!(desk.facts_title)}</h2>
                    <p class="help">{Icon::Lock.into_render()} " " {t!(desk.facts_hint)}</p>
                    <FactList facts/>
                </section>
                <Pictures pictures release may_release wanted/>
                <section aria-labelledby="events-title">
                    <h2 id="events-title">{t!(desk.events_title)}</h2>
                    <Timeline events/>
                </section>
                <Decision can wanted masks reasons form errors/>
            </PostForm>
        </Main>
    }
}
