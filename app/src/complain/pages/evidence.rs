//! Photos and screenshots.

use leptos::prelude::*;

use crate::complain::parts::Frame;
use crate::complain::view::{NeedView, PieceView, StepView};
use crate::forms::PostForm;
use crate::guide::need_words;
use crate::t;
use crate::ui::{Icon, Upload};

pub(super) fn page(
    view: StepView,
    pieces: Vec<PieceView>,
    max: usize,
    needs: Vec<NeedView>,
    complete: String,
    added: usize,
) -> impl IntoView {
    let errors = view.errors.clone();
    let returning = view.returning;
    let count = pieces.len();
    let outside = move || {
        view! {
            <h1>{t!(complain.evidence_title)}</h1>
            <p class="hint">{t!(complain.evidence_hint)}</p>
            {(added > 0).then(|| view! { <div class="notice ok" role="status">{Icon::Tick.into_render()}<div><p>{t!(complain.evidence_added, n = added)}</p></div></div> })}
            <Upload action="/complain/evidence/files" errors count max returning/>
            <ul class="evidence-list" role="list">
                {pieces.into_iter().map(|piece| view! { <Piece piece returning/> }).collect_view()}
            </ul>
            <p class="help">{Icon::Lock.into_render()} " " {t!(complain.evidence_sealed)}</p>
        }
        .into_any()
    };
    let button = if count == 0 { t!(complain.evidence_without) } else { t!(common.go_on) };
    let view = StepView { errors: Vec::new(), ..view };
    view! {
        <Frame view title=t!(complain.evidence_title) button=button.to_string() outside>
            {(!needs.is_empty()).then(|| view! { <Needs needs complete/> })}
        </Frame>
    }
}

/// What one may have, ticked or not: it counts without being uploaded.
#[component]
fn Needs(needs: Vec<NeedView>, complete: String) -> impl IntoView {
    view! {
        <fieldset class="field">
            <legend class="label">{t!(complain.have_label)}</legend>
            <p class="help">{t!(complain.have_help)}</p>
            // The line that says what is saved changes this one as well.
            <p class="score" role="status" id="typed-hint">{complete}</p>
            {needs.into_iter().map(|need| view! {
                <div class="need">
                    <label class="check">
                        <input type="checkbox" name="have" value=need.code checked=need.have/>
                        <span>{need.title.clone()}" "<span class="pill">{need_words(need.need)}</span></span>
                    </label>
                    <details class="more">
                        <summary>{t!(guide.proves_and_how)}<span class="visually-hidden">{need.title}</span></summary>
                        <p>{need.proves}</p>
                        <p>{need.how}</p>
                    </details>
                </div>
            }).collect_view()}
        </fieldset>
        <p><a href="/complain/plan">{t!(complain.plan_link)}</a></p>
    }
}

#[component]
fn Piece(piece: PieceView, returning: bool) -> impl IntoView {
    let PieceView { id, name, size } = piece;
    view! {
        <li class="evidence-item" data-state="ready">
            <img class="evidence-thumb" src=format!("/media/{id}/thumb") alt="" width="64" height="64" loading="lazy"/>
            <div>
                <p class="evidence-name">{name.clone()}</p>
                <p class="evidence-meta">{t!(complain.evidence_meta, size = size)}</p>
            </div>
            <PostForm action="/api/complain/remove_piece">
                <input type="hidden" name="remove" value=id/>
                {returning.then(|| view! { <input type="hidden" name="return" value="check"/> })}
                <button class="btn btn-link" type="submit">{t!(common.remove)}<span class="visually-hidden">{name}</span></button>
            </PostForm>
        </li>
    }
}
