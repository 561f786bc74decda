//! The wizard's addresses.

use leptos::prelude::*;
use leptos_router::any_nested_route::IntoAnyNestedRoute;
use leptos_router::components::Route;
use leptos_router::{MatchNestedRoutes, SsrMode, path};

use super::pages::{PlanPage, StartPage, StepPage};

/// `/complain`, `/complain/plan` and `/complain/{step}`.
#[component(transparent)]
pub fn ComplainRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/complain") view=StartPage ssr=SsrMode::Async/>
        <Route path=path!("/complain/plan") view=PlanPage ssr=SsrMode::Async/>
        <Route path=path!("/complain/:step") view=StepPage ssr=SsrMode::Async/>
    }
    .into_inner()
    .into_any_nested_route()
}
