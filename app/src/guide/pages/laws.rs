//! `/guide/laws`: the laws, their articles in plain words.

use leptos::prelude::*;
use youmen_domain::catalog::{Article, Law, Level, article, articles_of_law, law, laws};

use super::{breadcrumbs, not_found, param};
use crate::guide::parts::{Sureness, article_path, law_path};
use crate::i18n::is_english;
use crate::server::today;
use crate::t;
use crate::ui::Main;
use crate::ui::format::date_long;

fn level(level: Level) -> &'static str {
    match level {
        Level::Law => t!(guide.level_law),
        Level::Regulation => t!(guide.level_regulation),
        Level::Rule => t!(guide.level_rule),
        Level::Interpretation => t!(guide.level_interpretation),
    }
}

/// In force since when, or until when.
fn force(law: &Law) -> String {
    match (law.effective_from, law.effective_to) {
        (_, Some(to)) => t!(guide.repealed, day = date_long(to)),
        (Some(from), None) => t!(guide.in_force_since, day = date_long(from)),
        (None, None) => t!(guide.in_force).to_string(),
    }
}

/// All laws that the guide cites, by rank.
#[component]
pub fn LawListPage() -> impl IntoView {
    let english = is_english();
    let today = today();
    let of = move |rank: Level| {
        laws().iter().filter(move |law| law.level == rank && law.in_force_on(today)).collect::<Vec<_>>()
    };
    view! {
        <Main title=t!(guide.by_law) description=t!(guide.laws_lead) class="page">
            {breadcrumbs(None, t!(guide.by_law))}
            <h1>{t!(guide.by_law)}</h1>
            <p class="lead">{t!(guide.laws_lead)}</p>
            {[Level::Law, Level::Regulation, Level::Rule, Level::Interpretation].map(|rank| view! {
                <section>
                    <h2>{level(rank)}</h2>
                    <ul>{of(rank).into_iter().map(|law| view! { <li><a href=law_path(law)>{law.name.get(english)}</a></li> }).collect_view()}</ul>
                </section>
            }).collect_view()}
        </Main>
    }
}

/// One law.
#[component]
pub fn LawPage() -> impl IntoView {
    law(&param("code")).map_or_else(not_found, |law| one_law(law).into_any())
}

fn one_law(law: &'static Law) -> impl IntoView {
    let english = is_english();
    view! {
        <Main title=law.name.get(english) class="page">
            {breadcrumbs(Some(("/guide/laws", t!(guide.by_law))), law.name.get(english))}
            <h1>{law.name.get(english)}</h1>
            <dl class="facts">
                <div><dt>{t!(guide.full_name)}</dt><dd lang="zh-CN">{law.full_name.clone()}</dd></div>
                {law.number.clone().map(|number| view! { <div><dt>{t!(guide.promulgation)}</dt><dd lang="zh-CN">{number}</dd></div> })}
                <div><dt>{t!(guide.issuer)}</dt><dd>{law.issuer.get(english)}</dd></div>
                <div><dt>{t!(guide.level)}</dt><dd>{level(law.level)}</dd></div>
                <div><dt>{t!(guide.force)}</dt><dd>{force(law)}</dd></div>
                <div><dt>{t!(guide.official_text)}</dt><dd>{t!(guide.official_text_at, site = law.site.clone(), words = law.search.clone())}</dd></div>
            </dl>
            <Sureness confidence=law.confidence verified_on=law.verified_on source=law.source.clone()/>
            <h2>{t!(guide.articles)}</h2>
            <p class="muted">{t!(guide.articles_note)}</p>
            {articles_of_law(law).map(|article| view! {
                <section>
                    <h3><a href=article_path(article)>{article.cite(english)}</a></h3>
                    <p>{article.title.get(english)}</p>
                </section>
            }).collect_view()}
        </Main>
    }
}

/// One article.
#[component]
pub fn ArticlePage() -> impl IntoView {
    let (code, number) = (param("code"), param("article"));
    // Only an article's own address: `55.2` must not show `55`.
    let found = article(&code, &number).filter(|row| row.number == number);
    found.map_or_else(not_found, |article| one_article(article).into_any())
}

fn one_article(article: &'static Article) -> impl IntoView {
    let english = is_english();
    let law = article.law();
    view! {
        <Main title=article.cite(english) description=article.title.get(english) class="page">
            {breadcrumbs(Some(("/guide/laws", t!(guide.by_law))), &article.cite(english))}
            <p class="muted">{article.cite(english)}</p>
            <h1>{article.title.get(english)}</h1>
            <p class="lead">{article.summary.get(english)}</p>
            <p class="small muted">{t!(guide.own_words)}</p>
            {law.map(|law| view! {
                <dl class="facts">
                    <div><dt>{t!(guide.from_law)}</dt><dd><a href=law_path(law)>{law.name.get(english)}</a></dd></div>
                    {law.number.clone().map(|number| view! { <div><dt>{t!(guide.promulgation)}</dt><dd lang="zh-CN">{number}</dd></div> })}
                    <div><dt>{t!(guide.force)}</dt><dd>{force(law)}</dd></div>
                </dl>
            })}
            <Sureness confidence=article.confidence verified_on=article.verified_on source=article.source.clone()/>
        </Main>
    }
}
