//! Articles, each a link to what it means.

use leptos::prelude::*;
use youmen_domain::catalog::{Article, Law};

use crate::i18n::is_english;
use crate::t;

/// The page of an article.
pub fn article_path(article: &Article) -> String {
    format!("/guide/laws/{}/{}", article.law, article.number)
}

/// The page of a law.
pub fn law_path(law: &Law) -> String {
    format!("/guide/laws/{}", law.code)
}

/// A list of articles with what each is about; nothing when there are none.
#[component]
pub fn ArticleLinks(articles: Vec<&'static Article>) -> impl IntoView {
    let english = is_english();
    (!articles.is_empty()).then(|| {
        view! {
            <p class="small muted">{t!(guide.rests_on)}</p>
            <ul>
                {articles.into_iter().map(|article| view! {
                    <li><a href=article_path(article)>{article.cite(english)}</a>" "{article.title.get(english)}</li>
                }).collect_view()}
            </ul>
        }
    })
}
