//! What happens to a complaint, in ways that could have happened.

use time::{Duration, OffsetDateTime};
use youmen_domain::catalog::{RefusalCode, refusals};
use youmen_domain::complaint::{Actor, Event};
use youmen_domain::state::Action;

use super::data::data;
use super::dice::Dice;
use super::{BASE, SPAN};

/// A decision takes at most this long here, so what was filed before is decided by [`BASE`].
const DECIDED_AFTER: Duration = Duration::days(9);

/// How a complaint's review ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    Waiting,
    InReview,
    NeedsMaterial,
    Published,
    KeptPrivate,
    Rejected,
    WithdrawnEarly,
    WithdrawnLate,
}

impl Fate {
    /// In turn: of 300, 25 wait at the desk.
    pub(super) fn of(index: u64) -> Self {
        match (index % 24, index % 25) {
            (0, _) => Self::Waiting,
            (12, _) => Self::InReview,
            (_, 1) => Self::NeedsMaterial,
            (_, 2 | 3) => Self::KeptPrivate,
            (_, 4 | 5) => Self::Rejected,
            (_, 6) => Self::WithdrawnEarly,
            (_, 7) => Self::WithdrawnLate,
            _ => Self::Published,
        }
    }

    pub(super) fn publish(self, dice: &mut Dice) -> bool {
        match self {
            Self::Published | Self::WithdrawnLate => true,
            Self::KeptPrivate => false,
            _ => dice.percent(85),
        }
    }

    pub(super) fn filed_at(self, dice: &mut Dice) -> OffsetDateTime {
        let minutes = |days: Duration| days.whole_minutes();
        let (nearest, farthest) = match self {
            Self::Waiting | Self::InReview => (60, minutes(Duration::days(8))),
            Self::NeedsMaterial => (minutes(Duration::days(2)), minutes(Duration::days(20))),
            _ => (minutes(DECIDED_AFTER), minutes(SPAN)),
        };
        let mut back = dice.between(nearest, farthest);
        // The site grows: more of it is recent.
        if dice.percent(45) {
            back = back.min(dice.between(nearest, farthest));
        }
        by_day(BASE - Duration::minutes(back), dice).min(BASE - Duration::minutes(nearest))
    }
}

/// At an hour when people are awake.
fn by_day(at: OffsetDateTime, dice: &mut Dice) -> OffsetDateTime {
    // 0:00-7:59 in Shanghai is 16:00-23:59 UTC.
    if at.hour() >= 16 { at - Duration::hours(dice.between(8, 15)) } else { at }
}

/// Writes events one after the other, as long as time has not run out.
struct Diary<'a> {
    events: Vec<Event>,
    at: OffsetDateTime,
    dice: &'a mut Dice,
    reviewer: Actor,
    over: bool,
}

impl Diary<'_> {
    /// As [`Diary::then`], by the reviewer.
    fn decided(&mut self, action: Action, low: i64, high: i64) -> bool {
        self.then(action, self.reviewer.clone(), low, high)
    }

    /// As [`Diary::noted`], by the reviewer.
    fn asked(&mut self, action: Action, low: i64, high: i64, reason: Option<RefusalCode>, note: &str) -> bool {
        self.noted(action, self.reviewer.clone(), low, high, reason, Some(note))
    }

    /// Something happens `low` to `high` hours later, unless that is after [`BASE`]. Says whether it did.
    fn then(&mut self, action: Action, actor: Actor, low: i64, high: i64) -> bool {
        self.noted(action, actor, low, high, None, None)
    }

    fn noted(
        &mut self,
        action: Action,
        actor: Actor,
        low: i64,
        high: i64,
        reason: Option<RefusalCode>,
        note: Option<&str>,
    ) -> bool {
        let at = self.at + Duration::minutes(self.dice.between(low * 60 + 1, high * 60 + 59));
        self.over |= at > BASE;
        if !self.over {
            self.at = at;
            let note = note.filter(|note| !note.is_empty()).map(str::to_owned);
            self.events.push(Event { action, actor, at, reason, note });
        }
        !self.over
    }
}

