//! The laws that rows rest on, and how an article is cited.

use serde::Deserialize;
use time::Date;

use super::Confidence;
use crate::codes::Bilingual;

/// A law, a regulation or a judicial interpretation.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Law {
    /// Its code.
    pub code: String,
    /// Its name, without book-title marks.
    pub name: Bilingual,
    /// The version that was read.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Articles of one law.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The code of the [`Law`].
    pub law: String,
    /// `55`, `55.1` (paragraph), `48(8)` (item) or `16-21` (from, to); empty means the law as a whole.
    pub articles: Vec<String>,
    /// Where it differs from the confidence of its row.
    pub confidence: Option<Confidence>,
}

impl Basis {
    /// The citation as a person reads it: `《消费者权益保护法》第20条、第55条第1款`, `Consumer Rights Protection Law, art. 20, 55(1)`.
    pub fn cite(&self, english: bool) -> String {
        let name = law(&self.law).map(|row| row.name.get(english)).unwrap_or_default();
        let articles = self.articles.iter().filter_map(|text| Article::parse(text));
        if english {
            let articles: Vec<_> = articles.map(Article::english).collect();
            if articles.is_empty() { name.to_owned() } else { format!("{name}, art. {}", articles.join(", ")) }
        } else {
            format!("《{name}》{}", articles.map(Article::chinese).collect::<Vec<_>>().join("、"))
        }
    }
}

/// One entry of [`Basis::articles`], taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Article<'a> {
    Whole(&'a str),
    Paragraph(&'a str, &'a str),
    Item(&'a str, &'a str),
    Range(&'a str, &'a str),
}

impl<'a> Article<'a> {
    pub(super) fn parse(text: &'a str) -> Option<Self> {
        let number = |part: &&str| (1..=4).contains(&part.len()) && part.chars().all(|c| c.is_ascii_digit());
        let pair =
            |(first, second): (&'a str, &'a str)| number(&first).then_some(first).zip(Some(second).filter(number));
        if let Some(split) = text.split_once('.') {
            pair(split).map(|(article, paragraph)| Self::Paragraph(article, paragraph))
        } else if let Some(split) = text.strip_suffix(')').and_then(|text| text.split_once('(')) {
            pair(split).map(|(article, item)| Self::Item(article, item))
        } else if let Some(split) = text.split_once('-') {
            pair(split).map(|(from, to)| Self::Range(from, to))
        } else {
            Some(text).filter(number).map(Self::Whole)
        }
    }

    fn chinese(self) -> String {
        match self {
            Self::Whole(article) => format!("第{article}条"),
            Self::Paragraph(article, paragraph) => format!("第{article}条第{paragraph}款"),
            Self::Item(article, item) => format!("第{article}条第{item}项"),
            Self::Range(from, to) => format!("第{from}条至第{to}条"),
        }
    }

    fn english(self) -> String {
        match self {
            Self::Whole(article) => article.to_owned(),
            Self::Paragraph(article, part) => format!("{article}({part})"),
            Self::Item(article, item) => format!("{article} item {item}"),
            Self::Range(from, to) => format!("{from}–{to}"),
        }
    }
}

/// Every law that the catalogue cites.
pub fn laws() -> &'static [Law] {
    &super::ground::TABLE.law
}

/// The law with this code.
pub fn law(code: &str) -> Option<&'static Law> {
    laws().iter().find(|row| row.code == code)
}
