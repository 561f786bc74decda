//! From what was typed to a complaint: parse, don't validate.
//!
//! [`Answers`] keeps every page of the wizard as it was typed. [`check`] says what is wrong with one page;
//! [`Filing::parse`] turns all pages into a complaint that every later room can trust.

mod order;
mod reader;
mod story;
mod tried;
mod visibility;
mod want;
mod whom;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;

pub use order::Order;
pub use story::{STORY_MAX, STORY_MIN, Story};
pub use tried::Tried;
pub use visibility::{Consents, Visibility};
pub use want::Want;
pub use whom::{MerchantChoice, Whom};

use crate::catalog;
use crate::codes::GroundCode;
use crate::contact::Email;
use crate::error::{FieldCode, FieldError};
use crate::form::RawForm;
use crate::step::Step;

use reader::Reader;

/// Every page of a draft, as typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answers(BTreeMap<Step, RawForm>);

impl Answers {
    /// What was typed on a page; empty when it was not sent yet.
    pub fn page(&self, step: Step) -> &RawForm {
        static EMPTY: RawForm = RawForm::EMPTY;
        self.0.get(&step).unwrap_or(&EMPTY)
    }

    /// Whether a page was ever sent.
    pub fn has(&self, step: Step) -> bool {
        self.0.contains_key(&step)
    }

    /// Keeps a page as typed, in place of what was typed before.
    pub fn put(&mut self, step: Step, form: RawForm) {
        self.0.insert(step, form);
    }

    /// The ground chosen, where it is one.
    pub fn ground(&self) -> Option<&'static catalog::Ground> {
        catalog::ground(self.page(Step::What).shown("ground"))
    }
}

/// A complaint as its author filed it: the sealed original. It has no debug form that shows words.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filing {
    /// Whom it is about.
    pub whom: Whom,
    /// What happened.
    pub ground: GroundCode,
    /// The order.
    pub order: Order,
    /// The story.
    pub story: Story,
    /// What was tried.
    pub tried: Tried,
    /// What is wanted.
    pub want: Want,
    /// Public or private, and what was agreed to.
    pub visibility: Visibility,
    /// The verified address, if one was given.
    pub contact: Option<Email>,
}

impl std::fmt::Debug for Filing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Filing").field("ground", &self.ground).finish_non_exhaustive()
    }
}

/// What is wrong with one page, given the other answers; empty when the person may go on.
///
/// `today` is the date in Asia/Shanghai; `similar` is whether merchants like the one typed are known,
/// in which case the person is asked once whether it is one of them.
pub fn check(step: Step, answers: &Answers, similar: bool, today: Date) -> Vec<FieldError> {
    let form = answers.page(step);
    match step {
        Step::Whom => whom::parse(form, similar).err(),
        Step::What => parse_ground(form).err(),
        Step::Order => order::parse(form, answers.ground(), today).err(),
        Step::Story => story::parse(form).err(),
        Step::Tried => tried::parse(form).err(),
        Step::Want => want::parse(form).err(),
        Step::Visibility => visibility::parse(form).err(),
        Step::Evidence | Step::Contact | Step::Check | Step::Receipt => None,
    }
    .unwrap_or_default()
}

fn parse_ground(form: &RawForm) -> Result<GroundCode, Vec<FieldError>> {
    let mut reader = Reader::new(form);
    let ground = reader.choice("ground", |code| code.parse::<GroundCode>().ok());
    reader.finish(ground)
}

impl Filing {
    /// Reads a whole draft. `contact` is the verified address.
    ///
    /// # Errors
    /// Every page that still needs something, in the wizard's order, each with what it needs.
    pub fn parse(answers: &Answers, contact: Option<Email>, today: Date) -> Result<Self, Vec<(Step, FieldError)>> {
        let mut wrong: Vec<(Step, FieldError)> = Vec::new();
        let mut take = |step: Step, errors: Vec<FieldError>| {
            if answers.has(step) {
                wrong.extend(errors.into_iter().map(|error| (step, error)));
            } else if let Some(first) = errors.into_iter().next() {
                wrong.push((step, FieldError::new(first.field, FieldCode::Unanswered)));
            }
        };
        let page = |step| answers.page(step);
        let whom = whom::parse(page(Step::Whom), false).map_err(|e| take(Step::Whom, e)).ok();
        let ground = parse_ground(page(Step::What)).map_err(|e| take(Step::What, e)).ok();
        let order = order::parse(page(Step::Order), answers.ground(), today).map_err(|e| take(Step::Order, e)).ok();
        let story = story::parse(page(Step::Story)).map_err(|e| take(Step::Story, e)).ok();
        let tried = tried::parse(page(Step::Tried)).map_err(|e| take(Step::Tried, e)).ok();
        let want = want::parse(page(Step::Want)).map_err(|e| take(Step::Want, e)).ok();
        let visibility = visibility::parse(page(Step::Visibility)).map_err(|e| take(Step::Visibility, e)).ok();
        if visibility.as_ref().is_some_and(|v| v.publish) && contact.is_none() {
            take_contact(&mut wrong);
        }
        match (whom, ground, order, story, tried, want, visibility) {
            (Some(whom), Some(ground), Some(order), Some(story), Some(tried), Some(want), Some(visibility))
                if wrong.is_empty() =>
            {
                Ok(Self { whom, ground, order, story, tried, want, visibility, contact })
            }
            _ => Err(wrong),
        }
    }
}

fn take_contact(wrong: &mut Vec<(Step, FieldError)>) {
    wrong.push((Step::Contact, FieldError::new("email", FieldCode::ContactNeeded)));
}

#[cfg(test)]
mod tests;
