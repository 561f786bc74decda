//! The sealed original, what is masked in it, and the way to mask more.

use leptos::prelude::*;
use youmen_domain::error::FieldError;
use youmen_domain::form::RawForm;

use super::mask_fields::MaskFields;
use crate::desk::view::{Bit, Field, HandView, Mark, OriginalView};
use crate::t;

/// A field in a word.
pub(super) fn field_words(field: Field) -> &'static str {
    match field {
        Field::Headline => t!(complain.field_headline),
        Field::Story => t!(complain.section_story),
        Field::Product => t!(complain.field_product),
    }
}

/// The original side of the comparison.
#[component]
pub fn Original(
    original: Vec<OriginalView>,
    fields: Vec<Field>,
    hand: Vec<HandView>,
    form: RawForm,
    errors: Vec<FieldError>,
    can_mask: bool,
    /// The words that were sent do not stand in the original.
    missing: bool,
) -> impl IntoView {
    view! {
        <section class="compare-side" data-side="original" aria-labelledby="original-title">
            <header>
                <h2 id="original-title">{t!(desk.original_title)}</h2>
                <span class="pill">{t!(desk.original_sealed)}</span>
            </header>
            {original.into_iter().map(|original| view! {
                <h3>{field_words(original.field)}</h3>
                <div class="story" lang="zh-CN" data-field=original.field.as_str()>
                    {original.lines.into_iter().map(|line| view! { <p>{line.into_iter().map(bit).collect_view()}</p> }).collect_view()}
                </div>
            }).collect_view()}
            <p class="why"><mark class="found">{t!(desk.legend_found)}</mark>" "<mark class="mask-new">{t!(desk.legend_hand)}</mark></p>
            {can_mask.then(|| view! { <MaskFields fields form errors missing/> })}
            {(!hand.is_empty()).then(|| view! { <HandList hand can_mask/> })}
        </section>
    }
}

fn bit(bit: Bit) -> AnyView {
    match bit.mark {
        Mark::Plain => bit.words.into_any(),
        Mark::Found(kind) => view! { <mark class="found" title=kind>{bit.words}</mark> }.into_any(),
        Mark::Hand => view! { <mark class="mask-new">{bit.words}</mark> }.into_any(),
    }
}

#[component]
fn HandList(hand: Vec<HandView>, can_mask: bool) -> impl IntoView {
    view! {
        <h3>{t!(desk.hand_title)}</h3>
        <ul class="reason-list" role="list">
            {hand.into_iter().map(|mask| {
                let HandView { place, field, words } = mask;
                view! {
                    <li class="row">
                        <span class="break"><span class="muted">{field_words(field)}</span>" "<mark class="mask-new" lang="zh-CN">{words.clone()}</mark></span>
                        {can_mask.then(|| view! {
                            <button class="btn btn-link" type="submit" formaction="/api/desk/unmask" name="remove" value=place>
                                {t!(desk.unmask_do)}<span class="visually-hidden">" "{words}</span>
                            </button>
                        })}
                    </li>
                }
            }).collect_view()}
        </ul>
    }
}
