//! The story, in the person's own words.

use leptos::prelude::*;
use youmen_domain::redact::{MaskKind, find};

use crate::complain::parts::{CountedText, Frame, Line};
use crate::complain::view::StepView;
use crate::t;
use crate::ui::{FieldErrors, Icon, has_error, kind_words};

pub(super) fn page(view: StepView, prompts: Vec<String>, example: String, max: usize) -> impl IntoView {
    let (form, errors) = (view.form.clone(), view.errors.clone());
    let wrong = has_error(&errors, "story");
    let text = form.shown("story").to_owned();
    let seen = RwSignal::new(kinds_in(&text));
    let on_text = Callback::new(move |text: String| {
        let now = kinds_in(&text);
        if seen.get_untracked() != now {
            seen.set(now);
        }
    });
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
                <CountedText field="story" value=text max rows=9 errors=for_text help=true on_text/>
                <p class="help personal-hint" role="status">
                    {move || {
                        let kinds = seen.get();
                        (!kinds.is_empty()).then(|| {
                            let words: Vec<String> = kinds.into_iter().map(kind_words).collect();
                            view! { {Icon::Lock.into_render()} <span>{t!(complain.story_personal, kinds = words.join(t!(common.list_comma)))}</span> }
                        })
                    }}
                </p>
            </div>
            <Line field="headline" label=t!(complain.field_headline) help=t!(complain.help_headline) optional=true form errors/>
        </Frame>
    }
}

/// What kinds of personal data the text seems to hold, each once.
fn kinds_in(text: &str) -> Vec<MaskKind> {
    let mut kinds = Vec::new();
    for span in find(text, &[]) {
        if !kinds.contains(&span.kind) {
            kinds.push(span.kind);
        }
    }
    kinds
}
