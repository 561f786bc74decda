//! `/cases/{number}`: the complaint, its tombstone, or the door.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map};

use super::door::Door;
use super::open;
use crate::cases::present;
use crate::cases::view::{CaseView, TombstoneView};
use crate::forms::PostForm;
use crate::t;
use crate::ui::{Load, Main};

/// The number and the query of the address.
pub(super) fn address() -> (String, String) {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    (number, use_location().search.get_untracked())
}

/// One complaint.
#[component]
pub fn CasePage() -> impl IntoView {
    let (number, search) = address();
    let (n, s) = (number.clone(), search.clone());
    let draw = move |view: CaseView| match view {
        CaseView::Closed => view! { <Door search number/> }.into_any(),
        CaseView::Open(case) => open::page(*case).into_any(),
        CaseView::Withdrawn(stone) => tombstone(stone).into_any(),
    };
    view! { <Load value=async move { present::load(&n, &s).await } view=draw/> }
}

pub(super) fn tombstone(stone: TombstoneView) -> impl IntoView {
    let TombstoneView { number, grouped, was_public } = stone;
    view! {
        <Main title=t!(cases.heading_withdrawn) class="page">
            <p class="muted num">{grouped}</p>
            <h1>{t!(cases.heading_withdrawn)}</h1>
            <p class="tombstone">{t!(cases.lead_withdrawn)}</p>
            <p>{if was_public { t!(cases.stone_public) } else { t!(cases.stone_private) }}</p>
            {was_public.then(|| view! { <p><a href=format!("/board/{number}")>{t!(cases.stone_open)}</a></p> })}
            <div class="btn-row no-print">
                <a class="btn" href="/complain">{t!(cases.write_anew)}</a>
                <Leave number/>
            </div>
        </Main>
    }
}

/// Gives the pass back.
#[component]
pub fn Leave(number: String) -> impl IntoView {
    view! {
        <PostForm action="/api/cases/leave">
            <input type="hidden" name="number" value=number/>
            <button class="btn btn-quiet" type="submit">{t!(cases.leave)}</button>
        </PostForm>
    }
}
