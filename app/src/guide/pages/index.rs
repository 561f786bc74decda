//! `/guide`: search, situations, doors, laws, calculators.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use youmen_domain::catalog::{Audience, GuidePage, guide_pages};

use super::calculator::KINDS;
use crate::forms::query;
use crate::guide::parts::{article_path, channel_path};
use crate::guide::search::{Found, search};
use crate::i18n::is_english;
use crate::t;
use crate::ui::{Icon, Main};

/// The guide's front page.
#[component]
pub fn IndexPage() -> impl IntoView {
    let asked = query(&use_location().search.read_untracked()).shown("q").trim().to_owned();
    let found = (!asked.is_empty()).then(|| search(&asked));
    let of = |audience: Audience| guide_pages().iter().filter(move |page| page.audience == audience);
    view! {
        <Main title=t!(guide.title) description=t!(guide.lead) class="page">
            <h1>{t!(guide.heading)}</h1>
            <p class="lead">{t!(guide.lead)}</p>
            <form class="search-field" role="search" method="get" action="/guide">
                <label class="visually-hidden" for="q">{t!(guide.search_label)}</label>
                <input class="input" type="search" id="q" name="q" value=asked.clone() maxlength="60" placeholder=t!(guide.search_example)/>
                <button class="btn btn-quiet" type="submit">{t!(common.search)}</button>
            </form>
            {found.map(|found| results(asked, found))}
            <section aria-labelledby="begin">
                <h2 id="begin">{t!(guide.begin)}</h2>
                <ul>
                    <li><a href="/guide/grounds">{t!(guide.by_ground)}</a></li>
                    <li><a href="/guide/channels">{t!(guide.by_channel)}</a></li>
                    <li><a href="/guide/laws">{t!(guide.by_law)}</a></li>
                </ul>
            </section>
            <section aria-labelledby="read">
                <h2 id="read">{t!(guide.read)}</h2>
                {topics(of(Audience::Consumer).chain(of(Audience::Everyone)).collect())}
            </section>
            <section aria-labelledby="calculate">
                <h2 id="calculate">{t!(guide.calculate)}</h2>
                <ul>
                    <li><a href="/guide/calculators/deadline">{t!(guide.calc_deadline)}</a></li>
                    {KINDS.map(|kind| view! { <li><a href=kind.path()>{kind.title()}</a></li> }).collect_view()}
                </ul>
            </section>
            <section aria-labelledby="merchants">
                <h2 id="merchants">{t!(guide.for_merchants)}</h2>
                {topics(of(Audience::Merchant).collect())}
            </section>
        </Main>
    }
}

fn topics(pages: Vec<&'static GuidePage>) -> impl IntoView {
    let english = is_english();
    view! {
        <ul class="topic-list" role="list">
            {pages.into_iter().map(|page| view! {
                <li><h3><a href=format!("/guide/{}", page.slug)>{page.title.get(english)}</a></h3><p>{page.lead.get(english)}</p></li>
            }).collect_view()}
        </ul>
    }
}

fn results(asked: String, found: Found) -> AnyView {
    let english = is_english();
    if found.is_empty() {
        return view! {
            <div class="empty">{Icon::Search.into_render()}<h2>{t!(guide.found_none, words = asked)}</h2><p>{t!(guide.found_none_do)}</p></div>
        }
        .into_any();
    }
    let Found { pages, grounds, channels, articles } = found;
    let links = pages
        .into_iter()
        .map(|page| (format!("/guide/{}", page.slug), page.title.get(english).to_owned()))
        .chain(
            grounds
                .into_iter()
                .map(|row| (format!("/guide/grounds/{}", row.code.as_str()), row.title.get(english).to_owned())),
        )
        .chain(channels.into_iter().map(|row| (channel_path(row.code), row.name.get(english).to_owned())))
        .chain(
            articles
                .into_iter()
                .map(|row| (article_path(row), format!("{} {}", row.cite(english), row.title.get(english)))),
        );
    view! {
        <section aria-labelledby="found">
            <h2 id="found">{t!(guide.found, words = asked)}</h2>
            <ul>{links.map(|(path, words)| view! { <li><a href=path>{words}</a></li> }).collect_view()}</ul>
        </section>
    }
    .into_any()
}
