//! `/`: the promise, the way in, and what to expect.

use leptos::prelude::*;
use leptos_meta::Link;

use super::present;
use super::view::LatestView;
use crate::board::ComplaintRow;
use crate::t;
use crate::ui::{Load, Main};

/// The front door.
#[component]
pub fn HomePage() -> impl IntoView {
    view! { <Load value=present::latest() view=draw/> }
}

fn draw(latest: LatestView) -> impl IntoView {
    let LatestView { rows, total, canonical } = latest;
    view! {
        <Main title=t!(home.title) description=t!(home.description) class="page-wide">
            <Link rel="canonical" href=canonical/>
            {hero()}
            {steps()}
            <section aria-labelledby="latest">
                <h2 id="latest">{t!(home.latest_title)}</h2>
                {if rows.is_empty() {
                    view! { <p class="muted">{t!(home.latest_none)}</p> }.into_any()
                } else {
                    view! {
                        <div class="board-list">{rows.into_iter().map(|row| view! { <ComplaintRow row deep=true/> }).collect_view()}</div>
                        <p><a href="/board">{t!(home.latest_all, n = total)}</a></p>
                    }.into_any()
                }}
            </section>
            {cards()}
        </Main>
    }
}

fn hero() -> impl IntoView {
    // English breaks between the phrases only if there is a blank; Chinese has none to break at.
    let gap = crate::i18n::is_english().then_some(" ");
    view! {
        <section class="hero">
            <div>
                <h1><span class="phrase">{t!(home.promise_1)}</span>{gap}<span class="phrase">{t!(home.promise_2)}</span></h1>
                <p class="lead">{t!(home.lead)}</p>
                <div class="btn-row">
                    <a class="btn" href="/complain">{t!(home.start)}</a>
                    <a class="btn btn-quiet" href="/board">{t!(home.see_board)}</a>
                </div>
                <p class="hero-note">{t!(home.note)}</p>
            </div>
            <svg class="hero-art" viewBox="0 0 320 280" aria-hidden="true">
                <path class="art-light" d="M112 236h102l94 44H132z"/>
                <rect class="art-glow" x="106" y="24" width="108" height="212"/>
                <path class="art-door" d="M106 24l64 26v206l-64-20z"/>
                <path class="art-frame" d="M103 238V21h114v217"/>
            </svg>
        </section>
    }
}

fn steps() -> impl IntoView {
    let steps = [
        (t!(home.step_1), t!(home.step_1_text)),
        (t!(home.step_2), t!(home.step_2_text)),
        (t!(home.step_3), t!(home.step_3_text)),
    ];
    view! {
        <section aria-labelledby="steps">
            <h2 id="steps">{t!(home.steps_title)}</h2>
            <ol class="steps-list steps-row" role="list">
                {steps.into_iter().map(|(title, text)| view! { <li><h3>{title}</h3><p>{text}</p></li> }).collect_view()}
            </ol>
        </section>
    }
}

fn cards() -> impl IntoView {
    let protect = [t!(home.protect_1), t!(home.protect_2), t!(home.protect_3), t!(home.protect_4)];
    let what = [t!(home.what_1), t!(home.what_2), t!(home.what_3), t!(home.what_4)];
    let list =
        |lines: [&'static str; 4]| view! { <ul>{lines.map(|line| view! { <li>{line}</li> }).collect_view()}</ul> };
    view! {
        <div class="home-grid">
            <section class="card"><h2>{t!(home.protect_title)}</h2>{list(protect)}</section>
            <section class="card"><h2>{t!(home.what_title)}</h2>{list(what)}</section>
            <section class="card">
                <h2>{t!(home.track_title)}</h2>
                <p>{t!(home.track_text)}</p>
                <p><a href="/cases">{t!(home.track_link)}</a></p>
            </section>
        </div>
    }
}
