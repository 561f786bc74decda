//! Uploads, from a draft and to a filed complaint.

use axum::Json;
use axum::extract::{Path, Request, State};
use axum::http::header::{LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use time::OffsetDateTime;
use youmen_app::server::{CASE, CasePass, DRAFT, cookie, cookie_line};
use youmen_domain::error::Problem;
use youmen_domain::evidence::Owner;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::{DraftLookup, DraftToken};

use super::upload::{Outcome, take};
use super::wants_json;
use crate::answer::Refused;
use crate::middleware::body::drain;
use crate::state::AppState;

/// `POST /complain/evidence/files`: into the draft of this browser. Without one, one is started:
/// the pictures were chosen, so they are kept.
pub async fn of_draft(
    State(state): State<AppState>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Refused> {
    let now = OffsetDateTime::now_utc();
    let drafts = &state.services().drafts;
    let known = match cookie(&headers, DRAFT).map(DraftToken::new) {
        Some(token) => match drafts.load(&token, now).await? {
            DraftLookup::Found(draft) if draft.filed.is_some() => {
                drain(request).await;
                return Ok(see("/complain/receipt".to_owned()));
            }
            DraftLookup::Found(_) => Some(token),
            DraftLookup::Expired | DraftLookup::Unknown => None,
        },
        None => None,
    };
    let restarted = known.is_none();
    let token = match known {
        Some(token) => token,
        None => drafts.create(now).await?,
    };
    let outcome = take(&state, &Owner::Draft(token.clone()), request).await?;
    let mut response = if wants_json(&headers) {
        outcome.json(restarted)
    } else if restarted {
        see("/complain/whom?restarted=1".to_owned())
    } else {
        see(outcome.address("/complain/evidence"))
    };
    if restarted {
        // The pages lengthen its life when the next one is saved.
        let life = state.services().draft_life.whole_seconds();
        let cookie = cookie_line(DRAFT, token.reveal(), life);
        let cookie = HeaderValue::from_str(&cookie).map_err(|_| Problem::Internal)?;
        response.headers_mut().append(SET_COOKIE, cookie);
    }
    Ok(response)
}

/// `POST /cases/{number}/evidence/files`: to a filed complaint, by who has opened it with its code.
pub async fn of_case(
    State(state): State<AppState>,
    Path(number): Path<String>,
    headers: HeaderMap,
    request: Request,
) -> Result<Response, Refused> {
    let number = ComplaintNumber::parse(&number).map_err(|_| Problem::NotFound)?;
    let pass = cookie(&headers, CASE).unwrap_or_default();
    if !state.passes().opens(&pass, &number, OffsetDateTime::now_utc()) {
        drain(request).await;
        return Err(Problem::NotAllowed.into());
    }
    let page = format!("/cases/{number}");
    let outcome = take(&state, &Owner::Complaint(number), request).await?;
    Ok(if wants_json(&headers) { outcome.json(false) } else { see(outcome.address(&page)) })
}

fn see(address: String) -> Response {
    match HeaderValue::from_str(&address) {
        Ok(address) => (StatusCode::SEE_OTHER, [(LOCATION, address)]).into_response(),
        Err(_) => Refused::new(Problem::Internal).into_response(),
    }
}

impl Outcome {
    /// The page to go back to, told what became of the files by codes alone.
    fn address(&self, page: &str) -> String {
        let mut query = vec![format!("added={}", self.added.len())];
        if !self.refused.is_empty() {
            let codes: Vec<&str> = self.refused.iter().map(|error| error.code.as_str()).collect();
            query.push(format!("refused={}", codes.join(",")));
        }
        if let Some(n) = self.refused.iter().find_map(|error| error.n) {
            query.push(format!("n={n}"));
        }
        if self.returning {
            query.push("return=check".to_owned());
        }
        format!("{page}?{}", query.join("&"))
    }

    fn json(&self, restarted: bool) -> Response {
        let added: Vec<_> = self
            .added
            .iter()
            .map(|piece| json!({ "id": piece.id, "width": piece.width, "height": piece.height }))
            .collect();
        let refused: Vec<_> = self.refused.iter().map(|error| json!({ "code": error.code, "n": error.n })).collect();
        Json(json!({ "added": added, "refused": refused, "restarted": restarted })).into_response()
    }
}

#[cfg(test)]
mod tests {
    use youmen_domain::error::{FieldCode, FieldError};

    use super::*;

    #[test]
    fn the_address_says_what_became_of_the_files_and_nothing_of_what_they_are() {
        let refused = vec![
            FieldError::new("files", FieldCode::FilePdf),
            FieldError::counted("files", FieldCode::FileTooLarge, 20),
        ];
        let outcome = Outcome { refused, returning: true, ..Outcome::default() };
        assert_eq!(
            outcome.address("/complain/evidence"),
            "/complain/evidence?added=0&refused=file_pdf,file_too_large&n=20&return=check"
        );
    }
}
