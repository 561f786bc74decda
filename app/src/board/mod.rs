//! Being built.

use leptos::prelude::*;
use leptos_router::components::Route;
use leptos_router::{MatchNestedRoutes, SsrMode, path};

/// Routes.
#[component(transparent)]
pub fn BoardRoutes() -> impl MatchNestedRoutes + Clone {
    view! { <Route path=path!("/board") view=|| view! { <crate::ui::Main title="" class="page">""</crate::ui::Main> } ssr=SsrMode::Async/> }.into_inner()
}
