//! The guide's addresses.

use leptos::prelude::*;
use leptos_router::any_nested_route::IntoAnyNestedRoute;
use leptos_router::components::Route;
use leptos_router::{MatchNestedRoutes, SsrMode, path};

use super::pages::{
    ArticlePage, ChannelListPage, ChannelPage, DeadlineCalculator, GroundListPage, GroundPage, IndexPage, LawListPage,
    LawPage, SumCalculator, TopicPage,
};

/// `/guide` and what is under it.
#[component(transparent)]
pub fn GuideRoutes() -> impl MatchNestedRoutes + Clone {
    view! {
        <Route path=path!("/guide") view=IndexPage ssr=SsrMode::Async/>
        <Route path=path!("/guide/calculators/deadline") view=DeadlineCalculator ssr=SsrMode::Async/>
        <Route path=path!("/guide/calculators/:kind") view=SumCalculator ssr=SsrMode::Async/>
        <Route path=path!("/guide/grounds") view=GroundListPage ssr=SsrMode::Async/>
        <Route path=path!("/guide/grounds/:code") view=GroundPage ssr=SsrMode::Async/>
        <Route path=path!("/guide/laws") view=LawListPage ssr=SsrMode::Async/>
        <Route path=path!("/guide/laws/:code") view=LawPage ssr=SsrMode::Async/>
        <Route path=path!("/guide/laws/:code/:article") view=ArticlePage ssr=SsrMode::Async/>
        <Route path=path!("/guide/channels") view=ChannelListPage ssr=SsrMode::Async/>
        <Route path=path!("/guide/channels/:code") view=ChannelPage ssr=SsrMode::Async/>
        <Route path=path!("/guide/:slug") view=TopicPage ssr=SsrMode::Async/>
    }
    .into_inner()
    .into_any_nested_route()
}
