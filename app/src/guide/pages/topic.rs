//! `/guide/{slug}`: a page to read, and where it has one, a path of questions.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use youmen_domain::catalog::{
    ArticleLink, GuideOutcome, GuidePage, GuideQuestion, GuideSection, GuideStep, channel_of, guide_page,
};
use youmen_domain::codes::ChannelCode;

use super::{breadcrumbs, not_found, param};
use crate::forms::query;
use crate::guide::parts::{ArticleLinks, Sureness, channel_path};
use crate::i18n::is_english;
use crate::live::CopyButton;
use crate::t;
use crate::ui::Main;

/// A page of the guide.
#[component]
pub fn TopicPage() -> impl IntoView {
    let asked = query(&use_location().search.read_untracked()).shown("at").to_owned();
    guide_page(&param("slug")).map_or_else(not_found, |page| draw(page, &asked).into_any())
}

fn draw(page: &'static GuidePage, at: &str) -> impl IntoView + use<> {
    let english = is_english();
    let path = page.start().is_some().then(|| path(page, at));
    view! {
        <Main title=page.title.get(english) description=page.lead.get(english) class="page">
            {breadcrumbs(None, page.title.get(english))}
            <h1>{page.title.get(english)}</h1>
            <p class="lead">{page.lead.get(english)}</p>
            {path}
            {page.sections.iter().map(section).collect_view()}
            <Sureness confidence=page.confidence verified_on=page.verified_on source=page.source.clone()/>
        </Main>
    }
}

fn section(section: &'static GuideSection) -> impl IntoView {
    let english = is_english();
    let items = || section.items.iter().map(|item| view! { <li>{item.get(english)}</li> }).collect_view();
    view! {
        <section>
            <h2>{section.heading.get(english)}</h2>
            {section.paragraphs.iter().map(|text| view! { <p>{text.get(english)}</p> }).collect_view()}
            {(!section.items.is_empty()).then(|| if section.ordered {
                view! { <ol>{items()}</ol> }.into_any()
            } else {
                view! { <ul>{items()}</ul> }.into_any()
            })}
            {section.sample.as_ref().map(|sample| view! {
                <pre class="paste" tabindex="0">{sample.get(english)}</pre>
                <p><CopyButton text=sample.get(english).to_owned() words=t!(common.copy).to_string() done=t!(common.copied).to_string()/></p>
            })}
            {doors(&section.channels)}
            {links(&section.articles)}
        </section>
    }
}

fn links(links: &'static [ArticleLink]) -> impl IntoView {
    view! { <ArticleLinks articles=links.iter().filter_map(ArticleLink::article).collect()/> }
}

fn doors(channels: &'static [ChannelCode]) -> impl IntoView {
    let english = is_english();
    (!channels.is_empty()).then(|| {
        view! {
            <ul>
                {channels.iter().map(|code| view! {
                    <li><a href=channel_path(*code)>{channel_of(*code).name.get(english)}</a></li>
                }).collect_view()}
            </ul>
        }
    })
}

/// The path: the question or the answer that the address names; the first question when it names none.
fn path(page: &'static GuidePage, at: &str) -> AnyView {
    if let Some(outcome) = page.outcome(at) {
        return end(page, outcome).into_any();
    }
    match page.question(at).or(page.start()) {
        Some(question) => ask(page, question).into_any(),
        None => ().into_any(),
    }
}

fn ask(page: &'static GuidePage, question: &'static GuideQuestion) -> impl IntoView {
    let english = is_english();
    let to = |step: &GuideStep| {
        let (GuideStep::Question(code) | GuideStep::Outcome(code)) = step;
        format!("/guide/{}?at={code}#path", page.slug)
    };
    let begun = page.start().is_some_and(|start| start.code != question.code);
    view! {
        <section class="card card-lamp" id="path" aria-labelledby="path-title">
            <h2 id="path-title">{question.ask.get(english)}</h2>
            {question.help.as_ref().map(|help| view! { <p class="help">{help.get(english)}</p> })}
            <div class="btn-row">
                <a class="btn" href=to(&question.yes)>{t!(guide.yes)}</a>
                <a class="btn btn-quiet" href=to(&question.no)>{t!(guide.no)}</a>
            </div>
            {begun.then(|| view! { <p><a href=format!("/guide/{}#path", page.slug)>{t!(guide.from_the_start)}</a></p> })}
        </section>
    }
}

fn end(page: &'static GuidePage, outcome: &'static GuideOutcome) -> impl IntoView {
    let english = is_english();
    view! {
        <section class="card card-verdict" id="path" aria-labelledby="path-title">
            <h2 id="path-title">{outcome.title.get(english)}</h2>
            <ol>{outcome.steps.iter().map(|step| view! { <li>{step.get(english)}</li> }).collect_view()}</ol>
            {doors(&outcome.channels)}
            {links(&outcome.articles)}
            <p><a href=format!("/guide/{}#path", page.slug)>{t!(guide.from_the_start)}</a></p>
        </section>
    }
}
