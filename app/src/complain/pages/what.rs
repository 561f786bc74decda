//! What happened?

use leptos::prelude::*;

use crate::complain::parts::{Frame, choice};
use crate::complain::view::{ChoiceGroup, StepView};
use crate::t;
use crate::ui::{FieldErrors, has_error};

pub(super) fn page(view: StepView, groups: Vec<ChoiceGroup>) -> impl IntoView {
    let (form, errors) = (view.form.clone(), view.errors.clone());
    let wrong = has_error(&errors, "ground");
    view! {
        <Frame view title=t!(complain.what_title)>
            <fieldset class=if wrong { "field has-error" } else { "field" } aria-describedby="ground-hint">
                <legend><h1>{t!(complain.what_title)}</h1></legend>
                <p class="hint" id="ground-hint">{t!(complain.what_hint)}</p>
                <FieldErrors errors field="ground"/>
                {groups.into_iter().enumerate().map(|(group_index, group)| {
                    let heading = format!("group-{}", group.code);
                    let labelled = heading.clone();
                    view! {
                        <div class="choice-group" role="group" aria-labelledby=labelled>
                            <h2 id=heading>{group.title}</h2>
                            <div class="choices">
                                {group.choices.into_iter().enumerate().map(|(index, one)| {
                                    let checked = form.has("ground", &one.code);
                                    choice("ground", one, false, checked, group_index == 0 && index == 0)
                                }).collect_view()}
                            </div>
                        </div>
                    }
                }).collect_view()}
            </fieldset>
        </Frame>
    }
}