pub(super) fn events(
    fate: Fate,
    filed_at: OffsetDateTime,
    tell_merchant: bool,
    reviewer: Actor,
    dice: &mut Dice,
) -> Vec<Event> {
    let filed = Event { action: Action::File, actor: Actor::Author, at: filed_at, reason: None, note: None };
    let mut diary = Diary { events: vec![filed], at: filed_at, dice, reviewer, over: false };
    let common = &data().common;
    match fate {
        Fate::Waiting => {}
        Fate::InReview => {
            diary.decided(Action::TakeUp, 0, 0);
        }
        Fate::NeedsMaterial => {
            let question = diary.dice.word(&common.questions);
            diary.decided(Action::TakeUp, 2, 20);
            diary.asked(Action::AskMaterial, 0, 1, None, question);
        }
        Fate::WithdrawnEarly => {
            diary.then(Action::Withdraw, Actor::Author, 3, 60);
        }
        Fate::KeptPrivate => {
            review(&mut diary);
            diary.decided(Action::KeepPrivate, 0, 1);
            dispute(&mut diary, tell_merchant);
        }
        Fate::Rejected => {
            review(&mut diary);
            let reasons: Vec<RefusalCode> = refusals()
                .iter()
                .map(RefusalCode::from)
                .filter(|code| !matches!(code.as_str(), "author_asked" | "no_answer"))
                .collect();
            let reason = diary.dice.pick(&reasons).copied();
            let note = diary.dice.word(&common.refusal_notes);
            diary.asked(Action::Reject, 0, 1, reason, note);
        }
        Fate::Published => {
            review(&mut diary);
            diary.decided(Action::Publish, 0, 1);
            dispute(&mut diary, tell_merchant);
        }
        Fate::WithdrawnLate => {
            review(&mut diary);
            diary.decided(Action::Publish, 0, 1);
            diary.then(Action::Withdraw, Actor::Author, 1, 36);
        }
    }
    diary.events
}

/// At most eight days, see [`DECIDED_AFTER`].
fn review(diary: &mut Diary) {
    let common = &data().common;
    diary.decided(Action::TakeUp, 2, 60);
    if diary.dice.percent(12) {
        let (question, answer) = (diary.dice.word(&common.questions), diary.dice.word(&common.answers));
        diary.asked(Action::AskMaterial, 0, 1, None, question);
        diary.noted(Action::GiveMaterial, Actor::Author, 3, 70, None, Some(answer));
        diary.decided(Action::TakeUp, 2, 40);
    }
}

/// The merchant's side, as far as time and their will go.
fn dispute(diary: &mut Diary, tell_merchant: bool) {
    if !tell_merchant || !diary.then(Action::Notify, Actor::System, 1, 24) {
        return;
    }
    if !diary.dice.percent(66) {
        // Not a word from them.
        let gave_up = diary.dice.percent(45) && diary.then(Action::FailToResolve, Actor::Author, 15 * 24, 30 * 24);
        if gave_up && diary.dice.percent(50) {
            diary.then(Action::Escalate, Actor::Author, 24, 20 * 24);
        }
        return;
    }
    diary.then(Action::Answer, Actor::Merchant, 4, 9 * 24);
    if diary.dice.percent(55) {
        diary.then(Action::Negotiate, Actor::Merchant, 2, 5 * 24);
    }
    if diary.dice.percent(14) {
        diary.then(Action::Mediate, Actor::System, 24, 10 * 24);
    }
    let ended = match diary.dice.below(100) {
        0..=31 => diary.then(Action::ResolveFull, Actor::Author, 12, 12 * 24),
        32..=49 => diary.then(Action::ResolvePart, Actor::Author, 12, 15 * 24),
        50..=56 => diary.then(Action::ResolveNonMoney, Actor::Author, 12, 12 * 24),
        57..=71 => diary.then(Action::FailToResolve, Actor::Author, 5 * 24, 30 * 24),
        72..=79 => diary.then(Action::Escalate, Actor::Author, 5 * 24, 30 * 24),
        _ => false,
    };
    if ended && diary.dice.percent(40) {
        diary.then(Action::Close, Actor::Author, 24, 20 * 24);
    }
}
