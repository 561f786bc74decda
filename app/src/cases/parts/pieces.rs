//! The author's pictures, and adding more of them at any time.

use leptos::prelude::*;
use youmen_domain::error::FieldError;

use crate::cases::api::load_case;
use crate::cases::view::{CaseView, PieceView};
use crate::t;
use crate::ui::{Icon, Upload};

/// The list and the form that adds to it. Where WASM runs only the list is asked for anew:
/// an answer that is being typed beside it stays.
#[component]
pub fn Pieces(number: String, pieces: Vec<PieceView>, max: usize, errors: Vec<FieldError>) -> impl IntoView {
    let pieces = RwSignal::new(pieces);
    let errors = RwSignal::new(errors);
    let action = format!("/cases/{number}/evidence/files");
    let on_done = Callback::new(move |refused: Vec<FieldError>| {
        let number = number.clone();
        leptos::task::spawn_local(async move {
            if let Ok(CaseView::Open(fresh)) = load_case(number, String::new()).await {
                pieces.try_set(fresh.pieces);
            }
            errors.try_set(refused);
        });
    });
    view! {
        <div class="no-print">
            {move || {
                let count = pieces.read().len();
                let full = count >= max;
                view! { <Upload action=action.clone() errors=errors.get() full count max on_done/> }
            }}
        </div>
        <ul class="evidence-list" role="list">
            {move || pieces.get().into_iter().map(piece).collect_view()}
        </ul>
        <p class="help">{Icon::Lock.into_render()} " " {t!(cases.pieces_sealed)}</p>
    }
}

fn piece(piece: PieceView) -> impl IntoView {
    let PieceView { id, name, meta, released } = piece;
    view! {
        <li class="evidence-item" data-state="ready">
            <a href=format!("/media/{id}") rel="external">
                <img class="evidence-thumb" src=format!("/media/{id}/thumb") alt=t!(cases.piece_open, name = name.clone()) width="64" height="64" loading="lazy"/>
            </a>
            <div>
                <p class="evidence-name">{name}</p>
                <p class="evidence-meta">{meta}</p>
            </div>
            {released.then(|| view! { <span class="pill info">{t!(cases.piece_public)}</span> })}
        </li>
    }
}
