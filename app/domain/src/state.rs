//! The life of a complaint: one pure state machine. Every transition is an event.

use serde::{Deserialize, Serialize};

pub use crate::public_status::PublicStatus;

/// Where the review stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Review {
    /// Filed, nobody has looked yet.
    Submitted,
    /// A reviewer has it.
    InReview,
    /// The person was asked for something.
    NeedsMaterial,
    /// On the public board.
    Published,
    /// Passed, and private as the person wished.
    KeptPrivate,
    /// Not published, with a reason.
    Rejected,
}

/// Where the merchant's side stands, beside the review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dispute {
    /// Nobody has told the merchant yet.
    None,
    /// The merchant was told.
    Notified,
    /// The merchant answered. An answer is not a solution.
    Answered,
    /// Offers are being made.
    Negotiating,
    /// A third party mediates.
    Mediation,
    /// Solved in full.
    ResolvedFull,
    /// Solved in part.
    ResolvedPart,
    /// Solved without money: an apology, a repair.
    ResolvedNonMoney,
    /// Ended without a solution.
    Unresolved,
    /// Taken on to an office or a court.
    Escalated,
    /// Closed by the person.
    Closed,
}

/// The whole state: review, dispute and what lies over both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Status {
    /// Where the review stands.
    pub review: Review,
    /// Where the merchant's side stands.
    pub dispute: Dispute,
    /// The person took it back: a tombstone is all that shows.
    pub withdrawn: bool,
}

/// What may be done to a complaint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// The person filed it.
    File,
    /// A reviewer opened it to decide.
    TakeUp,
    /// A reviewer asked for material.
    AskMaterial,
    /// The person answered the question, or added what a refusal asked for.
    GiveMaterial,
    /// The person added a picture or a sentence unasked.
    AddEvidence,
    /// A reviewer changed what is masked.
    ChangeMasks,
    /// A reviewer put it on the board.
    Publish,
    /// A reviewer passed it as private.
    KeepPrivate,
    /// A reviewer refused it.
    Reject,
    /// The person took it back.
    Withdraw,
    /// The merchant was told.
    Notify,
    /// The merchant answered.
    Answer,
    /// Offers began.
    Negotiate,
    /// Mediation began.
    Mediate,
    /// Solved in full.
    ResolveFull,
    /// Solved in part.
    ResolvePart,
    /// Solved without money.
    ResolveNonMoney,
    /// Ended without a solution.
    FailToResolve,
    /// Taken on to an office or a court.
    Escalate,
    /// Closed by the person.
    Close,
}

/// The action does not fit the state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotPossible;

impl Status {
    /// The state right after filing.
    pub const FILED: Self = Self { review: Review::Submitted, dispute: Dispute::None, withdrawn: false };

    /// The state after an action.
    ///
    /// # Errors
    /// [`NotPossible`] when the action does not fit; nothing has changed then.
    pub fn after(self, action: Action) -> Result<Self, NotPossible> {
        use Action as A;
        use Dispute as D;
        use Review as R;

        if self.withdrawn {
            return Err(NotPossible);
        }
        let review = |review| Ok(Self { review, ..self });
        let dispute = |dispute| Ok(Self { dispute, ..self });
        match (action, self.review, self.dispute) {
            (A::TakeUp, R::Submitted, _) => review(R::InReview),
            (A::AskMaterial, R::Submitted | R::InReview, _) => review(R::NeedsMaterial),
            // A refusal says what would help; what comes is looked at again.
            (A::GiveMaterial, R::NeedsMaterial | R::Rejected, _) => review(R::Submitted),
            (A::AddEvidence, _, _) => Ok(self),
            (A::ChangeMasks, R::Submitted | R::InReview | R::NeedsMaterial | R::Published, _) => Ok(self),
            (A::Publish, R::Submitted | R::InReview | R::NeedsMaterial, _) => review(R::Published),
            (A::KeepPrivate, R::Submitted | R::InReview | R::NeedsMaterial | R::Published, _) => review(R::KeptPrivate),
            (A::Reject, R::Submitted | R::InReview | R::NeedsMaterial | R::Published, _) => review(R::Rejected),
            (A::Withdraw, _, _) => Ok(Self { withdrawn: true, ..self }),
            (A::Notify, R::Published | R::KeptPrivate, D::None) => dispute(D::Notified),
            (A::Answer, _, D::Notified) => dispute(D::Answered),
            (A::Negotiate, _, D::Answered | D::Mediation) => dispute(D::Negotiating),
            (A::Mediate, _, D::Answered | D::Negotiating) => dispute(D::Mediation),
            (A::ResolveFull, _, D::Answered | D::Negotiating | D::Mediation) => dispute(D::ResolvedFull),
            (A::ResolvePart, _, D::Answered | D::Negotiating | D::Mediation) => dispute(D::ResolvedPart),
            (A::ResolveNonMoney, _, D::Answered | D::Negotiating | D::Mediation) => dispute(D::ResolvedNonMoney),
            (A::FailToResolve, _, D::Notified | D::Answered | D::Negotiating | D::Mediation) => dispute(D::Unresolved),
            (A::Escalate, _, D::Notified | D::Answered | D::Negotiating | D::Mediation | D::Unresolved) => {
                dispute(D::Escalated)
            }
            (A::Close, _, D::ResolvedFull | D::ResolvedPart | D::ResolvedNonMoney | D::Unresolved | D::Escalated) => {
                dispute(D::Closed)
            }
            _ => Err(NotPossible),
        }
    }

