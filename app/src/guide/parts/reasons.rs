//! Why: each reason with its article.

use leptos::prelude::*;
use youmen_domain::assess::Reason;
use youmen_domain::catalog::Confidence;

use crate::i18n::is_english;
use crate::t;

/// The reasons for a verdict.
#[component]
pub fn ReasonList(reasons: Vec<Reason>) -> impl IntoView {
    let english = is_english();
    view! {
        <ul class="reason-list" role="list">
            {reasons.into_iter().map(|reason| {
                let unsure = reason.confidence != Confidence::High;
                view! {
                    <li>
                        <p>{reason.text.get(english)}{unsure.then(|| view! { " " <span class="pill wait">{t!(guide.sure_medium)}</span> })}</p>
                        <p class="reason-basis">{reason.basis.get(english).to_owned()}</p>
                    </li>
                }
            }).collect_view()}
        </ul>
    }
}
