//! Takes the pictures of a form: reads each, makes its public copy, keeps both.

use std::sync::Arc;

use axum::extract::{FromRequest, Multipart, Request};
use axum::http::header::CONTENT_TYPE;
use time::OffsetDateTime;
use youmen_domain::error::{FieldCode, FieldError, Problem};
use youmen_domain::evidence::{EvidencePiece, MAX_PIECES, NewEvidence, Owner};
use youmen_domain::ports::Failure;

use super::arrival::{Arrival, Broken, MAX_REQUEST, read_file, refused};
use crate::answer::Refused;
use crate::media::{CleanImage, Limits, MediaRefusal, clean_image};
use crate::middleware::body::drain;
use crate::state::AppState;

/// What became of an upload.
#[derive(Default)]
pub struct Outcome {
    /// Pieces that are kept now.
    pub added: Vec<EvidencePiece>,
    /// Files that are not, and why.
    pub refused: Vec<FieldError>,
    /// The page leads back to the last look.
    pub returning: bool,
}

/// Takes every file of the field `files`. What one file is does not stop the others.
///
/// # Errors
/// [`Refused`] where nothing more can be said about single files.
pub async fn take(state: &AppState, owner: &Owner, request: Request) -> Result<Outcome, Refused> {
    let mut outcome = Outcome::default();
    let is_form = request
        .headers()
        .get(CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().to_ascii_lowercase().starts_with(b"multipart/form-data"));
    let parts = if is_form {
        Multipart::from_request(request, &()).await.ok()
    } else {
        drain(request).await;
        None
    };
    let Some(parts) = parts else {
        // A browser that cannot send files, or a program that does it wrongly: back to the page, with a word.
        outcome.refused.push(FieldError::new("files", FieldCode::FileMissing));
        return Ok(outcome);
    };
    match take_all(state, owner, Arrival::new(parts), &mut outcome).await {
        Ok(()) => {}
        Err(Stop::Broken(Broken::Silent)) => return Err(Refused::until(Problem::Offline, 60)),
        Err(Stop::Broken(Broken::TooLarge)) => return Err(Refused::new(Problem::TooLarge)),
        // What came before the break is kept; the rest has to be chosen again.
        Err(Stop::Broken(Broken::Unreadable)) => {
            outcome.refused.push(FieldError::new("files", FieldCode::FileDamaged));
        }
        Err(Stop::Refused(refused)) => return Err(refused),
    }
    if outcome.added.is_empty() && outcome.refused.is_empty() {
        outcome.refused.push(FieldError::new("files", FieldCode::FileMissing));
    }
    Ok(outcome)
}

enum Stop {
    Broken(Broken),
    Refused(Refused),
}

impl From<Broken> for Stop {
    fn from(broken: Broken) -> Self {
        Self::Broken(broken)
    }
}

async fn take_all(state: &AppState, owner: &Owner, mut arrival: Arrival, outcome: &mut Outcome) -> Result<(), Stop> {
    let mut left = MAX_REQUEST;
    loop {
        let busy = Stop::Refused(Refused::until(Problem::Offline, 60));
        let Some(field) = arrival.next().await? else { return Ok(()) };
        let is_file = field.name() == Some("files");
        let is_return = field.name() == Some("return");
        // Held while the file is in memory.
        let _leave = state.arriving().acquire().await.map_err(|_| busy)?;
        let (file, seen) = read_file(field, left).await?;
        left = left.saturating_sub(seen);
        arrival.count(seen)?;
        if is_return {
            outcome.returning |= file.bytes.as_deref() == Ok(b"check");
        }
        // Without a choice, browsers send one file without a name and without a byte.
        if !is_file || (file.name.is_empty() && seen == 0) {
            continue;
        }
        match file.bytes {
            Err(error) => outcome.refused.push(error),
            Ok(bytes) => keep(state, owner, file.name, bytes, outcome).await.map_err(Stop::Refused)?,
        }
    }
}

async fn keep(
    state: &AppState,
    owner: &Owner,
    file_name: String,
    original: Vec<u8>,
    outcome: &mut Outcome,
) -> Result<(), Refused> {
    let original = Arc::new(original);
    let picture = match clean(state, Arc::clone(&original)).await? {
        Ok(picture) => picture,
        Err(refusal) => {
            tracing::info!(why = %refusal, "a file was not taken");
            outcome.refused.push(refused(refusal));
            return Ok(());
        }
    };
    let new = NewEvidence {
        file_name,
        original: Arc::unwrap_or_clone(original),
        picture: picture.bytes,
        thumb: picture.thumb,
        mime: picture.mime,
        width: picture.width,
        height: picture.height,
    };
    match state.services().evidence.add(owner, new, OffsetDateTime::now_utc()).await {
        Ok(piece) => outcome.added.push(piece),
        Err(Failure::Full) => {
            let most = i64::try_from(MAX_PIECES).unwrap_or(i64::MAX);
            if !outcome.refused.iter().any(|error| error.code == FieldCode::TooManyFiles) {
                outcome.refused.push(FieldError::counted("files", FieldCode::TooManyFiles, most));
            }
        }
        Err(failure) => return Err(failure.into()),
    }
    Ok(())
}

/// Makes the public copy on a thread that may block, a few at a time.
async fn clean(state: &AppState, original: Arc<Vec<u8>>) -> Result<Result<CleanImage, MediaRefusal>, Refused> {
    let broken = Refused::new(Problem::Internal);
    let _leave = state.cleaning().acquire().await.map_err(|_| broken)?;
    let made = tokio::task::spawn_blocking(move || clean_image(&original, &Limits::default())).await;
    made.map_err(|_| broken)
}
