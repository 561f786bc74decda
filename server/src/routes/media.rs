//! Pictures: the stripped copies, to who may see them.

use axum::extract::{Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use time::OffsetDateTime;
use youmen_domain::error::Problem;
use youmen_domain::evidence::{EvidenceId, Picture, PictureSize, Viewer};
use youmen_domain::ports::Failure;

use super::viewer;
use crate::answer::Refused;
use crate::middleware::cache::PRIVATE;
use crate::state::AppState;

/// A public picture may be taken down: nobody keeps it longer than this without asking again.
const PUBLIC: HeaderValue = HeaderValue::from_static("public, max-age=300");

/// `GET /media/{id}`.
pub async fn full(
    State(state): State<AppState>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    show(&state, &id, PictureSize::Full, &headers).await
}

/// `GET /media/{id}/thumb`.
pub async fn thumb(
    State(state): State<AppState>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    show(&state, &id, PictureSize::Thumb, &headers).await
}

async fn show(state: &AppState, id: &str, size: PictureSize, headers: &HeaderMap) -> Result<Response, Refused> {
    let id = EvidenceId::parse(id).ok_or(Problem::NotFound)?;
    let evidence = &state.services().evidence;
    match evidence.picture(&id, size, &Viewer::Public).await {
        Ok(picture) => return answer(picture, PUBLIC),
        Err(Failure::NotFound | Failure::Gone | Failure::NotAllowed) => {}
        Err(failure) => return Err(failure.into()),
    }
    for viewer in viewer::of(state, headers, OffsetDateTime::now_utc()).await? {
        match evidence.picture(&id, size, &viewer).await {
            Ok(picture) => return answer(picture, PRIVATE),
            Err(Failure::NotFound | Failure::Gone | Failure::NotAllowed) => {}
            Err(failure) => return Err(failure.into()),
        }
    }
    // Whatever the reason: nobody learns which names exist.
    Err(Problem::NotFound.into())
}

fn answer(picture: Picture, keep: HeaderValue) -> Result<Response, Refused> {
    let kind = HeaderValue::from_str(&picture.mime).map_err(|_| Problem::Internal)?;
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, keep),
        (VARY, HeaderValue::from_static("cookie")),
        // The name on the person's phone may be their own.
        (CONTENT_DISPOSITION, HeaderValue::from_static("inline; filename=\"picture.jpg\"")),
    ];
    Ok((headers, picture.bytes).into_response())
}
