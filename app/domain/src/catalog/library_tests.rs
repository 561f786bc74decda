//! The law library: what is cited exists, is explained, and is in force.

use std::collections::BTreeSet;

use time::macros::date;

use super::basis::Citation;
use super::tests::{assert_titled, length};
use super::*;
use crate::codes::GroundCode;

/// The codes of all laws that a ground, an article or a page of the guide leans on.
fn laws_in_use() -> BTreeSet<&'static str> {
    let grounds = grounds().iter().flat_map(|row| &row.basis).map(|basis| basis.law.as_str());
    let pages = guide_pages().iter().flat_map(guide_tests::links).map(|link| link.law.as_str());
    grounds.chain(articles().iter().map(|row| row.law.as_str())).chain(pages).collect()
}

#[test]
fn nothing_in_use_leans_on_a_law_that_is_not_in_force() {
    for code in laws_in_use() {
        let row = law(code).unwrap_or_else(|| panic!("{code} is cited and has no row"));
        assert!(row.in_force_on(row.verified_on), "{code} is not in force on {}", row.verified_on);
        assert_eq!(row.effective_to, None, "{code}");
    }
}

#[test]
fn no_channel_names_a_repealed_law() {
    for repealed in laws().iter().filter(|row| row.effective_to.is_some()) {
        for row in channels() {
            assert!(!row.source.contains(&repealed.name.zh), "{}: {}", row.code, row.source);
        }
    }
}

#[test]
fn the_repealed_measures_ended_the_day_before_order_121_began() {
    let old = law("complaint_report_interim_measures").unwrap();
    let new = law("complaint_report_measures").unwrap();
    for (day, which) in [(date!(2026 - 04 - 14), (true, false)), (date!(2026 - 04 - 15), (false, true))] {
        assert_eq!((old.in_force_on(day), new.in_force_on(day)), which, "{day}");
    }
    assert!(!old.in_force_on(date!(2019 - 12 - 31)));
    assert!(!laws_in_use().contains("complaint_report_interim_measures"));
}

#[test]
fn a_law_says_where_its_official_text_is() {
    for row in laws() {
        assert!(row.site.ends_with(".gov.cn") && !row.site.contains('/'), "{}: {}", row.code, row.site);
        assert!(!row.search.is_empty() && !row.full_name.is_empty(), "{}", row.code);
        assert!(!row.name.zh.contains(['《', '》']), "{}", row.code);
        // A first day may only be missing where the row says that it is not sure.
        assert!(row.effective_from.is_some() || row.confidence != Confidence::High, "{}", row.code);
        if let (Some(from), Some(to)) = (row.effective_from, row.effective_to) {
            assert!(from < to, "{}", row.code);
        }
    }
    let names: BTreeSet<_> = laws().iter().map(|row| &row.full_name).collect();
    assert_eq!(names.len(), laws().len());
}

#[test]
fn every_article_that_a_ground_cites_is_explained() {
    for row in grounds() {
        for basis in &row.basis {
            for citation in &basis.articles {
                let found = articles_cited(&basis.law, citation);
                let numbers: BTreeSet<_> = found.iter().map(|row| row.number.split('.').next().unwrap()).collect();
                let wanted = match Citation::parse(citation).unwrap() {
                    Citation::Range(from, to) => to.parse::<usize>().unwrap() + 1 - from.parse::<usize>().unwrap(),
                    _ => 1,
                };
                assert_eq!(numbers.len(), wanted, "{}: {} {citation}", row.code, basis.law);
            }
        }
    }
}

/// The laws and articles that a source such as `电子商务法 61-63；消费者权益保护法 39(3)` names.
fn named_in(source: &str) -> Vec<(&'static Law, Vec<String>)> {
    let mut found = Vec::new();
    for part in source.split('；') {
        let named = laws().iter().filter(|row| part.starts_with(row.name.zh.as_str()));
        let Some(law) = named.max_by_key(|row| row.name.zh.len()) else { continue };
        // What stands in round brackets tells of the version, as in `仲裁法（2025年修订） 4`.
        let rest = part.trim_start_matches(law.name.zh.as_str());
        let rest = rest.rsplit('）').next().unwrap();
        let articles = rest.split(['、', ' ']).filter(|text| Citation::parse(text).is_some());
        found.push((law, articles.map(str::to_owned).collect()));
    }
    found
}

