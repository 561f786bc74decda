//! Public words with their masks shown as what they are.

use leptos::prelude::*;
use youmen_domain::redact::{MaskKind, Piece, PublicText};

use super::words::kind_words;
use crate::t;

/// A line of public words.
#[component]
pub fn Masked(text: PublicText) -> impl IntoView {
    text.pieces().iter().cloned().map(piece).collect_view()
}

/// A story: paragraphs of public words.
#[component]
pub fn Story(text: PublicText) -> impl IntoView {
    let mut paragraphs: Vec<Vec<Piece>> = vec![Vec::new()];
    for piece in text.pieces() {
        match piece {
            Piece::Text(words) => {
                for (index, line) in words.split('\n').enumerate() {
                    if index > 0 {
                        paragraphs.push(Vec::new());
                    }
                    if let Some(last) = paragraphs.last_mut()
                        && !line.is_empty()
                    {
                        last.push(Piece::Text(line.to_owned()));
                    }
                }
            }
            Piece::Mask(kind) => {
                if let Some(last) = paragraphs.last_mut() {
                    last.push(Piece::Mask(*kind));
                }
            }
        }
    }
    let paragraphs = paragraphs.into_iter().filter(|pieces| !pieces.is_empty());
    view! {
        <div class="story">
            {paragraphs.map(|pieces| view! { <p>{pieces.into_iter().map(piece).collect_view()}</p> }).collect_view()}
        </div>
    }
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Text(words) => words.into_any(),
        Piece::Mask(kind) => mask(kind).into_any(),
    }
}

fn mask(kind: MaskKind) -> impl IntoView {
    view! { <span class="mask"><span class="visually-hidden">{t!(common.masked)}</span>{kind_words(kind)}</span> }
}
