//! Whom is it about?

use leptos::prelude::*;

use crate::complain::parts::{Choices, Frame};
use crate::complain::view::{Choice, MerchantChoiceView, StepView};
use crate::live::LookUp;
use crate::t;
use crate::ui::{FieldErrors, has_error};

pub(super) fn page(view: StepView, platforms: Vec<Choice>, hits: Vec<MerchantChoiceView>) -> impl IntoView {
    let (form, errors) = (view.form.clone(), view.errors.clone());
    let name = form.shown("name").to_owned();
    let chosen = form.shown("merchant").to_owned();
    let chosen = if form.shown("asked_for") == name { chosen } else { String::new() };
    let asked_for = name.trim().to_owned();
    let found = hits.len();
    let wrong = has_error(&errors, "name");
    let described = if wrong { "name-help name-error" } else { "name-help" };
    let (for_name, for_hits, for_platform) = (errors.clone(), errors.clone(), errors.clone());
    let platform_wrong = has_error(&errors, "platform");
    view! {
        <Frame view title=t!(complain.whom_title)>
            <div class=if wrong { "field has-error" } else { "field" }>
                <h1 class="label-heading"><label for="name">{t!(complain.whom_title)}</label></h1>
                <p class="hint" id="name-help">{t!(complain.whom_hint)}</p>
                <FieldErrors errors=for_name field="name"/>
                <div class="search-field">
                    <input class="input" id="name" name="name" value=name maxlength="200" autocomplete="off" enterkeyhint="search"
                        aria-describedby=described aria-invalid=wrong.then_some("true")/>
                    <button class="btn btn-quiet" type="submit" name="act" value="search">{t!(common.search)}</button>
                </div>
                <LookUp field="name".to_owned() page="/complain/whom".to_owned() part="hits".to_owned() words=t!(complain.merchants_found, n = "{n}").to_string()/>
            </div>
            <div id="hits" data-found=found>
                <input type="hidden" name="asked_for" value=asked_for/>
                {(!hits.is_empty()).then(|| view! { <Hits hits errors=for_hits chosen/> })}
            </div>
            <fieldset class=if platform_wrong { "field has-error" } else { "field" }>
                <legend class="label">{t!(complain.platform_label)}</legend>
                <FieldErrors errors=for_platform field="platform"/>
                <Choices name="platform" choices=platforms form class="choices choices-grid"/>
            </fieldset>
        </Frame>
    }
}

#[component]
fn Hits(hits: Vec<MerchantChoiceView>, errors: Vec<youmen_domain::error::FieldError>, chosen: String) -> impl IntoView {
    let wrong = has_error(&errors, "merchant");
    let new_chosen = chosen == "new";
    let recent: Vec<(String, String)> = hits.iter().flat_map(|hit| hit.recent.clone()).collect();
    view! {
        <fieldset class=if wrong { "field has-error" } else { "field" }>
            <legend class="label">{t!(complain.which_merchant)}</legend>
            <FieldErrors errors field="merchant"/>
            <div class="choices">
                {hits.into_iter().enumerate().map(|(index, hit)| {
                    let checked = chosen == hit.slug;
                    view! {
                        <label class="choice">
                            <input type="radio" name="merchant" value=hit.slug checked=checked id=(index == 0).then_some("merchant")/>
                            <span>
                                <span class="choice-title">{hit.name}</span>
                                <span class="choice-help">{t!(complain.merchant_listed, n = hit.listed)}</span>
                            </span>
                        </label>
                    }
                }).collect_view()}
                <label class="choice">
                    <input type="radio" name="merchant" value="new" checked=new_chosen/>
                    <span><span class="choice-title">{t!(complain.merchant_new)}</span></span>
                </label>
            </div>
            {(!recent.is_empty()).then(|| view! {
                <div class="notice info">
                    <div>
                        <p>{t!(complain.similar)}</p>
                        <ul role="list">
                            {recent.into_iter().map(|(number, title)| view! {
                                <li><a href=format!("/board/{number}") target="_blank" rel="noopener">{title}</a></li>
                            }).collect_view()}
                        </ul>
                    </div>
                </div>
            })}
        </fieldset>
    }
}
