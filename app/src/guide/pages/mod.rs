//! The guide's pages.

mod calculator;
mod channels;
mod grounds;
mod index;
mod laws;
mod topic;

pub use calculator::{DeadlineCalculator, SumCalculator};
pub use channels::{ChannelListPage, ChannelPage};
pub use grounds::{GroundListPage, GroundPage};
pub use index::IndexPage;
pub use laws::{ArticlePage, LawListPage, LawPage};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
pub use topic::TopicPage;
use youmen_domain::error::Problem;

use crate::server::refuse;
use crate::t;
use crate::ui::ProblemPage;

/// A part of the address.
fn param(name: &str) -> String {
    use_params_map().read_untracked().get(name).unwrap_or_default()
}

/// There is no such page.
fn not_found() -> AnyView {
    let _ = refuse(Problem::NotFound);
    view! { <ProblemPage problem=Problem::NotFound/> }.into_any()
}

/// The way back to the guide's front page.
fn breadcrumbs(between: Option<(&'static str, &'static str)>, here: &str) -> impl IntoView + use<> {
    let here = here.to_owned();
    view! {
        <nav class="breadcrumbs" aria-label=t!(guide.place)>
            <ol>
                <li><a href="/guide">{t!(guide.title)}</a></li>
                {between.map(|(path, words)| view! { <li><a href=path>{words}</a></li> })}
                <li><span aria-current="page">{here}</span></li>
            </ol>
        </nav>
    }
}
