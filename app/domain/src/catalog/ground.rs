//! What went wrong, by situation.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use time::Date;

use super::{AskCode, Basis, Confidence};
use crate::codes::{Bilingual, GroundCode};

/// A ground for a complaint.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ground {
    /// Its code.
    pub code: GroundCode,
    /// Its number in the table of facts, `G01` to `G27`.
    pub facts_id: String,
    /// The code of its [`Group`].
    pub group: String,
    /// By situation, in a person's own words; at most 14 characters in Chinese.
    pub title: Bilingual,
    /// One line of examples.
    pub hint: Bilingual,
    /// The usual term, for the board; at most 8 characters in Chinese.
    pub short: Bilingual,
    /// What to ask about the order, in this order.
    pub order_fields: Vec<OrderField>,
    /// Three to five questions that help to tell the story.
    pub story_prompts: Vec<Bilingual>,
    /// How an imaginary person began theirs.
    pub story_example: Bilingual,
    /// The law it rests on.
    pub basis: Vec<Basis>,
    /// What people usually ask for, most usual first.
    pub asks: Vec<AskCode>,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Ground {
    /// Whether the order page has this field.
    pub fn asks_for(&self, field: OrderField) -> bool {
        self.order_fields.contains(&field)
    }
}

/// A heading of the wizard's page of grounds.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its code.
    pub code: String,
    /// Its place on the page, from 1.
    pub order: u8,
    /// The heading.
    pub title: Bilingual,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A field of the order page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrderField {
    /// What was bought.
    Product,
    /// What was paid.
    Paid,
    /// Day of the order.
    OrderedOn,
    /// Day of receipt.
    ReceivedOn,
    /// The order number; always optional.
    OrderNo,
    /// The province it was sent to.
    Province,
    /// How many.
    Quantity,
}

impl OrderField {
    /// Every field, in the order of the page.
    pub const ALL: [Self; 7] =
        [Self::Product, Self::Paid, Self::OrderedOn, Self::ReceivedOn, Self::OrderNo, Self::Province, Self::Quantity];

    /// The field's name in forms.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Product => "product",
            Self::Paid => "paid",
            Self::OrderedOn => "ordered_on",
            Self::ReceivedOn => "received_on",
            Self::OrderNo => "order_no",
            Self::Province => "province",
            Self::Quantity => "quantity",
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    group: Vec<Group>,
    ground: Vec<Ground>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| super::read(include_str!("../../data/grounds.toml")));

/// Every ground, group by group, in the wizard's order.
pub fn grounds() -> &'static [Ground] {
    &TABLE.ground
}

/// The ground with this code.
pub fn ground(code: &str) -> Option<&'static Ground> {
    grounds().iter().find(|row| row.code.as_str() == code)
}

/// The ground of a code that was already read.
#[expect(clippy::expect_used, reason = "a test checks that every code has its row")]
pub fn ground_of(code: GroundCode) -> &'static Ground {
    grounds().iter().find(|row| row.code == code).expect("every ground code must have a row")
}

/// Every group, in the wizard's order.
pub fn groups() -> &'static [Group] {
    &TABLE.group
}

/// The group with this code.
pub fn group(code: &str) -> Option<&'static Group> {
    groups().iter().find(|row| row.code == code)
}

/// The grounds of a group, in the wizard's order.
pub fn grounds_of(group: &'static Group) -> impl Iterator<Item = &'static Ground> {
    grounds().iter().filter(|row| row.group == group.code)
}
