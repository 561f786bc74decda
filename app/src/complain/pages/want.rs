//! What would make it right?

use leptos::prelude::*;

use crate::complain::parts::{Choices, CountedText, Frame, Line};
use crate::complain::view::{Choice, StepView};
use crate::t;
use crate::ui::{FieldErrors, has_error};

pub(super) fn page(view: StepView, choices: Vec<Choice>, paid: Option<String>) -> impl IntoView {
    let (form, errors) = (view.form.clone(), view.errors.clone());
    let wrong = has_error(&errors, "ask");
    let note = form.shown("want_note").to_owned();
    let amount_help = paid.map(|paid| t!(complain.help_amount_paid, paid = paid)).unwrap_or_default();
    view! {
        <Frame view title=t!(complain.want_title)>
            <fieldset class=if wrong { "field has-error" } else { "field" } aria-describedby="ask-hint">
                <legend><h1>{t!(complain.want_title)}</h1></legend>
                <p class="hint" id="ask-hint">{t!(complain.want_hint)}</p>
                <FieldErrors errors=errors.clone() field="ask"/>
                <Choices name="ask" choices form=form.clone() several=true/>
            </fieldset>
            <Line field="amount" label=t!(complain.field_amount) help=amount_help form errors=errors.clone() yuan=true inputmode="decimal" class="input input-mid" optional=true/>
            <div class="field">
                <label for="want_note">{t!(complain.field_want_note)} " " <span class="optional">{t!(common.optional)}</span></label>
                <FieldErrors errors=errors.clone() field="want_note"/>
                <CountedText field="want_note" value=note max=500 rows=3 errors/>
            </div>
        </Frame>
    }
}
