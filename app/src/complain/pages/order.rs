//! The order: only what this ground needs.

use leptos::prelude::*;

use crate::complain::parts::{Frame, Line};
use crate::complain::view::{Choice, StepView};
use crate::t;
use crate::ui::{FieldErrors, Icon, has_error};

pub(super) fn page(
    view: StepView,
    fields: Vec<String>,
    provinces: Vec<Choice>,
    order_no_hint: Option<String>,
    today: String,
) -> impl IntoView {
    let (form, errors) = (view.form.clone(), view.errors.clone());
    let no_ground = fields.is_empty();
    let lines = fields
        .into_iter()
        .map(|field| {
            let (form, errors) = (form.clone(), errors.clone());
            match field.as_str() {
                "product" => view! {
                    <Line field label=t!(complain.field_product) help=t!(complain.help_product) form errors/>
                }.into_any(),
                "paid" => view! {
                    <Line field label=t!(complain.field_paid) help=t!(complain.help_paid) form errors yuan=true inputmode="decimal" class="input input-mid" optional=true/>
                }.into_any(),
                "quantity" => view! {
                    <Line field label=t!(complain.field_quantity) form errors inputmode="numeric" class="input input-short" optional=true/>
                }.into_any(),
                "ordered_on" => view! {
                    <Line field label=t!(complain.field_ordered_on) form errors kind="date" class="input input-mid" max=today.clone() optional=true/>
                }.into_any(),
                "received_on" => view! {
                    <Line field label=t!(complain.field_received_on) help=t!(complain.help_received_on) form errors kind="date" class="input input-mid" max=today.clone() optional=true/>
                }.into_any(),
                "order_no" => {
                    let sealed = t!(complain.help_order_no);
                    let help = order_no_hint.as_ref().map_or_else(|| sealed.to_owned(), |hint| format!("{sealed} {hint}"));
                    view! { <Line field label=t!(complain.field_order_no) help form errors class="input" optional=true/> }.into_any()
                }
                "province" => province(form, errors, provinces.clone()).into_any(),
                _ => ().into_any(),
            }
        })
        .collect_view();
    view! {
        <Frame view title=t!(complain.order_title)>
            <h1>{t!(complain.order_title)}</h1>
            <p class="hint">{t!(complain.order_hint)}</p>
            {no_ground.then(|| view! {
                <div class="notice wait">{Icon::Info.into_render()}<div><p>{t!(complain.order_no_ground)} " " <a href="/complain/what">{t!(complain.what_title)}</a></p></div></div>
            })}
            {lines}
        </Frame>
    }
}

fn province(
    form: youmen_domain::form::RawForm,
    errors: Vec<youmen_domain::error::FieldError>,
    provinces: Vec<Choice>,
) -> impl IntoView {
    let wrong = has_error(&errors, "province");
    let chosen = form.shown("province").to_owned();
    view! {
        <div class=if wrong { "field has-error" } else { "field" }>
            <label for="province">{t!(complain.field_province)} " " <span class="optional">{t!(common.optional)}</span></label>
            <p class="help" id="province-help">{t!(complain.help_province)}</p>
            <FieldErrors errors field="province"/>
            <select class="input input-mid" id="province" name="province" aria-describedby="province-help">
                <option value="">{t!(complain.province_none)}</option>
                {provinces.into_iter().map(|one| {
                    let selected = one.code == chosen;
                    view! { <option value=one.code selected=selected>{one.title}</option> }
                }).collect_view()}
            </select>
        </div>
    }
}
