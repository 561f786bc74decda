//! Who is asking.

use youmen_domain::ports::SessionToken;
use youmen_domain::staff::{SecondFactor, StaffSession};

use crate::error::AppError;
use crate::server::{Services, facts, fail, now, redirect};

/// The sign-in's address.
pub(super) const SIGN_IN: &str = "/desk/sign-in";

/// The session of this request, wherever it stands.
pub(super) async fn session(services: &Services) -> Result<Option<(SessionToken, StaffSession)>, AppError> {
    let Some(token) = facts().staff else { return Ok(None) };
    let session = services.staffing.session(&token, now()).await.map_err(fail)?;
    Ok(session.map(|session| (token, session)))
}

/// The reviewer who is asking; none, and the way to the sign-in, for everybody else.
pub(super) async fn reviewer(services: &Services) -> Result<Option<StaffSession>, AppError> {
    let session = session(services).await?.map(|(_, session)| session);
    let reviewer = session.filter(may_review);
    if reviewer.is_none() {
        redirect(SIGN_IN);
    }
    Ok(reviewer)
}

/// Whether this session opens the desk.
pub(super) fn may_review(session: &StaffSession) -> bool {
    session.second_factor == SecondFactor::Passed && session.role.may_review()
}

#[cfg(test)]
mod tests {
    use youmen_domain::staff::Role;

    use super::*;

    #[test]
    fn only_a_reviewer_with_both_factors_comes_in() {
        for (role, second_factor, expected) in [
            (Role::Reviewer, SecondFactor::Passed, true),
            (Role::Admin, SecondFactor::Passed, true),
            (Role::Reviewer, SecondFactor::Asked, false),
            (Role::Reviewer, SecondFactor::Enrol("GEZDGNBV".to_owned()), false),
            (Role::Mediator, SecondFactor::Passed, false),
            (Role::Advisor, SecondFactor::Passed, false),
        ] {
            let session = StaffSession { staff: 1, role, second_factor };
            assert_eq!(may_review(&session), expected, "{session:?}");
        }
    }
}
