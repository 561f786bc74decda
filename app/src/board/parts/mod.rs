//! Parts of the board's pages.

mod filters;
mod notes;
mod pictures;
mod row;
mod sides;

use leptos::prelude::*;

pub use filters::{Chips, Filters};
pub use notes::{Facts, MaskedCard, NumbersCard, ReadCard, no_rows};
pub use pictures::Pictures;
pub use row::ComplaintRow;
pub use sides::Sides;

use crate::i18n::is_english;
use crate::t;

/// The language of what people wrote, where it differs from the page's.
pub fn author_lang() -> Option<&'static str> {
    is_english().then_some("zh-CN")
}

/// The way back to the board.
#[component]
pub fn Breadcrumbs(#[prop(into)] here: String) -> impl IntoView {
    view! {
        <nav class="breadcrumbs" aria-label=t!(board.place)>
            <ol><li><a href="/board">{t!(board.title)}</a></li><li><span aria-current="page">{here}</span></li></ol>
        </nav>
    }
}
