//! What every row must be, whatever it says.

use std::collections::BTreeSet;

use crate::assess::tables::ELIGIBILITY;
use crate::assess::*;
use crate::catalog::channels;
use crate::codes::GroundCode;

#[test]
fn every_ground_has_one_entitlement_and_every_remedy_it_names_exists() {
    let codes: Vec<_> = ELIGIBILITY.entitlement.iter().map(|row| row.code).collect();
    assert_eq!(codes, GroundCode::ALL);
    for row in &ELIGIBILITY.entitlement {
        assert!(!row.basis.is_empty() && !row.modest.is_empty() && !row.full.is_empty() && !row.path.is_empty());
        for code in row.modest.iter().chain(&row.full) {
            assert!(remedy(code).is_some(), "{}: {code}", row.code);
        }
    }
}

#[test]
fn every_rule_has_an_article_and_every_remedy_it_names_exists() {
    for rule in &ELIGIBILITY.rule {
        assert!(!rule.basis.is_empty(), "{}", rule.code);
        for code in rule.drops.iter().chain(&rule.adds).chain(rule.instead.iter().flatten()) {
            assert!(remedy(code).is_some(), "{}: {code}", rule.code);
        }
    }
}

#[test]
fn every_remedy_and_every_flag_is_used() {
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for row in &ELIGIBILITY.entitlement {
        named.extend(row.modest.iter().chain(&row.full).map(String::as_str));
    }
    for rule in &ELIGIBILITY.rule {
        named.extend(rule.adds.iter().chain(rule.instead.iter().flatten()).map(String::as_str));
    }
    let all: BTreeSet<&str> = remedies().iter().map(|row| row.code.as_str()).collect();
    assert_eq!(named, all);
    let rules =
        concat!(include_str!("../../../data/eligibility.toml"), include_str!("../../../data/samr_refusals.toml"));
    for flag in flags() {
        assert!(rules.contains(&format!("\"{}\"", flag.code)), "{}", flag.code);
    }
}

#[test]
fn a_flag_is_found_by_its_aliases_and_none_belongs_to_two() {
    let mut seen = BTreeSet::new();
    for flag in flags() {
        for name in std::iter::once(&flag.code).chain(&flag.aliases) {
            assert!(seen.insert(name), "{name}");
            assert_eq!(FlagCode::parse(name).unwrap().as_str(), flag.code);
        }
    }
}

#[test]
fn channels_that_exclude_each_other_say_so_on_both_sides() {
    for row in channels() {
        for other in &row.plan.excludes {
            let other = crate::catalog::channel_of(*other);
            assert!(other.plan.excludes.contains(&row.code), "{} {}", row.code, other.code);
        }
        for rule in &row.plan.deadlines {
            assert!(
                ["merchant_answer", "samr_accept", "express_merchant_answer", "court_filing"].contains(&rule.as_str()),
                "{}: {rule} is no rule of the contract",
                row.code
            );
        }
    }
}

#[test]
fn every_deadline_of_a_ground_is_a_rule_of_the_contract() {
    const RULES: &str = "seven_day_return refund_after_return samr_accept samr_mediation samr_end_notice lead_check \
        prepaid_cooling_off judicial_confirmation court_filing limitation express_merchant_answer express_appeal \
        merchant_answer";
    for row in &ELIGIBILITY.entitlement {
        for own in &row.deadlines {
            assert!(RULES.split_whitespace().any(|rule| rule == own.rule), "{}: {}", row.code, own.rule);
        }
    }
}
