//! `/cases/{number}`: the complaint, its tombstone, or the door.

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map};

use super::door::Door;
use super::open;
use crate::cases::api::load_case;
use crate::cases::view::{CaseView, TombstoneView};
use crate::error::AppError;
use crate::forms::PostForm;
use crate::t;
use crate::ui::{Load, Main};

/// The number and the query of the address.
pub(super) fn address() -> (Memo<String>, Memo<String>) {
    let params = use_params_map();
    let number = Memo::new(move |_| params.read().get("number").unwrap_or_default());
    (number, use_location().search)
}

/// What is at an address, asked for whenever it changes.
pub(super) fn resource(number: Memo<String>, search: Memo<String>) -> Resource<Result<CaseView, AppError>> {
    Resource::new_blocking(move || (number.get(), search.get()), |(number, search)| load_case(number, search))
}

/// One complaint.
#[component]
pub fn CasePage() -> impl IntoView {
    let (number, search) = address();
    let draw = move |view: CaseView| match view {
        CaseView::Closed => view! { <Door search=search.get_untracked() number=number.get_untracked()/> }.into_any(),
        CaseView::Open(case) => open::page(*case).into_any(),
        CaseView::Withdrawn(stone) => tombstone(stone).into_any(),
    };
    view! { <Load resource=resource(number, search) view=draw/> }
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
