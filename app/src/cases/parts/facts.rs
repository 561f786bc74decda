//! A list of names and answers.

use leptos::prelude::*;

use crate::cases::view::Fact;
use crate::t;

/// Answers in their author's words; an empty one says that nothing was given.
#[component]
pub fn FactList(facts: Vec<Fact>) -> impl IntoView {
    view! {
        <dl class="facts">
            {facts.into_iter().map(|fact| {
                let given = !fact.value.is_empty();
                view! {
                    <div>
                        <dt>{fact.label}</dt>
                        <dd class=if given { "break" } else { "not-given" }>{if given { fact.value } else { t!(common.not_given).to_string() }}</dd>
                    </div>
                }
            }).collect_view()}
        </dl>
    }
}
