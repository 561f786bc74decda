//! The story, in the person's own words.

use leptos::prelude::*;

use crate::complain::parts::{CountedText, Frame, Line};
use crate::complain::present;
use crate::complain::view::StepView;
use crate::t;
use crate::ui::{FieldErrors, has_error};

pub(super) fn page(view: StepView, prompts: Vec<String>, example: String, max: usize) -> impl IntoView {
    let (form, errors) = (view.form.clone(), view.errors.clone());
    let wrong = has_error(&errors, "story");
    let text = form.shown("story").to_owned();
    let personal = present::personal(&text);
    let for_text = errors.clone();
    view! {
        <Frame view title=t!(complain.story_title)>
            <div class=if wrong { "field has-error" } else { "field" }>
                <h1 class="label-heading"><label for="story">{t!(complain.story_title)}</label></h1>
                <div class="hint" id="story-help">
                    <p>{t!(complain.story_hint)}</p>
                    {(!prompts.is_empty()).then(|| view! { <ul>{prompts.into_iter().map(|prompt| view! { <li>{prompt}</li> }).collect_view()}</ul> })}
                </div>
                {(!example.is_empty()).then(|| view! {
                    <details class="more"><summary>{t!(complain.story_example)}</summary><p>{example}</p></details>
                })}
                <FieldErrors errors=errors.clone() field="story"/>
                <CountedText field="story" value=text max rows=9 errors=for_text help=true/>
                // The line that says what is saved changes this one as well.
                <p class="help personal-hint" role="status" id="typed-hint">{personal}</p>
            </div>
            <Line field="headline" label=t!(complain.field_headline) help=t!(complain.help_headline) optional=true form errors/>
        </Frame>
    }
}
