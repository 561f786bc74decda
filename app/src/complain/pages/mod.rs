//! One page, whichever: loads its view and draws it.

mod check;
mod contact;
mod evidence;
mod no_draft;
mod order;
mod plan;
mod receipt;
mod start;
mod story;
mod tried;
mod visibility;
mod want;
mod what;
mod whom;

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_params_map};
use youmen_domain::step::Step;

pub use plan::PlanPage;
pub use start::StartPage;

use super::present;
use super::view::{StepBody, StepView};
use crate::error::Problem;
use crate::server::refuse;
use crate::ui::Load;

/// `/complain/{step}`.
#[component]
pub fn StepPage() -> impl IntoView {
    let step = use_params_map().read_untracked().get("step").and_then(|slug| Step::from_slug(&slug));
    let search = use_location().search.get_untracked();
    let value = async move {
        let step = step.ok_or_else(|| refuse(Problem::NotFound))?;
        present::load(step, &search).await
    };
    view! { <Load value view=draw/> }
}

fn draw(view: StepView) -> AnyView {
    match view.body.clone() {
        StepBody::Whom { platforms, hits } => whom::page(view, platforms, hits).into_any(),
        StepBody::What { groups } => what::page(view, groups).into_any(),
        StepBody::Order { fields, provinces, order_no_hint, today } => {
            order::page(view, fields, provinces, order_no_hint, today).into_any()
        }
        StepBody::Story { prompts, example, max } => story::page(view, prompts, example, max).into_any(),
        StepBody::Tried { choices } => tried::page(view, choices).into_any(),
        StepBody::Want { choices, paid } => want::page(view, choices, paid).into_any(),
        StepBody::Evidence { pieces, max, needs, complete, added } => {
            evidence::page(view, pieces, max, needs, complete, added).into_any()
        }
        StepBody::Visibility { preview, pictures } => visibility::page(view, preview, pictures).into_any(),
        StepBody::Contact(contact) => contact::page(view, contact).into_any(),
        StepBody::Check { sections, blockers } => check::page(view, sections, blockers).into_any(),
        StepBody::Receipt { number, slug, code, publish } => receipt::page(number, slug, code, publish).into_any(),
        StepBody::NoDraft { expired } => no_draft::page(expired).into_any(),
        StepBody::AlreadyFiled { number } => no_draft::filed_page(number).into_any(),
    }
}
