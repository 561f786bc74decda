//! Public or private, with the public page as it would be.

use leptos::prelude::*;

use crate::complain::parts::Frame;
use crate::complain::view::{Preview, StepView};
use crate::t;
use crate::ui::{FieldErrors, Icon, Masked, Story, has_error};

pub(super) fn page(view: StepView, preview: Option<Box<Preview>>, pictures: usize) -> impl IntoView {
    let (form, errors) = (view.form.clone(), view.errors.clone());
    let wrong = has_error(&errors, "visibility");
    let chosen = |value: &str| form.has("visibility", value);
    let (public, private) = (chosen("public"), chosen("private"));
    let agreed = |name: &'static str| form.has(name, "yes");
    let consents = [
        ("consent_text", t!(complain.consent_text).to_string(), agreed("consent_text")),
        ("consent_pictures", t!(complain.consent_pictures, n = pictures).to_string(), agreed("consent_pictures")),
        ("consent_merchant", t!(complain.consent_merchant).to_string(), agreed("consent_merchant")),
    ];
    let truthful = agreed("consent_truthful");
    let (for_choice, for_truth) = (errors.clone(), errors.clone());
    view! {
        <Frame view title=t!(complain.visibility_title)>
            <h1>{t!(complain.visibility_title)}</h1>
            <p class="hint">{t!(complain.visibility_hint)}</p>
            {match preview {
                Some(preview) => view! { <PreviewCard preview=*preview/> }.into_any(),
                None => view! { <div class="notice wait">{Icon::Info.into_render()}<div><p>{t!(complain.preview_missing)} " " <a href="/complain/story">{t!(complain.story_title)}</a></p></div></div> }.into_any(),
            }}
            <fieldset class=if wrong { "field has-error" } else { "field" }>
                <legend class="label">{t!(complain.visibility_label)}</legend>
                <FieldErrors errors=for_choice field="visibility"/>
                <div class="choices">
                    <label class="choice">
                        <input type="radio" name="visibility" value="public" id="visibility" checked=public/>
                        <span><span class="choice-title">{t!(complain.visibility_public)}</span><span class="choice-help">{t!(complain.visibility_public_help)}</span></span>
                    </label>
                    <label class="choice">
                        <input type="radio" name="visibility" value="private" checked=private/>
                        <span><span class="choice-title">{t!(complain.visibility_private)}</span><span class="choice-help">{t!(complain.visibility_private_help)}</span></span>
                    </label>
                </div>
            </fieldset>
            <fieldset class="field">
                <legend class="label">{t!(complain.consents_label)}</legend>
                <p class="help">{t!(complain.consents_help)}</p>
                {consents.into_iter().map(|(name, words, checked)| consent(name, words, checked, errors.clone())).collect_view()}
            </fieldset>
            <fieldset class="field">
                <legend class="label">{t!(complain.truth_label)}</legend>
                {consent("consent_truthful", t!(complain.consent_truthful).to_string(), truthful, for_truth)}
            </fieldset>
        </Frame>
    }
}

fn consent(
    name: &'static str,
    words: String,
    checked: bool,
    errors: Vec<youmen_domain::error::FieldError>,
) -> impl IntoView {
    let described = has_error(&errors, name).then(|| format!("{name}-error"));
    view! {
        <FieldErrors errors field=name/>
        <label class="check">
            <input type="checkbox" name=name id=name value="yes" checked=checked aria-describedby=described/>
            <span>{words}</span>
        </label>
    }
}

/// The public page in small: the same words, made by the same masking.
#[component]
fn PreviewCard(preview: Preview) -> impl IntoView {
    let Preview { words, merchant, platform, ground, province, paid } = preview;
    let masks = words.title.masks() + words.story.masks() + words.product.masks();
    let untitled = words.title.is_empty();
    let product = (!words.product.is_empty()).then(|| words.product.clone());
    view! {
        <section class="card" aria-labelledby="preview-title">
            <div class="card-head"><h2 id="preview-title">{t!(complain.preview_title)}</h2><span class="label-unilateral">{t!(common.unilateral)}</span></div>
            <h3>{if untitled { ground.clone().into_any() } else { view! { <Masked text=words.title/> }.into_any() }}</h3>
            <ul class="meta-row" role="list">
                <li>{merchant}</li><li>{platform}</li><li>{ground}</li>
                {product.map(|product| view! { <li><Masked text=product/></li> })}
                {paid.map(|paid| view! { <li class="num">{t!(common.yuan, amount = paid)}</li> })}
                {province.map(|province| view! { <li>{province}</li> })}
            </ul>
            <Story text=words.story/>
            <p class="why">{if masks > 0 { t!(complain.preview_masks, n = masks).to_string() } else { t!(complain.preview_no_masks).to_string() }}</p>
        </section>
    }
}
