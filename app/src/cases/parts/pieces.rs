//! The author's pictures, and adding more of them at any time.

use leptos::prelude::*;
use youmen_domain::error::FieldError;

use crate::cases::view::PieceView;
use crate::t;
use crate::ui::{Icon, Upload};

/// The form that adds to the list, and the list.
#[component]
pub fn Pieces(number: String, pieces: Vec<PieceView>, max: usize, errors: Vec<FieldError>) -> impl IntoView {
    let action = format!("/cases/{number}/evidence/files");
    view! {
        <div class="no-print"><Upload action errors count=pieces.len() max/></div>
        <ul class="evidence-list" role="list">{pieces.into_iter().map(piece).collect_view()}</ul>
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
