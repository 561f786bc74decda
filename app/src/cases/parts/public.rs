//! What everybody else sees, or would see.

use leptos::prelude::*;

use crate::cases::view::PublicView;
use crate::t;
use crate::ui::{Masked, Story};

/// The public words with their masks.
#[component]
pub fn PublicSide(number: String, public: PublicView) -> impl IntoView {
    let PublicView { words, ground, listed, wanted } = public;
    let masks = words.title.masks() + words.story.masks() + words.product.masks();
    let untitled = words.title.is_empty();
    let product = (!words.product.is_empty()).then_some(words.product);
    let hint = if listed {
        t!(cases.public_now)
    } else if wanted {
        t!(cases.public_later)
    } else {
        t!(cases.public_never)
    };
    view! {
        <section aria-labelledby="public-title">
            <h2 id="public-title">{t!(cases.public_title)}</h2>
            <p>{hint}</p>
            {listed.then(|| view! { <p><a href=format!("/board/{number}")>{t!(cases.public_open)}</a></p> })}
            {wanted.then(|| view! {
                <div class="card" lang="zh-CN">
                    <h3>{if untitled { ground.into_any() } else { view! { <Masked text=words.title/> }.into_any() }}</h3>
                    {product.map(|product| view! { <ul class="meta-row" role="list"><li><Masked text=product/></li></ul> })}
                    <Story text=words.story/>
                </div>
                <p class="why">{if masks > 0 { t!(cases.public_masks, n = masks).to_string() } else { t!(cases.public_no_masks).to_string() }}</p>
            })}
        </section>
    }
}