#[test]
fn every_article_that_a_source_names_is_explained_and_its_law_is_in_force() {
    let rows = channels().iter().map(|row| (row.code.as_str(), &row.source));
    let rows = rows.chain(asks().iter().map(|row| (row.code.as_str(), &row.source)));
    let rows = rows.chain(refusals().iter().map(|row| (row.code.as_str(), &row.source)));
    let rows = rows.chain(evidence_kinds().iter().map(|row| (row.code.as_str(), &row.source)));
    let rows = rows.chain(guide_pages().iter().map(|page| (page.slug.as_str(), &page.source)));
    let mut named = 0;
    for (name, source) in rows {
        for (law, citations) in named_in(source) {
            assert!(law.in_force_on(law.verified_on), "{name}: {}", law.code);
            for citation in citations {
                let found = articles_cited(&law.code, &citation);
                assert!(!found.is_empty(), "{name}: {} {citation}", law.code);
                named += found.len();
            }
        }
    }
    assert!(named > 150, "{named} articles named");
}

#[test]
fn articles_stand_under_a_known_law_and_known_topics() {
    for row in articles() {
        let name = format!("{} {}", row.law, row.number);
        let law = row.law().unwrap_or_else(|| panic!("{name}"));
        assert!(row.source.contains(&law.full_name), "{name}: {}", row.source);
        assert!(matches!(Citation::parse(&row.number), Some(Citation::Whole(_) | Citation::Paragraph(..))), "{name}");
        assert!(!row.topics.is_empty() && row.topics.iter().all(|code| topic(code).is_some()), "{name}");
        for ground in &row.grounds {
            let basis = &ground_of(*ground).basis;
            let cited = basis.iter().filter(|basis| basis.law == row.law).flat_map(|basis| &basis.articles);
            let mut cited = cited.flat_map(|citation| articles_cited(&row.law, citation));
            assert!(!cited.any(|other| other.number == row.number), "{name}: {ground} cites it already");
        }
        // What was not read from the text itself says so.
        if row.law == "platform_rules_measures" {
            assert!(row.confidence != Confidence::High && row.summary.zh.contains("以官方文本为准"), "{name}");
        }
    }
    for row in topics() {
        assert!(articles_about(row).count() > 0, "{}", row.code);
    }
}

#[test]
fn the_articles_of_a_law_stand_together_and_in_order() {
    let mut laws: Vec<_> = articles().iter().map(|row| row.law.as_str()).collect();
    laws.dedup();
    let once: BTreeSet<_> = laws.iter().collect();
    assert_eq!(once.len(), laws.len());
    for code in laws {
        let numbers: Vec<Vec<u16>> = articles_of_law(law(code).unwrap())
            .map(|row| row.number.split('.').map(|part| part.parse().unwrap()).collect())
            .collect();
        assert!(numbers.is_sorted_by(|a, b| a < b), "{code}");
    }
}

#[test]
fn an_article_is_explained_in_a_few_sentences() {
    assert!(articles().len() >= 120, "{}", articles().len());
    for row in articles() {
        let name = format!("{} {}", row.law, row.number);
        assert_titled(&name, &row.title, 14, 40);
        assert_titled(&name, &row.summary, 120, 420);
        assert!(length(&row.summary.zh) >= 14, "{name}");
        let sentences = row.summary.zh.matches('。').count();
        assert!((1..=5).contains(&sentences), "{name}: {sentences} sentences");
        for promise in ["一定能", "保证", "肯定", "必须赔你", "百分之百"] {
            assert!(!row.summary.zh.contains(promise), "{name}: {promise}");
        }
    }
}

#[test]
fn a_number_finds_its_paragraph_or_else_its_article() {
    let number = |text: &str| article("consumer_rights_law", text).map(|row| row.number.as_str());
    assert_eq!(number("55.1"), Some("55.1"));
    assert_eq!(number("23.2"), Some("23"));
    assert_eq!(number("48(8)"), Some("48"));
    assert_eq!(number("999"), None);
    assert_eq!(number(""), None);
    assert!(article("no_such_law", "1").is_none());
    let both: Vec<_> = articles_cited("consumer_rights_law", "55").iter().map(|row| row.number.as_str()).collect();
    assert_eq!(both, ["55.1", "55.2"]);
    assert_eq!(articles_cited("price_fraud_rules", "16-21").len(), 6);
    assert!(articles_cited("price_fraud_rules", "21-16").is_empty());
    let one = article("consumer_rights_law", "55.1").unwrap();
    assert_eq!(one.cite(false), "《消费者权益保护法》第55条第1款");
    assert_eq!(one.cite(true), "Consumer Rights Protection Law, art. 55(1)");
}

#[test]
fn every_ground_has_articles_its_own_first_and_each_once() {
    for code in GroundCode::ALL {
        let found = articles_of(code);
        assert!(!found.is_empty(), "{code}");
        let once: BTreeSet<_> = found.iter().map(|row| (&row.law, &row.number)).collect();
        assert_eq!(once.len(), found.len(), "{code}");
    }
    let first = articles_of(GroundCode::Counterfeit);
    let first: Vec<_> = first.iter().take(2).map(|row| row.number.as_str()).collect();
    assert_eq!(first, ["20", "55.1"]);
}
