//! Who wants to see a picture, by the cookies of the request.

use axum::http::HeaderMap;
use time::OffsetDateTime;
use youmen_app::server::{CASE, DRAFT, STAFF, cookie};
use youmen_domain::evidence::{Owner, Viewer};
use youmen_domain::ports::{DraftToken, SessionToken};
use youmen_domain::staff::SecondFactor;

use crate::answer::Refused;
use crate::state::AppState;

/// Everybody that this browser may be. The public is not among them: it comes first and is free.
pub async fn of(state: &AppState, headers: &HeaderMap, now: OffsetDateTime) -> Result<Vec<Viewer>, Refused> {
    let mut viewers = Vec::new();
    if let Some(token) = cookie(headers, DRAFT) {
        viewers.push(Viewer::Owner(Owner::Draft(DraftToken::new(token))));
    }
    if let Some(number) = cookie(headers, CASE).and_then(|pass| state.passes().number_in(&pass, now)) {
        viewers.push(Viewer::Owner(Owner::Complaint(number)));
    }
    if let Some(token) = cookie(headers, STAFF) {
        let session = state.services().staffing.session(&SessionToken::new(token), now).await?;
        let signed_in = |session: &youmen_domain::staff::StaffSession| {
            session.second_factor == SecondFactor::Passed && session.role.may_review()
        };
        if session.as_ref().is_some_and(signed_in) {
            viewers.push(Viewer::Staff);
        }
    }
    Ok(viewers)
}
