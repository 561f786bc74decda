//! `/board`: what is public, newest first. The whole state is in the address.

use leptos::prelude::*;
use leptos_meta::Link;
use leptos_router::hooks::use_location;

use crate::board::parts::{Chips, ComplaintRow, Filters, NumbersCard, no_rows};
use crate::board::present;
use crate::board::view::BoardView;
use crate::t;
use crate::ui::{Icon, Load, Main};

/// The board.
#[component]
pub fn BoardPage() -> impl IntoView {
    let search = use_location().search.get_untracked();
    view! { <Load value=async move { present::list(&search).await } view=draw/> }
}

fn draw(view: BoardView) -> impl IntoView {
    let BoardView { merchant, ignored, filters, chips, total, total_is_one, as_of, rows, next, latest, canonical } =
        view;
    let heading = merchant
        .map_or_else(|| t!(board.heading).to_string(), |merchant| t!(board.heading_merchant, merchant = merchant));
    let filtered = !chips.is_empty();
    let title = if filtered { heading.clone() } else { t!(board.title).to_string() };
    let words = if total_is_one { t!(board.total_one).to_string() } else { t!(board.total, n = total.clone()) };
    view! {
        <Main title description=t!(board.description) class="page-with-aside has-side">
            <Link rel="canonical" href=canonical/>
            <div class="page-head">
                <h1>{heading}</h1>
                <p class="lead">{t!(board.lead)}</p>
                {ignored.then(|| view! {
                    <div class="notice" role="status">{Icon::Info.into_render()}<div><p>{t!(board.ignored)}</p></div></div>
                })}
                <Chips chips=chips.clone()/>
            </div>
            <aside class="filters" aria-label=t!(board.filters)>
                <Filters filters count=chips.len()/>
            </aside>
            <div class="page-main">
                <div class="result-count">
                    <span role="status">{words}{t!(board.comma)}{t!(board.as_of)}" "<time datetime=as_of.iso class="nowrap">{as_of.words}</time></span>
                </div>
                {if rows.is_empty() {
                    no_rows(filtered, latest.clone()).into_any()
                } else {
                    view! {
                        <div class="board-list">
                            {rows.into_iter().map(|row| view! { <ComplaintRow row/> }).collect_view()}
                        </div>
                    }.into_any()
                }}
                {pager(next, latest)}
            </div>
            <div class="page-side"><NumbersCard total/></div>
        </Main>
    }
}

/// Onward and back to the top. There is no way to page 7: rows come and go, and a place between two rows does not.
fn pager(next: Option<String>, latest: Option<String>) -> impl IntoView {
    (next.is_some() || latest.is_some()).then(|| {
        view! {
            <nav class="pager" aria-label=t!(board.pager)>
                {latest.map(|path| view! { <a class="btn btn-quiet" href=path>{t!(board.latest)}</a> })}
                {next.map(|path| view! { <a class="btn btn-quiet" rel="next" href=path>{t!(board.next)}</a> })}
            </nav>
        }
    })
}
