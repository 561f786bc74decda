//! The catalogue: grounds, platforms, provinces, channels, asks, refusals, kinds of evidence, the law library and the
//! guide's own pages, read from `app/domain/data`. Texts and facts are changed there, never here; a row says where it comes from.
//!
//! Every table has the same two doors: `grounds()` gives all rows in the order of the file, `ground(code)` finds one.
//! The tables are embedded in the program and read once, on first use.

mod article;
mod ask;
mod basis;
mod channel;
mod code;
mod evidence_kind;
mod ground;
mod guide;
#[cfg(test)]
mod guide_tests;
mod law;
#[cfg(test)]
mod library_tests;
mod platform;
mod province;
mod refusal;
#[cfg(test)]
mod tests;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

pub use article::{
    Article, Topic, article, articles, articles_about, articles_cited, articles_of, articles_of_law, topic, topics,
};
pub use ask::{Ask, AskCode, ask, asks};
pub use basis::Basis;
pub use channel::{Channel, ChannelPlan, channel, channel_of, channels};
pub use evidence_kind::{EvidenceKind, EvidenceKindCode, evidence_kind, evidence_kinds};
pub use ground::{Ground, Group, OrderField, ground, ground_of, grounds, grounds_of, group, groups};
pub use guide::{
    ArticleLink, Audience, GuideOutcome, GuidePage, GuideQuestion, GuideSection, GuideStep, guide_page, guide_pages,
};
pub use law::{Law, Level, law, laws};
pub use platform::{Platform, PlatformCode, PlatformKind, platform, platforms};
pub use province::{Province, ProvinceCode, province, provinces};
pub use refusal::{Refusal, RefusalCode, refusal, refusals};

/// How sure a row is, the surest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The source itself was read.
    High,
    /// Seen as an excerpt, or part of it is unconfirmed.
    Medium,
    /// Not checked: show it as a hint, never as a fact.
    Low,
}

time::serde::format_description!(pub(crate) iso_date, Date, "[year]-[month]-[day]");

#[expect(clippy::expect_used, reason = "every embedded file is read by a test")]
pub(crate) fn read<T: DeserializeOwned>(embedded: &str) -> T {
    toml::from_str(embedded).expect("an embedded table must parse")
}
