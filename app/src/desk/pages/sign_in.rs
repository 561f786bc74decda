//! `/desk/sign-in`: the link, the button that uses it up, the six digits.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use youmen_domain::error::FieldError;
use youmen_domain::form::RawForm;

use super::second_factor::{digits, enrol};
use crate::desk::parts::{NoticeLine, SignOut};
use crate::desk::sign_in;
use crate::desk::view::{DeskNotice, SignInView};
use crate::forms::PostForm;
use crate::t;
use crate::ui::{ErrorSummary, Line, Load, Main};

/// Signing in.
#[component]
pub fn SignInPage() -> impl IntoView {
    let search = use_location().search.get_untracked();
    view! { <Load value=async move { sign_in::load(&search).await } view=draw/> }
}

fn draw(view: SignInView) -> AnyView {
    match view {
        SignInView::Ask { form, errors, notice } => ask(form, errors, notice).into_any(),
        SignInView::Redeem { token } => redeem(token).into_any(),
        SignInView::Enrol { groups, link, errors } => enrol(groups, link, errors).into_any(),
        SignInView::Digits { errors } => digits(errors).into_any(),
        SignInView::NoReviewer => no_reviewer().into_any(),
        SignInView::Done => view! {
            <Main title=t!(desk.title) class="page"><h1>{t!(desk.title)}</h1><p><a class="btn" href="/desk">{t!(desk.to_queue)}</a></p></Main>
        }.into_any(),
    }
}

pub(super) fn titled(title: &str, errors: &[FieldError]) -> String {
    if errors.is_empty() { title.to_owned() } else { format!("{}{title}", t!(errors.prefix)) }
}

fn ask(form: RawForm, errors: Vec<FieldError>, notice: Option<DeskNotice>) -> impl IntoView {
    view! {
        <Main title=titled(t!(desk.sign_in_title), &errors) class="page">
            <ErrorSummary errors=errors.clone()/>
            {notice.map(|notice| view! { <NoticeLine notice/> })}
            <h1>{t!(desk.sign_in_title)}</h1>
            <p class="lead">{t!(desk.sign_in_lead)}</p>
            <PostForm action="/api/desk/request_link">
                <Line field="email" label=t!(desk.field_email) help=t!(desk.help_email) form errors kind="email" inputmode="email" autocomplete="email"/>
                <button class="btn" type="submit">{t!(desk.send_link)}</button>
            </PostForm>
        </Main>
    }
}

/// A scanner that opens links of a mail presses no button: the link stays good for its person.
fn redeem(token: String) -> impl IntoView {
    view! {
        <Main title=t!(desk.redeem_title) class="page">
            <h1>{t!(desk.redeem_title)}</h1>
            <p class="lead">{t!(desk.redeem_lead)}</p>
            <PostForm action="/api/desk/redeem">
                <input type="hidden" name="token" value=token/>
                <button class="btn" type="submit">{t!(desk.sign_in)}</button>
            </PostForm>
        </Main>
    }
}

fn no_reviewer() -> impl IntoView {
    view! {
        <Main title=t!(desk.no_reviewer_title) class="page">
            <h1>{t!(desk.no_reviewer_title)}</h1>
            <p class="lead">{t!(desk.no_reviewer_lead)}</p>
            <SignOut/>
        </Main>
    }
}
