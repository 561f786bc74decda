//! States, actions and actors in words.

use youmen_domain::complaint::Actor;
use youmen_domain::state::{Action, Review, Status};

use crate::t;

/// Where a complaint stands: the heading of its author's page.
pub(crate) fn heading(status: Status) -> String {
    if status.withdrawn {
        return t!(cases.heading_withdrawn).to_string();
    }
    match status.review {
        Review::Submitted => t!(cases.heading_submitted),
        Review::InReview => t!(cases.heading_in_review),
        Review::NeedsMaterial => t!(cases.heading_needs_material),
        Review::Published => t!(cases.heading_published),
        Review::KeptPrivate => t!(cases.heading_kept_private),
        Review::Rejected => t!(cases.heading_rejected),
    }
    .to_string()
}

/// What that means and what comes next.
pub(crate) fn lead(status: Status) -> String {
    if status.withdrawn {
        return t!(cases.lead_withdrawn).to_string();
    }
    match status.review {
        Review::Submitted => t!(cases.lead_submitted),
        Review::InReview => t!(cases.lead_in_review),
        Review::NeedsMaterial => t!(cases.lead_needs_material),
        Review::Published => t!(cases.lead_published),
        Review::KeptPrivate => t!(cases.lead_kept_private),
        Review::Rejected => t!(cases.lead_rejected),
    }
    .to_string()
}

/// A line of the timeline.
pub(crate) fn action(action: Action) -> String {
    match action {
        Action::File => t!(cases.did_file),
        Action::TakeUp => t!(cases.did_take_up),
        Action::AskMaterial => t!(cases.did_ask_material),
        Action::GiveMaterial => t!(cases.did_give_material),
        Action::AddEvidence => t!(cases.did_add_evidence),
        Action::ChangeMasks => t!(cases.did_change_masks),
        Action::Publish => t!(cases.did_publish),
        Action::KeepPrivate => t!(cases.did_keep_private),
        Action::Reject => t!(cases.did_reject),
        Action::Withdraw => t!(cases.did_withdraw),
        Action::Notify => t!(cases.did_notify),
        Action::Answer => t!(cases.did_answer),
        Action::Negotiate => t!(cases.did_negotiate),
        Action::Mediate => t!(cases.did_mediate),
        Action::ResolveFull => t!(cases.did_resolve_full),
        Action::ResolvePart => t!(cases.did_resolve_part),
        Action::ResolveNonMoney => t!(cases.did_resolve_non_money),
        Action::FailToResolve => t!(cases.did_fail_to_resolve),
        Action::Escalate => t!(cases.did_escalate),
        Action::Close => t!(cases.did_close),
    }
    .to_string()
}

/// Who, as a role and never as a person.
pub(super) fn role(actor: &Actor) -> String {
    match actor {
        Actor::Author => t!(cases.by_you),
        Actor::Staff(_) => t!(cases.by_reviewer),
        Actor::Merchant => t!(cases.by_merchant),
        Actor::System => t!(cases.by_system),
    }
    .to_string()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use leptos::prelude::*;
    use youmen_domain::state::Dispute;

    use super::*;
    use crate::i18n::Locale;

    const REVIEWS: [Review; 6] = [
        Review::Submitted,
        Review::InReview,
        Review::NeedsMaterial,
        Review::Published,
        Review::KeptPrivate,
        Review::Rejected,
    ];

    #[test]
    fn every_state_has_a_heading_of_its_own_in_both_languages() {
        for locale in [Locale::zh_CN, Locale::en] {
            Owner::new().with(|| {
                provide_context(locale);
                let mut seen = HashSet::new();
                for review in REVIEWS {
                    let status = Status { review, dispute: Dispute::None, withdrawn: false };
                    assert!(!heading(status).is_empty() && !lead(status).is_empty(), "{review:?}");
                    assert!(seen.insert(heading(status)), "{review:?} shares its heading");
                    let gone = heading(Status { withdrawn: true, ..status });
                    assert_eq!(gone, t!(cases.heading_withdrawn), "{review:?}");
                }
            });
        }
    }

    #[test]
    fn a_staff_member_is_a_role() {
        assert_eq!(role(&Actor::Staff(7)), role(&Actor::Staff(8)));
    }
}
