//! What each cited article means for a person, in our own words.

use std::sync::LazyLock;

use serde::Deserialize;
use time::Date;

use super::basis::{Citation, cite};
use super::{Confidence, Law, ground_of, law};
use crate::codes::{Bilingual, GroundCode};

/// An article of a law, or one paragraph of it, explained.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// The code of its [`Law`].
    pub law: String,
    /// `55`, or `55.1` for its first paragraph.
    pub number: String,
    /// What it is about; at most 14 characters in Chinese.
    pub title: Bilingual,
    /// What it means for somebody who bought something online, or who sells: never the text of the statute.
    pub summary: Bilingual,
    /// The codes of its [`Topic`]s; the first is its shelf.
    pub topics: Vec<String>,
    /// Grounds it helps with beside those that cite it.
    pub grounds: Vec<GroundCode>,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Article {
    /// The law it stands in.
    pub fn law(&self) -> Option<&'static Law> {
        law(&self.law)
    }

    /// The citation as a person reads it: `《消费者权益保护法》第55条第1款`.
    pub fn cite(&self, english: bool) -> String {
        cite(&self.law, std::iter::once(self.number.as_str()), english)
    }

    /// Its number without the paragraph.
    fn whole(&self) -> &str {
        self.number.split_once('.').map_or(self.number.as_str(), |(article, _)| article)
    }
}

/// A shelf of the library.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Its code.
    pub code: String,
    /// Its name.
    pub title: Bilingual,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    topic: Vec<Topic>,
    article: Vec<Article>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| super::read(include_str!("../../data/articles.toml")));

/// Every explained article, law by law and in the order of the law.
pub fn articles() -> &'static [Article] {
    &TABLE.article
}

/// The row of this article: `55.1` finds that paragraph, or else the article as a whole, and so does `48(8)`.
pub fn article(law: &str, number: &str) -> Option<&'static Article> {
    let of = |number: &str| articles().iter().find(|row| row.law == law && row.number == number);
    of(number).or_else(|| of(Citation::parse(number)?.article()))
}

/// Every row that a citation such as `55`, `55.1`, `48(8)` or `16-21` points at.
pub fn articles_cited(law: &str, citation: &str) -> Vec<&'static Article> {
    match Citation::parse(citation) {
        None => Vec::new(),
        Some(Citation::Whole(number)) => of_law(law).filter(|row| row.whole() == number).collect(),
        Some(Citation::Paragraph(..) | Citation::Item(..)) => article(law, citation).into_iter().collect(),
        Some(Citation::Range(from, to)) => {
            let (Ok(from), Ok(to)) = (from.parse::<u16>(), to.parse::<u16>()) else { return Vec::new() };
            let within = |row: &&Article| row.whole().parse().is_ok_and(|number| (from..=to).contains(&number));
            of_law(law).filter(within).collect()
        }
    }
}

/// What a ground rests on, in the order of its basis, then what else helps with it; each once.
pub fn articles_of(ground: GroundCode) -> Vec<&'static Article> {
    let cited = ground_of(ground)
        .basis
        .iter()
        .flat_map(|basis| basis.articles.iter().flat_map(|citation| articles_cited(&basis.law, citation)));
    let also = articles().iter().filter(|row| row.grounds.contains(&ground));
    let mut found: Vec<&Article> = Vec::new();
    for row in cited.chain(also) {
        if !found.iter().any(|other| std::ptr::eq(*other, row)) {
            found.push(row);
        }
    }
    found
}

/// The articles of one law that are explained.
pub fn articles_of_law(law: &'static Law) -> impl Iterator<Item = &'static Article> {
    of_law(&law.code)
}

/// The articles on a shelf, or near it.
pub fn articles_about(topic: &'static Topic) -> impl Iterator<Item = &'static Article> {
    articles().iter().filter(|row| row.topics.contains(&topic.code))
}

/// Every shelf, in the order of the page.
pub fn topics() -> &'static [Topic] {
    &TABLE.topic
}

/// The shelf with this code.
pub fn topic(code: &str) -> Option<&'static Topic> {
    topics().iter().find(|row| row.code == code)
}

fn of_law<'a>(law: &'a str) -> impl Iterator<Item = &'static Article> + use<'a> {
    articles().iter().filter(move |row| row.law == law)
}
