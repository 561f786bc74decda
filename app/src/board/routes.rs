//! The board's addresses.

use leptos::prelude::*;
use leptos_router::any_nested_route::IntoAnyNestedRoute;
use leptos_router::components::Route;
use leptos_router::{MatchNestedRoutes, SsrMode, path};

use super::pages::{BoardPage, ComplaintPage};

/// `/board` and `/board/{number}`.
#[component(transparent)]
pub fn BoardRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/board") view=BoardPage ssr=SsrMode::Async/>
        <Route path=path!("/board/:number") view=ComplaintPage ssr=SsrMode::Async/>
    }
    .into_inner()
    .into_any_nested_route()
}
