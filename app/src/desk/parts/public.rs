//! What the public would read, word for word.

use leptos::prelude::*;
use youmen_domain::words::PublicWords;

use crate::t;
use crate::ui::{Masked, Story};

/// The public side of the comparison.
#[component]
pub fn PublicVersion(words: PublicWords, ground: String, wanted: bool) -> impl IntoView {
    let masks = words.title.masks() + words.story.masks() + words.product.masks();
    let untitled = words.title.is_empty();
    let product = (!words.product.is_empty()).then_some(words.product);
    view! {
        <section class="compare-side" data-side="public" aria-labelledby="public-title">
            <header>
                <h2 id="public-title">{t!(desk.public_title)}</h2>
                <span class="pill">{if wanted { t!(desk.public_masks, n = masks).to_string() } else { t!(desk.wants_private).to_string() }}</span>
            </header>
            {if wanted {
                view! {
                    <div lang="zh-CN">
                        <h3>{if untitled { ground.into_any() } else { view! { <Masked text=words.title/> }.into_any() }}</h3>
                        {product.map(|product| view! { <p><Masked text=product/></p> })}
                        <Story text=words.story/>
                    </div>
                }.into_any()
            } else {
                view! { <p>{t!(desk.public_none)}</p> }.into_any()
            }}
        </section>
    }
}
