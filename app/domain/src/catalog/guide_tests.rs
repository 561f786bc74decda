//! The guide's own pages: short, kind, and with no link or answer that leads nowhere.

use std::collections::BTreeSet;

use toml::Value;

use super::guide::FILES;
use super::tests::{assert_bilingual, assert_kind, assert_titled, length, texts};
use super::*;

/// Every link of a page to an article.
pub(super) fn links(page: &'static GuidePage) -> impl Iterator<Item = &'static ArticleLink> {
    let sections = page.sections.iter().flat_map(|row| &row.articles);
    sections.chain(page.outcomes.iter().flat_map(|row| &row.articles))
}

/// How many of the page's characters a person reads, without the path of questions.
fn characters(page: &GuidePage) -> usize {
    let of = |texts: &[crate::codes::Bilingual]| texts.iter().map(|text| length(&text.zh)).sum::<usize>();
    let section = |row: &GuideSection| {
        let sample = row.sample.as_ref().map_or(0, |text| length(&text.zh));
        length(&row.heading.zh) + of(&row.paragraphs) + of(&row.items) + sample
    };
    length(&page.lead.zh) + page.sections.iter().map(section).sum::<usize>()
}

#[test]
fn there_are_eight_to_twelve_pages_each_in_the_file_of_its_name() {
    assert!((8..=12).contains(&guide_pages().len()));
    for ((name, text), page) in FILES.iter().zip(guide_pages()) {
        assert_eq!(&page.slug, name);
        assert_eq!(guide_page(name).unwrap().slug, page.slug);
        let head: Vec<_> = text.lines().take_while(|line| line.starts_with('#')).collect();
        let head = head.join("\n");
        assert!(head.contains("Source") && head.contains("# To "), "{name}");
        assert!(!page.source.trim().is_empty(), "{name}");
    }
    for slug in
        ["no_door", "legal_aid", "representative_suit", "small_claims", "wronged_merchant", "complaint_and_lead"]
    {
        assert!(guide_page(slug).is_some(), "{slug}");
    }
    assert!(guide_page("nothing").is_none());
}

#[test]
fn every_link_of_a_page_resolves_and_no_section_links_twice() {
    for page in guide_pages() {
        for link in links(page) {
            let row = link.article().unwrap_or_else(|| panic!("{}: {} {}", page.slug, link.law, link.number));
            assert_eq!((&row.law, &row.number), (&link.law, &link.number), "{}", page.slug);
        }
        for row in &page.sections {
            let once: BTreeSet<_> = row.articles.iter().map(|link| (&link.law, &link.number)).collect();
            assert_eq!(once.len(), row.articles.len(), "{}: {}", page.slug, row.heading.zh);
        }
    }
}

#[test]
fn no_part_of_a_page_is_surer_than_the_articles_it_rests_on() {
    for page in guide_pages() {
        let sections = page.sections.iter().map(|row| (&row.heading.zh, row.confidence, &row.articles));
        let outcomes = page.outcomes.iter().map(|row| (&row.title.zh, row.confidence, &row.articles));
        for (name, confidence, articles) in sections.chain(outcomes) {
            let sure = articles.iter().all(|link| link.article().unwrap().confidence == Confidence::High);
            let says = confidence.unwrap_or(page.confidence);
            assert!(sure || says != Confidence::High, "{}: {name}", page.slug);
        }
    }
}

#[test]
fn a_page_is_read_on_a_phone_in_two_minutes() {
    for page in guide_pages() {
        assert_titled(&page.slug, &page.title, 16, 50);
        assert_titled(&page.slug, &page.lead, 80, 260);
        assert!((2..=7).contains(&page.sections.len()), "{}: {} sections", page.slug, page.sections.len());
        // About 400 characters a minute.
        assert!(characters(page) <= 800, "{}: {} characters", page.slug, characters(page));
        for row in &page.sections {
            assert_titled(&page.slug, &row.heading, 16, 60);
            assert!(row.paragraphs.len() + row.items.len() > 0, "{}: {}", page.slug, row.heading.zh);
            assert!(row.items.len() <= 7, "{}: {}", page.slug, row.heading.zh);
            row.paragraphs.iter().for_each(|text| assert_titled(&page.slug, text, 120, 420));
            row.items.iter().for_each(|text| assert_titled(&page.slug, text, 70, 240));
            row.sample.iter().for_each(|text| assert_titled(&page.slug, text, 160, 500));
        }
    }
}

#[test]
fn a_page_speaks_both_languages_kindly_and_promises_nothing() {
    for (name, text) in FILES {
        let page = Value::Table(text.parse().unwrap());
        assert_bilingual(name, &page);
        assert_kind(name, &page);
        let mut found = Vec::new();
        texts("", &page, &mut found);
        for (_, text) in found {
            for promise in ["一定能", "保证", "肯定能", "包赢", "guarantee"] {
                assert!(!text.contains(promise), "{name}: {promise} in {text}");
            }
            // A number that long would look like somebody's.
            let longest = text.split(|c: char| !c.is_ascii_digit()).map(length).max();
            assert!(longest < Some(6), "{name}: {text}");
        }
    }
}

/// Which questions and outcomes a page's answers lead to, in order.
fn steps(page: &GuidePage) -> impl Iterator<Item = (usize, &GuideStep)> {
    page.questions.iter().enumerate().flat_map(|(at, row)| [(at, &row.yes), (at, &row.no)])
}

#[test]
fn every_answer_of_a_path_leads_on_and_every_end_is_reached() {
    for page in guide_pages() {
        assert_eq!(page.questions.is_empty(), page.outcomes.is_empty(), "{}", page.slug);
        let mut asked: BTreeSet<&str> = page.start().iter().map(|row| row.code.as_str()).collect();
        let mut reached: BTreeSet<&str> = BTreeSet::new();
        for (at, step) in steps(page) {
            match step {
                GuideStep::Question(code) => {
                    assert!(page.question(code).is_some(), "{}: {code}", page.slug);
                    // Only ever forward, so that no answer can lead round in a circle.
                    let next = page.questions.iter().position(|row| row.code == *code).unwrap();
                    assert!(next > at, "{}: {code}", page.slug);
                    asked.insert(code.as_str());
                }
                GuideStep::Outcome(code) => {
                    assert!(page.outcome(code).is_some(), "{}: {code}", page.slug);
                    reached.insert(code.as_str());
                }
            }
        }
        assert_eq!(asked, page.questions.iter().map(|row| row.code.as_str()).collect(), "{}", page.slug);
        assert_eq!(reached, page.outcomes.iter().map(|row| row.code.as_str()).collect(), "{}", page.slug);
        assert_eq!(reached.len(), page.outcomes.len(), "{}", page.slug);
        for row in &page.questions {
            assert_titled(&row.code, &row.ask, 26, 90);
            row.help.iter().for_each(|text| assert_titled(&row.code, text, 40, 120));
            assert_ne!(row.yes, row.no, "{}", row.code);
        }
        for row in &page.outcomes {
            assert_titled(&row.code, &row.title, 18, 60);
            assert!((2..=5).contains(&row.steps.len()), "{}", row.code);
            row.steps.iter().for_each(|text| assert_titled(&row.code, text, 70, 240));
            assert!(!row.articles.is_empty() && !row.channels.is_empty(), "{}", row.code);
        }
    }
}

#[test]
fn the_path_of_no_door_leads_from_a_silent_merchant_to_every_door() {
    let page = guide_page("no_door").unwrap();
    assert_eq!(page.start().unwrap().code, "asked_merchant");
    let doors: BTreeSet<_> = page.outcomes.iter().flat_map(|row| &row.channels).map(|code| code.as_str()).collect();
    for door in [
        "merchant",
        "platform",
        "samr_12315",
        "consumer_association",
        "peoples_mediation",
        "small_claims",
        "court",
        "legal_aid_12348",
        "arbitration",
    ] {
        assert!(doors.contains(door), "{door}");
    }
}
