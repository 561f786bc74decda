//! How sure we are of a fact, and since when.

use leptos::prelude::*;
use time::Date;
use youmen_domain::catalog::Confidence;

use crate::t;
use crate::ui::format::date_long;

/// The line under a fact: where it is from, when it was checked, and how far to rely on it.
#[component]
pub fn Sureness(confidence: Confidence, verified_on: Date, #[prop(into)] source: String) -> impl IntoView {
    let warns = match confidence {
        Confidence::High => None,
        Confidence::Medium => Some(t!(guide.sure_medium)),
        Confidence::Low => Some(t!(guide.sure_low)),
    };
    // The tables say so in one language.
    let source = source.replace("Youmen product decision", t!(guide.own_decision));
    view! {
        <p class="why">
            {warns.map(|words| view! { <span class="pill wait">{words}</span>" " })}
            {t!(guide.checked_on, day = date_long(verified_on))}" "
            <span lang="zh-CN">{source}</span>
        </p>
    }
}
