//! `/board/{number}`: one public complaint, both sides beside each other.

use leptos::prelude::*;
use leptos_meta::{Link, Meta};
use leptos_router::hooks::use_params_map;
use youmen_domain::words::PublicWords;

use super::tombstone;
use crate::board::parts::{Breadcrumbs, Facts, MaskedCard, Pictures, ReadCard, Sides, author_lang};
use crate::board::present;
use crate::board::view::ComplaintView;
use crate::t;
use crate::ui::{Load, Main, Masked, status_class, status_words};

/// A public complaint, or what is left of one.
#[component]
pub fn ComplaintPage() -> impl IntoView {
    let number = use_params_map().read_untracked().get("number").unwrap_or_default();
    view! { <Load value=async move { present::complaint(&number).await } view=draw/> }
}

fn draw(view: ComplaintView) -> impl IntoView {
    let (title, description) = (view.title.clone(), view.description.clone());
    // Invented complaints and tombstones are for those who have the address, not for search engines.
    let unlisted = view.demo || view.words.is_none();
    view! {
        <Main title description class="page-wide public-page">
            <Link rel="canonical" href=view.canonical.clone()/>
            {unlisted.then(|| view! { <Meta name="robots" content="noindex"/> })}
            <Breadcrumbs here=view.number.clone()/>
            {match view.words.clone() {
                Some(words) => complaint(view, words).into_any(),
                None => tombstone::page(view).into_any(),
            }}
        </Main>
    }
}

fn complaint(view: ComplaintView, words: PublicWords) -> impl IntoView {
    let ComplaintView { number, status, published, changed, facts, masked, pictures, demo, .. } = view;
    let PublicWords { title, story, product } = words;
    let ground = facts.ground_short.clone();
    view! {
        <header>
            {demo.then(|| view! { <p class="notice info">{t!(common.demo_bar)}</p> })}
            <p class="row">
                <span class=status_class(status)>{status_words(status)}</span>" "
                <span class="label-unilateral">{t!(common.unilateral)}</span>
            </p>
            {if title.is_empty() {
                view! { <h1>{ground}</h1> }.into_any()
            } else {
                view! { <h1 lang=author_lang() class="break"><Masked text=title/></h1> }.into_any()
            }}
            <ul class="bylines" role="list">
                <li>{t!(board.number, number = number)}{t!(board.comma)}{t!(board.published_on)}" "<time datetime=published.iso>{published.words}</time></li>
                {changed.map(|day| view! { <li>{t!(board.changed_on)}" "<time datetime=day.iso>{day.words}</time></li> })}
                <li>{t!(board.reviewed)}</li>
            </ul>
        </header>
        <div class="public-main">
            <Sides story status/>
            <Pictures pictures/>
        </div>
        <aside class="public-side" aria-label=t!(board.aside)>
            <Facts facts product/>
            <MaskedCard masked/>
            <ReadCard/>
        </aside>
    }
}
