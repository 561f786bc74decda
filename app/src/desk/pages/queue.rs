//! `/desk`: what waits, oldest first.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::desk::parts::{QueueTable, SignOut, please_sign_in, tab_words};
use crate::desk::present;
use crate::desk::view::{QueueView, Tab};
use crate::t;
use crate::ui::{Icon, Load, Main};

/// Rows of a page, as the server gives them.
const PAGE: u64 = 50;

/// The queue.
#[component]
pub fn QueuePage() -> impl IntoView {
    let search = use_location().search.get_untracked();
    let draw = |view: Option<QueueView>| match view {
        Some(queue) => page(queue).into_any(),
        None => please_sign_in().into_any(),
    };
    view! { <Load value=async move { present::queue(&search).await } view=draw/> }
}

fn page(queue: QueueView) -> impl IntoView {
    let QueueView { tab, counts, rows, offset, total, done } = queue;
    let waiting = counts.iter().find(|(each, _)| *each == Tab::Waiting).map_or(0, |(_, count)| *count);
    let title =
        if waiting == 0 { t!(desk.queue_none).to_string() } else { t!(desk.queue_title, n = waiting).to_string() };
    let shown = u64::try_from(rows.len()).unwrap_or(0);
    view! {
        <Main title=title.clone() class="page-wide desk">
            {done.map(|done| view! {
                <div class="notice ok" role="status">{Icon::Tick.into_render()}<div><p>{done}</p></div></div>
            })}
            <h1>{title}</h1>
            <nav class="tabs" aria-label=t!(desk.tabs)>
                <ul>
                    {counts.into_iter().map(|(each, count)| view! {
                        <li><a href=address(each, 0) aria-current=(each == tab).then_some("page")>{tab_words(each)}" "<span class="num">{count}</span></a></li>
                    }).collect_view()}
                </ul>
            </nav>
            {if rows.is_empty() { empty(tab).into_any() } else { view! { <QueueTable rows tab/> }.into_any() }}
            {(total > PAGE).then(|| view! { <Pager tab offset shown total/> })}
            <SignOut/>
        </Main>
    }
}

fn address(tab: Tab, offset: u64) -> String {
    let page = format!("/desk?tab={}", tab.as_str());
    if offset == 0 { page } else { format!("{page}&offset={offset}") }
}

fn empty(tab: Tab) -> impl IntoView {
    let (title, text) = match tab {
        Tab::Waiting => (t!(desk.empty_waiting), t!(desk.empty_waiting_text)),
        Tab::Asked => (t!(desk.empty_asked), t!(desk.empty_asked_text)),
        Tab::Decided => (t!(desk.empty_decided), t!(desk.empty_decided_text)),
    };
    view! { <div class="empty">{Icon::Tick.into_render()}<h2>{title}</h2><p>{text}</p></div> }
}

#[component]
fn Pager(tab: Tab, offset: u64, shown: u64, total: u64) -> impl IntoView {
    let last = offset + shown;
    view! {
        <nav class="pager" aria-label=t!(desk.pager)>
            {(offset > 0).then(|| view! { <a class="btn btn-quiet" rel="prev" href=address(tab, offset.saturating_sub(PAGE))>{t!(desk.pager_back)}</a> })}
            <p class="pager-now">{t!(desk.pager_now, from = offset + 1, to = last, total = total)}</p>
            {(last < total).then(|| view! { <a class="btn btn-quiet" rel="next" href=address(tab, offset + PAGE)>{t!(desk.pager_on)}</a> })}
        </nav>
    }
}
