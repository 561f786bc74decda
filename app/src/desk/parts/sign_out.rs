//! The way in and the way out.

use leptos::prelude::*;

use crate::forms::PostForm;
use crate::t;
use crate::ui::Main;

/// Ends the session.
#[component]
pub fn SignOut() -> impl IntoView {
    view! {
        <PostForm action="/api/desk/sign_out" class="no-print">
            <button class="btn btn-link" type="submit">{t!(desk.sign_out)}</button>
        </PostForm>
    }
}

/// Nobody is signed in. The server leads there by itself; this is for a browser that does not follow.
pub(in crate::desk) fn please_sign_in() -> impl IntoView {
    view! {
        <Main title=t!(desk.please_title) class="page">
            <h1>{t!(desk.please_title)}</h1>
            <p><a class="btn" href="/desk/sign-in">{t!(desk.sign_in)}</a></p>
        </Main>
    }
}
