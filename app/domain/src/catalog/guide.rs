//! The guide's own pages: short, with links to articles and channels; one of them asks its way to an answer.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use time::Date;

use super::{Article, Confidence, article};
use crate::codes::{Bilingual, ChannelCode};

/// A page of the guide, to be read on a phone in about two minutes.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuidePage {
    /// Its code, and its last part of the address.
    pub slug: String,
    /// Its title; at most 16 characters in Chinese.
    pub title: Bilingual,
    /// The answer in a sentence or two.
    pub lead: Bilingual,
    /// Whom it speaks to.
    pub audience: Audience,
    /// What it says, in order.
    #[serde(rename = "section")]
    pub sections: Vec<GuideSection>,
    /// A path of questions, the first one first; most pages have none.
    #[serde(default, rename = "question")]
    pub questions: Vec<GuideQuestion>,
    /// Where the path ends.
    #[serde(default, rename = "outcome")]
    pub outcomes: Vec<GuideOutcome>,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

impl GuidePage {
    /// The first question of the path, where the page has one.
    pub fn start(&self) -> Option<&GuideQuestion> {
        self.questions.first()
    }

    /// The question with this code.
    pub fn question(&self, code: &str) -> Option<&GuideQuestion> {
        self.questions.iter().find(|row| row.code == code)
    }

    /// The outcome with this code.
    pub fn outcome(&self, code: &str) -> Option<&GuideOutcome> {
        self.outcomes.iter().find(|row| row.code == code)
    }
}

/// Whom a page speaks to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Somebody who bought something.
    Consumer,
    /// Somebody who sells.
    Merchant,
    /// Everybody.
    Everyone,
}

/// A part of a page under one heading.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideSection {
    /// The heading, which says the answer.
    pub heading: Bilingual,
    /// Paragraphs of at most 120 characters in Chinese.
    #[serde(default)]
    pub paragraphs: Vec<Bilingual>,
    /// A list after the paragraphs.
    #[serde(default)]
    pub items: Vec<Bilingual>,
    /// Whether the list is in order, as steps are.
    #[serde(default)]
    pub ordered: bool,
    /// A text to copy.
    pub sample: Option<Bilingual>,
    /// What it rests on.
    #[serde(default)]
    pub articles: Vec<ArticleLink>,
    /// Doors it names.
    #[serde(default)]
    pub channels: Vec<ChannelCode>,
    /// Where it is less sure than its page.
    pub confidence: Option<Confidence>,
}

/// A question of a path, answered by yes or no.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideQuestion {
    /// Its code, unique on the page.
    pub code: String,
    /// The question.
    pub ask: Bilingual,
    /// How to know the answer, where that needs a word.
    pub help: Option<Bilingual>,
    /// Where yes leads.
    pub yes: GuideStep,
    /// Where no leads.
    pub no: GuideStep,
}

/// Where an answer leads: `{ question = "…" }` or `{ outcome = "…" }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GuideStep {
    /// To a further question of the page.
    Question(String),
    /// To an end of the path.
    Outcome(String),
}

/// What to do now.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GuideOutcome {
    /// Its code, unique on the page.
    pub code: String,
    /// What to do, in a few words.
    pub title: Bilingual,
    /// How, step by step; the last says what to do if that fails too.
    pub steps: Vec<Bilingual>,
    /// What it rests on.
    #[serde(default)]
    pub articles: Vec<ArticleLink>,
    /// The doors to knock on.
    #[serde(default)]
    pub channels: Vec<ChannelCode>,
    /// Where it is less sure than its page.
    pub confidence: Option<Confidence>,
}

/// A link to an explained article.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ArticleLink {
    /// The code of the law.
    pub law: String,
    /// `55`, or `55.1` for its first paragraph.
    pub number: String,
}

impl ArticleLink {
    /// The row it points at.
    pub fn article(&self) -> Option<&'static Article> {
        article(&self.law, &self.number)
    }
}

/// One file a page, in the order of the guide's front page; each with its name for messages.
pub(super) const FILES: [(&str, &str); 11] = [
    ("no_door", include_str!("../../data/guide/no_door.toml")),
    ("how_to_talk", include_str!("../../data/guide/how_to_talk.toml")),
    ("evidence_howto", include_str!("../../data/guide/evidence_howto.toml")),
    ("deadlines_explained", include_str!("../../data/guide/deadlines_explained.toml")),
    ("complaint_and_lead", include_str!("../../data/guide/complaint_and_lead.toml")),
    ("find_the_merchant", include_str!("../../data/guide/find_the_merchant.toml")),
    ("small_claims", include_str!("../../data/guide/small_claims.toml")),
    ("legal_aid", include_str!("../../data/guide/legal_aid.toml")),
    ("representative_suit", include_str!("../../data/guide/representative_suit.toml")),
    ("wronged_merchant", include_str!("../../data/guide/wronged_merchant.toml")),
    ("personal_data", include_str!("../../data/guide/personal_data.toml")),
];

static PAGES: LazyLock<Vec<GuidePage>> =
    LazyLock::new(|| FILES.into_iter().map(|(_, text)| super::read(text)).collect());

/// Every page, in the order of the guide's front page.
pub fn guide_pages() -> &'static [GuidePage] {
    &PAGES
}

/// The page with this slug.
pub fn guide_page(slug: &str) -> Option<&'static GuidePage> {
    guide_pages().iter().find(|page| page.slug == slug)
}
