//! Photos and screenshots.

use leptos::prelude::*;
use youmen_domain::error::FieldError;
use youmen_domain::form::RawForm;

use super::Wizard;
use crate::complain::api::{load_step, remove_piece};
use crate::complain::parts::Frame;
use crate::complain::view::{Choice, PieceView, StepView};
use crate::forms::PostForm;
use crate::t;
use crate::ui::{Icon, Upload};

pub(super) fn page(
    view: StepView,
    pieces: Vec<PieceView>,
    max: usize,
    kinds: Vec<Choice>,
    added: usize,
) -> impl IntoView {
    let wizard = expect_context::<Wizard>();
    let errors = view.errors.clone();
    let returning = view.returning;
    let full = pieces.len() >= max;
    let count = pieces.len();
    // After an upload the page is asked for anew: the list is the server's.
    let reload = Callback::new(move |refused: Vec<FieldError>| {
        leptos::task::spawn_local(async move {
            let query = if returning { "return=check" } else { "" };
            if let Ok(mut view) = load_step(youmen_domain::step::Step::Evidence, query.to_owned()).await {
                view.errors = refused;
                wizard.show.try_run(view);
            }
        });
    });
    let remove = Callback::new(move |form: RawForm| {
        leptos::task::spawn_local(async move {
            if let Ok(view) = remove_piece(form).await {
                wizard.show.try_run(view);
            }
        });
    });
    let outside = move || {
        view! {
            <h1>{t!(complain.evidence_title)}</h1>
            <p class="hint">{t!(complain.evidence_hint)}</p>
            {(added > 0).then(|| view! { <div class="notice ok" role="status">{Icon::Tick.into_render()}<div><p>{t!(complain.evidence_added, n = added)}</p></div></div> })}
            <Upload action="/complain/evidence/files" errors full count max on_done=reload/>
            <ul class="evidence-list" role="list">
                {pieces.into_iter().map(|piece| view! { <Piece piece remove returning/> }).collect_view()}
            </ul>
            <details class="more">
                <summary>{t!(complain.evidence_what_helps)}</summary>
                <ul>{kinds.into_iter().map(|kind| view! { <li><b>{kind.title}</b>" "{kind.help}</li> }).collect_view()}</ul>
            </details>
            <p class="help">{Icon::Lock.into_render()} " " {t!(complain.evidence_sealed)}</p>
        }
        .into_any()
    };
    let button = if count == 0 { t!(complain.evidence_without) } else { t!(common.go_on) };
    let view = StepView { errors: Vec::new(), ..view };
    view! {
        <Frame view title=t!(complain.evidence_title) button=button.to_string() outside>
            ""
        </Frame>
    }
}

#[component]
fn Piece(piece: PieceView, remove: Callback<RawForm>, returning: bool) -> impl IntoView {
    let PieceView { id, name, size } = piece;
    view! {
        <li class="evidence-item" data-state="ready">
            <img class="evidence-thumb" src=format!("/media/{id}/thumb") alt="" width="64" height="64" loading="lazy"/>
            <div>
                <p class="evidence-name">{name.clone()}</p>
                <p class="evidence-meta">{t!(complain.evidence_meta, size = size)}</p>
            </div>
            <PostForm action="/api/complain/remove_piece" on_send=remove>
                <input type="hidden" name="remove" value=id/>
                {returning.then(|| view! { <input type="hidden" name="return" value="check"/> })}
                <button class="btn btn-link" type="submit">{t!(common.remove)}<span class="visually-hidden">{name}</span></button>
            </PostForm>
        </li>
    }
}
