//! What has been tried?

use leptos::prelude::*;

use crate::complain::parts::{Choices, CountedText, Frame, choice};
use crate::complain::view::{Choice, StepView};
use crate::t;
use crate::ui::{FieldErrors, has_error};

pub(super) fn page(view: StepView, choices: Vec<Choice>) -> impl IntoView {
    let (form, errors) = (view.form.clone(), view.errors.clone());
    let wrong = has_error(&errors, "tried");
    let none = Choice { code: "none".to_owned(), title: t!(complain.tried_none).to_string(), help: String::new() };
    let none_checked = form.has("tried", "none");
    let note = form.shown("tried_note").to_owned();
    view! {
        <Frame view title=t!(complain.tried_title)>
            <fieldset class=if wrong { "field has-error" } else { "field" } aria-describedby="tried-hint">
                <legend><h1>{t!(complain.tried_title)}</h1></legend>
                <p class="hint" id="tried-hint">{t!(complain.tried_hint)}</p>
                <FieldErrors errors=errors.clone() field="tried"/>
                <Choices name="tried" choices form several=true/>
                <p class="choice-or">{t!(common.or)}</p>
                {choice("tried", none, true, none_checked, false)}
            </fieldset>
            <div class="field">
                <label for="tried_note">{t!(complain.field_tried_note)} " " <span class="optional">{t!(common.optional)}</span></label>
                <FieldErrors errors=errors.clone() field="tried_note"/>
                <CountedText field="tried_note" value=note max=1000 rows=4 errors/>
            </div>
        </Frame>
    }
}
