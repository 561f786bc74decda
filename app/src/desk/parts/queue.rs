//! The rows of the queue. The roles keep it a table for readers where a phone shows cards.

use leptos::prelude::*;

use crate::desk::view::{RowView, Tab};
use crate::t;

/// A part of the queue in a word.
pub(in crate::desk) fn tab_words(tab: Tab) -> &'static str {
    match tab {
        Tab::Waiting => t!(desk.tab_waiting),
        Tab::Asked => t!(desk.tab_asked),
        Tab::Decided => t!(desk.tab_decided),
    }
}

/// The rows.
#[component]
pub fn QueueTable(rows: Vec<RowView>, tab: Tab) -> impl IntoView {
    let stands = if tab == Tab::Decided { t!(desk.col_state) } else { t!(desk.col_waited) };
    let columns = [
        t!(desk.col_number),
        stands,
        t!(desk.col_merchant),
        t!(desk.col_platform),
        t!(desk.col_ground),
        t!(desk.col_wants),
        t!(desk.col_evidence),
    ];
    let [_, stands, merchant, platform, ground, wants, evidence] = columns;
    view! {
        <table class="desk-queue" role="table">
            <caption class="visually-hidden">{tab_words(tab)}</caption>
            <thead role="rowgroup">
                <tr role="row">{columns.into_iter().map(|name| view! { <th scope="col" role="columnheader">{name}</th> }).collect_view()}</tr>
            </thead>
            <tbody role="rowgroup">
                {rows.into_iter().map(|row| view! {
                    <tr role="row">
                        <th scope="row" role="rowheader">
                            <a href=format!("/desk/{}", row.number)>{row.grouped}</a>
                            {row.demo.then(|| view! { " " <span class="pill">{t!(common.demo)}</span> })}
                        </th>
                        <td role="cell" data-label=stands><time datetime=row.iso>{row.stands}</time></td>
                        <td role="cell" data-label=merchant class="break">{row.merchant}</td>
                        <td role="cell" data-label=platform>{row.platform}</td>
                        <td role="cell" data-label=ground>{row.ground}</td>
                        <td role="cell" data-label=wants>{if row.publish { t!(desk.wants_public) } else { t!(desk.wants_private) }}</td>
                        <td role="cell" data-label=evidence class="num">{row.evidence}</td>
                    </tr>
                }).collect_view()}
            </tbody>
        </table>
    }
}
