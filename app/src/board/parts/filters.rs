//! Filters: a plain form whose fields are the address, and links that take one out.

use leptos::prelude::*;

use crate::board::view::{Chip, Facet, FacetView, FiltersView, OptionView};
use crate::t;

/// What of a long facet shows at once: more would hide the next facet from a phone.
const SHOWN: usize = 6;

/// What is in force, each with the way out.
#[component]
pub fn Chips(chips: Vec<Chip>) -> impl IntoView {
    let several = chips.len() > 1;
    (!chips.is_empty()).then(|| {
        view! {
            <ul class="chips" role="list" aria-label=t!(board.chips_label)>
                {chips.into_iter().map(|chip| view! {
                    <li><a class="chip" href=chip.without>
                        <span class="visually-hidden">{t!(board.chip_remove)}</span>
                        <span class="break">{chip.title}</span>
                        {crate::ui::Icon::Cross.into_render()}
                    </a></li>
                }).collect_view()}
                {several.then(|| view! { <li><a class="chip chip-clear" href="/board">{t!(board.clear)}</a></li> })}
            </ul>
        }
    })
}

/// The drawer and its form, which is sent as a query.
#[component]
pub fn Filters(filters: FiltersView, count: usize) -> impl IntoView {
    let summary = if count > 0 { t!(board.filters_n, n = count) } else { t!(board.filters).to_string() };
    view! {
        <details class="filter-drawer"><summary>{summary}</summary></details>
        <form method="get" action="/board" class="filter-body">
            {filters.facets.into_iter().map(facet).collect_view()}
            <button class="btn" type="submit">{t!(board.apply)}</button>
        </form>
    }
}

fn facet(facet: FacetView) -> impl IntoView {
    let FacetView { facet, mut options } = facet;
    let name = match facet {
        Facet::Merchant => t!(board.facet_merchant),
        Facet::Platform => t!(board.facet_platform),
        Facet::Ground => t!(board.facet_ground),
        Facet::Status => t!(board.facet_status),
        Facet::Province => t!(board.facet_province),
    };
    let mut rest = options.split_off(SHOWN.min(options.len()));
    // What is in force is in sight.
    options.extend(rest.extract_if(.., |option| option.on));
    let more = rest.len();
    let check = move |option| check(facet, option);
    view! {
        <fieldset class="facet">
            <legend>{name}</legend>
            {options.into_iter().map(check).collect_view()}
            {(more > 0).then(|| view! {
                <details class="more">
                    <summary>{t!(board.more_n, n = more)}<span class="visually-hidden">" "{name}</span></summary>
                    <div>{rest.into_iter().map(check).collect_view()}</div>
                </details>
            })}
        </fieldset>
    }
}

fn check(facet: Facet, option: OptionView) -> impl IntoView {
    let OptionView { code, title, on } = option;
    view! { <label class="check"><input type="checkbox" name=facet.key() value=code checked=on/><span>{title}</span></label> }
}
