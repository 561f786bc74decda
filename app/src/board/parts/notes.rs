//! What stands beside: facts, what is hidden, how to read it all, and what an empty list says.

use leptos::prelude::*;
use youmen_domain::redact::{MaskKind, PublicText};

use super::author_lang;
use crate::board::view::FactsView;
use crate::t;
use crate::ui::{Icon, Masked, kind_words};

/// The facts of a complaint, as its author gave them.
#[component]
pub fn Facts(facts: FactsView, product: PublicText) -> impl IntoView {
    let comma = t!(common.list_comma);
    let list = |words: Vec<String>| (!words.is_empty()).then(|| words.join(comma));
    let product = (!product.is_empty()).then(|| {
        view! {
            <div><dt>{t!(board.fact_product)}</dt><dd class="break" lang=author_lang()><Masked text=product/></dd></div>
        }
    });
    view! {
        <section class="card">
            <h2>{t!(board.facts)}</h2>
            <dl class="facts facts-narrow">
                <div><dt>{t!(board.fact_merchant)}</dt><dd class="break">{facts.merchant}</dd></div>
                <div><dt>{t!(board.fact_platform)}</dt><dd>{facts.platform}</dd></div>
                <div><dt>{t!(board.fact_ground)}</dt><dd>{facts.ground}</dd></div>
                {product}
                {fact(t!(board.fact_paid), facts.paid.map(|amount| t!(common.yuan, amount = amount)))}
                {fact(t!(board.fact_ordered), facts.ordered)}
                {fact(t!(board.fact_province), facts.province)}
                {fact(t!(board.fact_asks), list(facts.asks))}
                {fact(t!(board.fact_tried), list(facts.tried))}
            </dl>
            <p><a href=facts.merchant_path>{t!(board.all_about)}</a></p>
        </section>
    }
}

fn fact(name: &'static str, words: Option<String>) -> impl IntoView {
    words.map(|words| view! { <div><dt>{name}</dt><dd class="num">{words}</dd></div> })
}

/// What was masked, by kind: the reader sees how much is missing.
#[component]
pub fn MaskedCard(masked: Vec<(MaskKind, usize)>) -> impl IntoView {
    let none = masked.is_empty();
    view! {
        <section class="card">
            <h2>{t!(board.masked_title)}</h2>
            {if none {
                view! { <p>{t!(board.masked_none)}</p> }.into_any()
            } else {
                view! {
                    <dl class="facts facts-narrow">
                        {masked.into_iter().map(|(kind, n)| view! {
                            <div><dt>{mask_words(kind)}</dt><dd class="num">{t!(board.masked_n, n = n)}</dd></div>
                        }).collect_view()}
                    </dl>
                    <p class="small muted">{t!(board.masked_note)}</p>
                }.into_any()
            }}
        </section>
    }
}

fn mask_words(kind: MaskKind) -> String {
    // "Hidden" is what such a mask says in its place; in a list of what is hidden it would say nothing.
    if kind == MaskKind::Manual { t!(board.masked_by_hand).to_string() } else { kind_words(kind) }
}

/// How to read one complaint, and the way in for whom it happened too.
#[component]
pub fn ReadCard() -> impl IntoView {
    view! {
        <section class="card card-lamp">
            <h2>{t!(board.read_title)}</h2>
            <ul>
                <li>{t!(board.read_1)}</li>
                <li>{t!(board.read_2)}</li>
                <li>{t!(board.read_3)}</li>
                <li>{t!(board.read_4)}</li>
                <li>{t!(board.read_5)}</li>
            </ul>
            <p>{t!(board.you_too)}" "<a href="/complain">{t!(board.you_too_link)}</a></p>
        </section>
    }
}

/// How to read the list's numbers.
#[component]
pub fn NumbersCard(total: String) -> impl IntoView {
    view! {
        <section class="card card-lamp">
            <h2>{t!(board.numbers_title)}</h2>
            <ul>
                <li>{t!(board.numbers_1)}</li>
                <li>{t!(board.numbers_2)}</li>
                <li>{t!(board.numbers_3)}</li>
                <li>{t!(board.numbers_4, n = total)}</li>
            </ul>
        </section>
    }
}

/// An empty list: past its end, filtered to nothing, or nothing there yet.
pub fn no_rows(filtered: bool, latest: Option<String>) -> impl IntoView {
    let past_end = latest.is_some();
    let (title, text) = match (past_end, filtered) {
        (true, _) => (t!(board.end_title), t!(board.end_text)),
        (false, true) => (t!(board.empty_title), t!(board.empty_text)),
        (false, false) => (t!(board.none_title), t!(board.none_text)),
    };
    view! {
        <div class="empty">
            {Icon::Search.into_render()}
            <h2>{title}</h2>
            <p>{text}</p>
            // Past the end the pager below leads back.
            {(filtered && !past_end).then(|| view! {
                <div class="btn-row"><a class="btn btn-quiet" href="/board">{t!(board.empty_clear)}</a></div>
            })}
        </div>
    }
}
