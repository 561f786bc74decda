//! The order of the wizard's questions.

use std::fmt;

use serde::{Deserialize, Serialize};

/// One page of the wizard, in the order a person meets them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Which merchant, on which platform.
    Whom,
    /// What happened: the ground, by situation.
    What,
    /// The order: only what this ground needs.
    Order,
    /// The story in the person's own words.
    Story,
    /// What has been tried already.
    Tried,
    /// What the person wants.
    Want,
    /// Photos and screenshots.
    Evidence,
    /// Public or private, with the public page as a preview.
    Visibility,
    /// How to reach the person.
    Contact,
    /// All answers, each changeable.
    Check,
    /// The number and the code.
    Receipt,
}

impl Step {
    /// All pages in order.
    pub const ALL: [Self; 11] = [
        Self::Whom,
        Self::What,
        Self::Order,
        Self::Story,
        Self::Tried,
        Self::Want,
        Self::Evidence,
        Self::Visibility,
        Self::Contact,
        Self::Check,
        Self::Receipt,
    ];

    /// The questions proper: those whose answers are filed. "第 n 步，共 10 步" counts these and the last look.
    pub const QUESTIONS: [Self; 9] = [
        Self::Whom,
        Self::What,
        Self::Order,
        Self::Story,
        Self::Tried,
        Self::Want,
        Self::Evidence,
        Self::Visibility,
        Self::Contact,
    ];

    /// The last part of the page's address, `/complain/{slug}`.
    pub fn slug(self) -> &'static str {
        match self {
            Self::Whom => "whom",
            Self::What => "what",
            Self::Order => "order",
            Self::Story => "story",
            Self::Tried => "tried",
            Self::Want => "want",
            Self::Evidence => "evidence",
            Self::Visibility => "visibility",
            Self::Contact => "contact",
            Self::Check => "check",
            Self::Receipt => "receipt",
        }
    }

    /// The step with this slug.
    pub fn from_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.slug() == slug)
    }

    /// The page's address.
    pub fn path(self) -> String {
        format!("/complain/{}", self.slug())
    }

    /// The page before this one; none before the first and none from the receipt.
    pub fn back(self) -> Option<Self> {
        match self {
            Self::Receipt => None,
            other => Self::ALL.into_iter().rev().find(|step| *step < other),
        }
    }

    /// The page after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.into_iter().find(|step| *step > self)
    }

    /// Place in the count shown to the person, from 1 to [`Step::COUNT`]; none for the receipt.
    pub fn position(self) -> Option<usize> {
        if self == Self::Receipt {
            return None;
        }
        Self::ALL.iter().position(|step| *step == self).map(|index| index + 1)
    }

    /// How many pages the count shown to the person has: the questions and the last look.
    pub const COUNT: usize = 10;
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_slug_leads_back_to_its_step() {
        for step in Step::ALL {
            assert_eq!(Step::from_slug(step.slug()), Some(step));
        }
    }

    #[test]
    fn back_and_next_are_inverse_between_the_ends() {
        for pair in Step::ALL.windows(2) {
            if pair[1] != Step::Receipt {
                assert_eq!(pair[1].back(), Some(pair[0]));
            }
            assert_eq!(pair[0].next(), Some(pair[1]));
        }
        assert_eq!(Step::Whom.back(), None);
        assert_eq!(Step::Receipt.next(), None);
    }

    #[test]
    fn the_count_shown_ends_at_the_last_look() {
        assert_eq!(Step::Whom.position(), Some(1));
        assert_eq!(Step::Check.position(), Some(Step::COUNT));
        assert_eq!(Step::Receipt.position(), None);
    }
}
