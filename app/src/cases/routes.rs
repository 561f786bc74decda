//! The addresses of a person's own complaint.

use leptos::prelude::*;
use leptos_router::any_nested_route::IntoAnyNestedRoute;
use leptos_router::components::Route;
use leptos_router::{MatchNestedRoutes, SsrMode, path};

use super::pages::{CasePage, DoorPage, WithdrawPage};

/// `/cases`, `/cases/{number}` and `/cases/{number}/withdraw`.
#[component(transparent)]
pub fn CaseRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/cases") view=DoorPage ssr=SsrMode::Async/>
        <Route path=path!("/cases/:number") view=CasePage ssr=SsrMode::Async/>
        <Route path=path!("/cases/:number/withdraw") view=WithdrawPage ssr=SsrMode::Async/>
    }
    .into_inner()
    .into_any_nested_route()
}
