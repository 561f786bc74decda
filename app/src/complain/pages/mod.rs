//! One page, whichever: loads its view, draws it, sends it, goes where the answer says.

mod check;
mod contact;
mod evidence;
mod no_draft;
mod order;
mod receipt;
mod start;
mod story;
mod tried;
mod visibility;
mod want;
mod what;
mod whom;

use leptos::prelude::*;
use leptos_router::hooks::{use_location, use_navigate, use_params_map};
use youmen_domain::form::RawForm;
use youmen_domain::step::Step;

pub use start::StartPage;

use super::api::{load_step, save_step};
use super::keep::{Keeper, Saved};
use super::view::{StepBody, StepView};
use crate::error::{AppError, Problem};
use crate::forms::Sending;
use crate::ui::Load;

/// What the parts of a page share.
#[derive(Clone, Copy)]
pub struct Wizard {
    /// Sends a page.
    pub send: Callback<RawForm>,
    /// Whether one is on its way.
    pub sending: RwSignal<Sending>,
    /// What is kept.
    pub keeper: Keeper,
    /// Shows a view that a server function answered with.
    pub show: Callback<StepView>,
}

/// `/complain/{step}`.
#[component]
pub fn StepPage() -> impl IntoView {
    let params = use_params_map();
    let search = use_location().search;
    let navigate = use_navigate();
    let step = Memo::new(move |_| params.read().get("step").and_then(|slug| Step::from_slug(&slug)));

    // The answer to a page is the next one: it is handed over here instead of being asked for again.
    let handed = StoredValue::new(None::<StepView>);
    let view = Resource::new_blocking(
        move || (step.get(), search.get()),
        move |(step, search)| async move {
            let Some(step) = step else { return Err(AppError(Problem::NotFound)) };
            match handed.try_update_value(Option::take).flatten() {
                Some(view) if view.step == step => Ok(view),
                _ => load_step(step, search).await,
            }
        },
    );

    let sending = RwSignal::new(Sending::Idle);
    let keeper = Keeper::new();
    let show = Callback::new(move |next: StepView| {
        let to = if next.returning { format!("{}?return=check", next.step.path()) } else { next.step.path() };
        let here = step.get_untracked() == Some(next.step)
            && search.get_untracked().contains("return=check") == next.returning;
        handed.set_value(Some(next));
        sending.set(Sending::Idle);
        keeper.saved.set(Saved::Idle);
        if here {
            view.refetch();
        } else {
            navigate(&to, leptos_router::NavigateOptions::default());
        }
    });
    let send = Callback::new(move |form: RawForm| {
        if sending.get_untracked() == Sending::Busy {
            return;
        }
        sending.set(Sending::Busy);
        keeper.hold();
        leptos::task::spawn_local(deliver(form, sending, keeper, show));
    });
    provide_context(Wizard { send, sending, keeper, show });
    view! { <Load resource=view view=draw/> }
}

/// Sends a page; while the network is away, keeps it here and tries again until it comes back.
async fn deliver(form: RawForm, sending: RwSignal<Sending>, keeper: Keeper, show: Callback<StepView>) {
    let step = Step::from_slug(form.shown("step"));
    loop {
        match save_step(form.clone()).await {
            Ok(view) => {
                if let Some(step) = step {
                    Keeper::forget(step);
                }
                show.try_run(view);
                return;
            }
            Err(AppError(Problem::Offline)) => {
                if let Some(step) = step {
                    Keeper::put(step, &form);
                }
                if keeper.saved.try_set(Saved::Offline).is_some() {
                    // The page was left; what was typed is kept and is sent when it is opened again.
                    return;
                }
                wait_for_network().await;
            }
            Err(_) => {
                if let Some(step) = step {
                    Keeper::put(step, &form);
                }
                keeper.saved.try_set(Saved::Error);
                sending.try_set(Sending::Idle);
                return;
            }
        }
    }
}

async fn wait_for_network() {
    // Phones say late that the network is back, or never: asking costs less than waiting.
    #[cfg(target_family = "wasm")]
    gloo_timers::future::TimeoutFuture::new(2_000).await;
    #[cfg(not(target_family = "wasm"))]
    std::future::ready(()).await;
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
        StepBody::Evidence { pieces, max, kinds, added } => evidence::page(view, pieces, max, kinds, added).into_any(),
        StepBody::Visibility { preview, pictures } => visibility::page(view, preview, pictures).into_any(),
        StepBody::Contact(contact) => contact::page(view, contact).into_any(),
        StepBody::Check { sections, blockers } => check::page(view, sections, blockers).into_any(),
        StepBody::Receipt { number, slug, code, publish } => receipt::page(number, slug, code, publish).into_any(),
        StepBody::NoDraft { expired } => no_draft::page(expired).into_any(),
        StepBody::AlreadyFiled { number } => no_draft::filed_page(number).into_any(),
    }
}
