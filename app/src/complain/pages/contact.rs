//! How can we reach you?

use leptos::prelude::*;

use crate::complain::parts::{Frame, Line};
use crate::complain::view::{ContactView, StepView};
use crate::t;
use crate::ui::Icon;

pub(super) fn page(view: StepView, contact: ContactView) -> impl IntoView {
    let (form, errors) = (view.form.clone(), view.errors.clone());
    let (sent, verified) = match contact {
        ContactView::None => (None, None),
        ContactView::Sent { hint } => (Some(hint), None),
        ContactView::Verified { hint } => (None, Some(hint)),
    };
    let waiting = sent.is_some();
    let proven = verified.is_some();
    let button = if waiting {
        t!(complain.contact_verify)
    } else if proven {
        t!(common.go_on)
    } else {
        t!(complain.contact_send)
    };
    let blank = youmen_domain::form::RawForm::default();
    let code_errors = errors.clone();
    view! {
        <Frame view title=t!(complain.contact_title) button=button.to_string()
            beside=move || (!proven).then(|| view! {
                <button class="btn btn-link" type="submit" name="act" value="skip">{t!(complain.contact_skip)}</button>
            })>
            <h1>{t!(complain.contact_title)}</h1>
            <p class="hint">{t!(complain.contact_hint)}</p>
            {verified.map(|hint| view! {
                <div class="notice ok">{Icon::Tick.into_render()}<div><p>{t!(complain.contact_verified, hint = hint)}</p></div></div>
            })}
            {sent.map(|hint| view! {
                <div class="notice info">{Icon::Mail.into_render()}<div><p>{t!(complain.contact_sent, hint = hint)}</p></div></div>
                <Line field="code" label=t!(complain.field_code) form=blank errors=code_errors inputmode="numeric" autocomplete="one-time-code" class="input otp" maxlength=12/>
            })}
            <Line field="email" label=t!(complain.field_email) help=t!(complain.help_email) form errors kind="email" inputmode="email" autocomplete="email" optional=true/>
            {(waiting || proven).then(|| view! {
                <p><button class="btn btn-quiet btn-small" type="submit" name="act" value="send">{t!(complain.contact_send_again)}</button></p>
            })}
            <details class="more"><summary>{t!(complain.contact_why)}</summary><p>{t!(complain.contact_why_text)}</p></details>
        </Frame>
    }
}
