//! What to have in hand.

use std::collections::BTreeSet;

use super::*;
use crate::catalog::EvidenceKindCode;
use crate::codes::GroundCode;

#[test]
fn nothing_in_hand_is_0_and_everything_is_100() {
    for ground in GroundCode::ALL {
        let (none, missing) = checklist(ground, &BTreeSet::new());
        assert_eq!(none, 0, "{ground}");
        let all: BTreeSet<_> = missing.iter().map(|row| row.item.kind).collect();
        assert_eq!(all.len(), missing.len(), "{ground}");
        let (full, rest) = checklist(ground, &all);
        assert_eq!((full, rest.len()), (100, 0), "{ground}");
    }
}

#[test]
fn one_more_piece_adds_what_was_said_and_musts_add_most() {
    for ground in GroundCode::ALL {
        let mut have = BTreeSet::new();
        loop {
            let (score, missing) = checklist(ground, &have);
            let Some(next) = missing.first() else { break };
            assert!(missing.is_sorted_by(|a, b| a.item.need <= b.item.need), "{ground}");
            have.insert(next.item.kind);
            assert_eq!(checklist(ground, &have).0, score + next.adds, "{ground}");
        }
    }
}

#[test]
fn a_piece_that_the_ground_does_not_call_for_changes_nothing() {
    let have = BTreeSet::from([EvidenceKindCode::parse("relation").unwrap()]);
    assert_eq!(checklist(GroundCode::Counterfeit, &have).0, 0);
}

#[test]
fn every_ground_has_a_list_of_needed_pieces_each_once_and_the_needed_first() {
    let codes: Vec<_> = evidence_lists().iter().map(|row| row.code).collect();
    assert_eq!(codes, GroundCode::ALL);
    for row in evidence_lists() {
        let once: BTreeSet<_> = row.items.iter().map(|item| item.kind).collect();
        assert_eq!(once.len(), row.items.len(), "{}", row.code);
        assert!(row.items.iter().any(|item| item.need == Need::Must), "{}", row.code);
        assert!(row.items.is_sorted_by(|a, b| a.need <= b.need), "{}", row.code);
        for item in &row.items {
            assert!(!item.proves().zh.is_empty() && !item.proves().en.is_empty(), "{}", row.code);
        }
    }
}
