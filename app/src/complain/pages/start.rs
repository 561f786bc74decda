//! `/complain`: begin, or go on where it was left.

use leptos::prelude::*;

use crate::complain::present;
use crate::complain::view::StartView;
use crate::forms::PostForm;
use crate::t;
use crate::ui::{Icon, Load, Main};

/// The way into the wizard.
#[component]
pub fn StartPage() -> impl IntoView {
    view! { <Load value=present::start() view=draw/> }
}

fn draw(start: StartView) -> impl IntoView {
    view! {
        <Main title=t!(complain.start_title) description=t!(complain.start_lead) class="page">
            <h1>{t!(complain.start_title)}</h1>
            <p class="lead">{t!(complain.start_lead)}</p>
            {match start {
                StartView::Fresh => view! { <div data-forget="">{begin()}</div> }.into_any(),
                StartView::Expired => view! {
                    <div class="notice wait" data-forget="">{Icon::Clock.into_render()}<div><p>{t!(complain.expired_text)}</p></div></div>
                    {begin()}
                }.into_any(),
                StartView::Waiting { step, until } => view! {
                    <div class="notice ok">{Icon::Sheet.into_render()}<div><h2>{t!(complain.waiting_title)}</h2><p>{t!(complain.waiting_text, until = until)}</p></div></div>
                    <div class="btn-row">
                        <a class="btn" href=step.path()>{t!(complain.waiting_go_on)}</a>
                        <PostForm action="/api/complain/start_over"><button class="btn btn-quiet" type="submit">{t!(complain.waiting_discard)}</button></PostForm>
                    </div>
                }.into_any(),
                StartView::Filed { number, code_waits } => view! {
                    <div class="notice ok">{Icon::Tick.into_render()}<div>
                        <p>{t!(complain.already_text, number = number)}</p>
                        {code_waits.then(|| view! { <p><a href="/complain/receipt">{t!(complain.code_waits)}</a></p> })}
                    </div></div>
                    <PostForm action="/api/complain/start_over"><button class="btn" type="submit">{t!(complain.start_another)}</button></PostForm>
                }.into_any(),
            }}
            <ul class="need-list" role="list">
                <li data-state="have">{Icon::Clock.into_render()}<span>{t!(complain.start_time)}</span></li>
                <li data-state="have">{Icon::Lock.into_render()}<span>{t!(complain.start_private)}</span></li>
                <li data-state="have">{Icon::Camera.into_render()}<span>{t!(complain.start_bring)}</span></li>
            </ul>
            <p><a href="/cases">{t!(complain.start_have_number)}</a></p>
        </Main>
    }
}

fn begin() -> impl IntoView {
    view! { <div class="btn-row"><a class="btn" href="/complain/whom">{t!(complain.start)}</a></div> }
}
