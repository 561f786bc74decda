//! One complaint in a list.

use leptos::prelude::*;

use super::author_lang;
use crate::board::view::RowView;
use crate::t;
use crate::ui::{Masked, status_class, status_words};

/// A row. `deep` sets its headline one level lower, for lists under a heading of their own.
#[component]
pub fn ComplaintRow(row: RowView, #[prop(optional)] deep: bool) -> impl IntoView {
    let RowView { path, title, ground, snippet, status, merchant, merchant_path, paid, province, published, demo } =
        row;
    let headline = if title.is_empty() {
        view! { <a href=path>{ground}</a> }.into_any()
    } else {
        view! { <a href=path lang=author_lang()><Masked text=title/></a> }.into_any()
    };
    view! {
        <article class="complaint-row">
            {if deep { view! { <h3>{headline}</h3> }.into_any() } else { view! { <h2>{headline}</h2> }.into_any() }}
            <p lang=author_lang()><Masked text=snippet/></p>
            <ul class="meta-row" role="list">
                {demo.then(|| view! { <li><span class="pill info">{t!(common.demo)}</span></li> })}
                <li><span class=status_class(status)>{status_words(status)}</span></li>
                <li class="break"><a href=merchant_path><span class="visually-hidden">{t!(board.only_merchant)}</span>{merchant}</a></li>
                {paid.map(|amount| view! { <li>{t!(common.yuan, amount = amount)}</li> })}
                {province.map(|province| view! { <li>{province}</li> })}
                <li><time datetime=published.iso>{published.words}</time></li>
                <li><span class="label-unilateral">{t!(common.unilateral)}</span></li>
            </ul>
        </article>
    }
}