    /// Whether the board lists it.
    pub fn is_listed(self) -> bool {
        self.review == Review::Published && !self.withdrawn
    }

    /// Whether a reviewer still has to decide.
    pub fn awaits_review(self) -> bool {
        !self.withdrawn && matches!(self.review, Review::Submitted | Review::InReview)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ACTIONS: [Action; 20] = [
        Action::File,
        Action::TakeUp,
        Action::AskMaterial,
        Action::GiveMaterial,
        Action::AddEvidence,
        Action::ChangeMasks,
        Action::Publish,
        Action::KeepPrivate,
        Action::Reject,
        Action::Withdraw,
        Action::Notify,
        Action::Answer,
        Action::Negotiate,
        Action::Mediate,
        Action::ResolveFull,
        Action::ResolvePart,
        Action::ResolveNonMoney,
        Action::FailToResolve,
        Action::Escalate,
        Action::Close,
    ];

    fn walk(actions: &[Action]) -> Result<Status, NotPossible> {
        actions.iter().try_fold(Status::FILED, |status, action| status.after(*action))
    }

    #[test]
    fn the_main_job_goes_through() {
        let end = walk(&[Action::TakeUp, Action::AskMaterial, Action::GiveMaterial, Action::TakeUp, Action::Publish]);
        assert_eq!(end.map(Status::is_listed), Ok(true));
    }

    #[test]
    fn what_was_refused_is_not_published_by_a_second_click() {
        assert_eq!(walk(&[Action::Reject, Action::Publish]), Err(NotPossible));
        assert_eq!(walk(&[Action::Publish, Action::Publish]), Err(NotPossible));
    }

    #[test]
    fn what_was_refused_is_looked_at_again_once_its_author_adds_to_it() {
        assert_eq!(walk(&[Action::Reject, Action::GiveMaterial]), Ok(Status::FILED));
        let end = walk(&[Action::Reject, Action::GiveMaterial, Action::Publish]);
        assert_eq!(end.map(Status::is_listed), Ok(true));
    }

    #[test]
    fn an_answer_is_not_a_solution() {
        let answered = walk(&[Action::Publish, Action::Notify, Action::Answer]).unwrap();
        assert_eq!(PublicStatus::of(answered), Some(PublicStatus::Answered));
    }

    #[test]
    fn every_public_status_reads_back() {
        for status in PublicStatus::ALL {
            assert_eq!(PublicStatus::parse(status.as_str()), Some(status));
        }
    }

    proptest! {
        #[test]
        fn a_withdrawn_complaint_stays_a_tombstone(
            before in prop::collection::vec(0usize..ACTIONS.len(), 0..12),
            after in 0usize..ACTIONS.len(),
        ) {
            let reached = before.iter().fold(Status::FILED, |s, i| s.after(ACTIONS[*i]).unwrap_or(s));
            if let Ok(withdrawn) = reached.after(Action::Withdraw) {
                prop_assert!(!withdrawn.is_listed());
                prop_assert_eq!(withdrawn.after(ACTIONS[after]), Err(NotPossible));
            }
        }

        #[test]
        fn only_publishing_lists(actions in prop::collection::vec(0usize..ACTIONS.len(), 0..20)) {
            let (mut status, mut published) = (Status::FILED, false);
            for index in actions {
                if let Ok(next) = status.after(ACTIONS[index]) {
                    published |= ACTIONS[index] == Action::Publish;
                    status = next;
                }
            }
            prop_assert!(published || !status.is_listed());
        }
    }
}
