//! The desk's addresses.

use leptos::prelude::*;
use leptos_router::any_nested_route::IntoAnyNestedRoute;
use leptos_router::components::Route;
use leptos_router::{MatchNestedRoutes, SsrMode, path};

use super::pages::{CasePage, QueuePage, SignInPage};

/// `/desk`, `/desk/sign-in` and `/desk/{number}`.
#[component(transparent)]
pub fn DeskRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/desk") view=QueuePage ssr=SsrMode::Async/>
        <Route path=path!("/desk/sign-in") view=SignInPage ssr=SsrMode::Async/>
        <Route path=path!("/desk/:number") view=CasePage ssr=SsrMode::Async/>
    }
    .into_inner()
    .into_any_nested_route()
}
