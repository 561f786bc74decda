//! The front door's address.

use leptos::prelude::*;
use leptos_router::components::Route;
use leptos_router::{MatchNestedRoutes, SsrMode, path};

use super::page::HomePage;

/// `/`.
#[component(transparent)]
pub fn HomeRoutes() -> impl MatchNestedRoutes + Clone {
    view! { <Route path=path!("/") view=HomePage ssr=SsrMode::Async/> }.into_inner()
}
