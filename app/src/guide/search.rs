//! Finds what the guide says about some words: every word must occur, in either language.

use youmen_domain::catalog::{Article, Channel, Ground, GuidePage, articles, channels, grounds, guide_pages};
use youmen_domain::codes::Bilingual;

/// Longest question that is looked at, characters; people type a few words.
const MOST: usize = 60;

/// What was found, each kind in the order of its table.
#[derive(Default)]
pub(super) struct Found {
    pub(super) pages: Vec<&'static GuidePage>,
    pub(super) grounds: Vec<&'static Ground>,
    pub(super) channels: Vec<&'static Channel>,
    pub(super) articles: Vec<&'static Article>,
}

impl Found {
    pub(super) fn is_empty(&self) -> bool {
        self.pages.is_empty() && self.grounds.is_empty() && self.channels.is_empty() && self.articles.is_empty()
    }
}

fn words(asked: &str) -> Vec<String> {
    asked.chars().take(MOST).collect::<String>().to_lowercase().split_whitespace().map(str::to_owned).collect()
}

/// Looks through the tables.
pub(super) fn search(asked: &str) -> Found {
    let words = words(asked);
    if words.is_empty() {
        return Found::default();
    }
    let has = |texts: &[&Bilingual]| {
        let text: String = texts.iter().flat_map(|text| [text.zh.as_str(), " ", text.en.as_str(), " "]).collect();
        let text = text.to_lowercase();
        words.iter().all(|word| text.contains(word.as_str()))
    };
    Found {
        pages: guide_pages().iter().filter(|page| has(&page_texts(page))).collect(),
        grounds: grounds().iter().filter(|row| has(&[&row.title, &row.hint, &row.short])).collect(),
        channels: channels().iter().filter(|row| has(&[&row.name, &row.plan.precondition, &row.plan.answer])).collect(),
        articles: articles().iter().filter(|row| has(&[&row.title, &row.summary])).collect(),
    }
}

fn page_texts(page: &GuidePage) -> Vec<&Bilingual> {
    let sections = page
        .sections
        .iter()
        .flat_map(|section| std::iter::once(&section.heading).chain(&section.paragraphs).chain(&section.items));
    [&page.title, &page.lead].into_iter().chain(sections).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_either_language_find_grounds_and_articles() {
        let found = search("退货");
        assert!(!found.grounds.is_empty() && !found.articles.is_empty());
        assert!(!search("refund").articles.is_empty());
        assert!(search("  ").is_empty() && search("这句话哪儿也没有呢").is_empty());
    }
}
