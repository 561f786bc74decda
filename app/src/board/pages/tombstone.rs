//! What is left of a complaint that its author took back.

use leptos::prelude::*;

use crate::board::view::ComplaintView;
use crate::t;
use crate::ui::{status_class, status_words};

pub(super) fn page(view: ComplaintView) -> impl IntoView {
    let ComplaintView { status, number, published, changed, facts, demo, .. } = view;
    // Withdrawing is the last thing that can happen to it.
    let withdrawn = changed.unwrap_or_else(|| published.clone());
    view! {
        <header>
            {demo.then(|| view! { <p class="notice info">{t!(common.demo_bar)}</p> })}
            <p class="row"><span class=status_class(status)>{status_words(status)}</span></p>
            <h1>{t!(board.gone_title)}</h1>
        </header>
        <div class="public-main">
            <p class="tombstone">{t!(board.gone_text)}</p>
            <p class="measure">{t!(board.gone_why)}</p>
        </div>
        <aside class="public-side" aria-label=t!(board.gone_remains)>
            <section class="card">
                <h2>{t!(board.gone_remains)}</h2>
                <dl class="facts facts-narrow">
                    <div><dt>{t!(board.fact_number)}</dt><dd class="num">{number}</dd></div>
                    <div><dt>{t!(board.fact_merchant)}</dt><dd class="break">{facts.merchant}</dd></div>
                    <div><dt>{t!(board.fact_platform)}</dt><dd>{facts.platform}</dd></div>
                    <div><dt>{t!(board.fact_ground)}</dt><dd>{facts.ground}</dd></div>
                    <div><dt>{t!(board.fact_published)}</dt><dd><time datetime=published.iso>{published.words}</time></dd></div>
                    <div><dt>{t!(board.fact_withdrawn)}</dt><dd><time datetime=withdrawn.iso>{withdrawn.words}</time></dd></div>
                </dl>
                <p><a href=facts.merchant_path>{t!(board.all_about)}</a></p>
            </section>
        </aside>
    }
}
