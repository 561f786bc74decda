//! How an article is cited: by a row that rests on it, and to a person who reads it.

use serde::Deserialize;

use super::{Confidence, law};

/// Articles of one law.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// The code of the [`Law`](super::Law).
    pub law: String,
    /// `55`, `55.1` (paragraph), `48(8)` (item) or `16-21` (from, to); empty means the law as a whole.
    pub articles: Vec<String>,
    /// Where it differs from the confidence of its row.
    pub confidence: Option<Confidence>,
}

impl Basis {
    /// The citation as a person reads it: `《消费者权益保护法》第20条、第55条第1款`, `Consumer Rights Protection Law, art. 20, 55(1)`.
    pub fn cite(&self, english: bool) -> String {
        cite(&self.law, self.articles.iter().map(String::as_str), english)
    }
}

/// Articles of a law as a person reads them.
pub(super) fn cite<'a>(code: &str, articles: impl Iterator<Item = &'a str>, english: bool) -> String {
    let name = law(code).map(|row| row.name.get(english)).unwrap_or_default();
    let articles = articles.filter_map(Citation::parse);
    if english {
        let articles: Vec<_> = articles.map(Citation::english).collect();
        if articles.is_empty() { name.to_owned() } else { format!("{name}, art. {}", articles.join(", ")) }
    } else {
        format!("《{name}》{}", articles.map(Citation::chinese).collect::<Vec<_>>().join("、"))
    }
}

/// One entry of [`Basis::articles`], taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Citation<'a> {
    Whole(&'a str),
    Paragraph(&'a str, &'a str),
    Item(&'a str, &'a str),
    Range(&'a str, &'a str),
}

impl<'a> Citation<'a> {
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

    /// The article it stands in; of a range, the first.
    pub(super) fn article(self) -> &'a str {
        match self {
            Self::Whole(article) | Self::Paragraph(article, _) | Self::Item(article, _) | Self::Range(article, _) => {
                article
            }
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
