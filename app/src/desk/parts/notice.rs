//! What became of the last form.

use leptos::prelude::*;

use crate::desk::view::DeskNotice;
use crate::t;
use crate::ui::Icon;

/// A word at the top of a page.
#[component]
pub fn NoticeLine(notice: DeskNotice) -> impl IntoView {
    use DeskNotice as N;
    let words = match notice {
        N::LinkSent => t!(desk.link_sent).to_string(),
        N::LinkDead => t!(desk.link_dead).to_string(),
        N::TooManyDigits => t!(desk.too_many_digits).to_string(),
        N::SignedOut => t!(desk.signed_out).to_string(),
        N::Conflict => t!(desk.conflict).to_string(),
        N::Masked(n) => t!(desk.masked, n = n).to_string(),
        N::Unmasked => t!(desk.unmasked).to_string(),
        N::NotInOriginal => t!(desk.not_in_original).to_string(),
        N::MaskedAlready => t!(desk.masked_already).to_string(),
    };
    match notice {
        // An error like any other: it leads to its field, which repeats it.
        N::NotInOriginal => view! {
            <div class="error-summary" role="alert" aria-labelledby="missing-title">
                <h2 id="missing-title">{Icon::Alert.into_render()}{t!(errors.summary, n = 1)}</h2>
                <ul role="list"><li><a href="#words">{words}</a></li></ul>
            </div>
        }
        .into_any(),
        N::LinkDead | N::TooManyDigits => line("notice bad", Icon::Alert, words).into_any(),
        N::Conflict => line("notice wait", Icon::Clock, words).into_any(),
        N::LinkSent => line("notice info", Icon::Mail, words).into_any(),
        N::SignedOut | N::Masked(_) | N::Unmasked | N::MaskedAlready => line("notice ok", Icon::Tick, words).into_any(),
    }
}

fn line(class: &'static str, icon: Icon, words: String) -> impl IntoView {
    view! { <div class=class role="status">{icon.into_render()}<div><p>{words}</p></div></div> }
}
