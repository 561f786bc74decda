//! There is no draft to show this page of, or it was filed already.

use leptos::prelude::*;

use crate::forms::PostForm;
use crate::t;
use crate::ui::{Icon, Main};

pub(super) fn page(expired: bool) -> impl IntoView {
    let (title, text) = if expired {
        (t!(complain.expired_title), t!(complain.expired_text))
    } else {
        (t!(complain.no_draft_title), t!(complain.no_draft_text))
    };
    view! {
        <Main title=title class="page">
            <div class="empty">
                {Icon::Clock.into_render()}
                <h1>{title}</h1>
                <p>{text}</p>
                <div class="btn-row">
                    <a class="btn" href="/complain/whom">{t!(complain.start)}</a>
                    <a class="btn btn-quiet" href="/cases">{t!(common.nav_cases)}</a>
                </div>
            </div>
        </Main>
    }
}

pub(super) fn filed_page(number: String) -> impl IntoView {
    view! {
        <Main title=t!(complain.already_title) class="page">
            <div class="empty">
                {Icon::Tick.into_render()}
                <h1>{t!(complain.already_title)}</h1>
                <p>{t!(complain.already_text, number = number)}</p>
                <div class="btn-row">
                    <a class="btn" href="/complain/receipt">{t!(complain.already_receipt)}</a>
                    <PostForm action="/api/complain/start_over"><button class="btn btn-quiet" type="submit">{t!(complain.start_another)}</button></PostForm>
                </div>
            </div>
        </Main>
    }
}
