//! What must hold for any case at all.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;
use crate::codes::{ChannelCode, GroundCode};
use crate::money::Fen;

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".*".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 6, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map("[a-z_]{1,12}", inner, 0..6)
                .prop_map(|map| Value::Object(map.into_iter().collect())),
        ]
    })
}

prop_compose! {
    fn any_case()(
        ground in prop::sample::select(GroundCode::ALL.to_vec()),
        paid in prop::option::of(0..=Fen::MAX),
        loss in prop::option::of(0..=Fen::MAX),
        used in prop::option::of(0..=Fen::MAX),
        gift in prop::option::of(0..=Fen::MAX),
        ordered_ago in prop::option::of(0_i64..2_000),
        received_after in prop::option::of(0_i64..2_000),
        business in any::<bool>(),
        seller in prop::option::of(any::<bool>()),
        flags in prop::sample::subsequence(flags().iter().map(FlagCode::from).collect::<Vec<_>>(), 0..4),
        tried in prop::sample::subsequence(ChannelCode::ALL.to_vec(), 0..5),
    ) -> Facts {
        let mut facts = Facts::new(ground, TODAY);
        let fen = |fen: Option<i64>| fen.map(|fen| Fen::new(fen).unwrap());
        (facts.paid, facts.loss, facts.used, facts.gift) = (fen(paid), fen(loss), fen(used), fen(gift));
        facts.ordered_on = ordered_ago.map(|days| TODAY - time::Duration::days(days));
        facts.received_on = ordered_ago.zip(received_after).map(|(ago, after)| TODAY - time::Duration::days((ago - after).max(0)));
        facts.buyer = if business { Buyer::Business } else { Buyer::Consumer };
        facts.seller = seller.map(|private| if private { Seller::Private } else { Seller::Business });
        facts.flags = flags.into_iter().collect();
        facts.tried = tried.into_iter().collect();
        facts
    }
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(line in ".*") {
        let answer: Value = serde_json::from_str(&answer_with(&line, TODAY, &|_, _| None)).unwrap();
        prop_assert!(answer.is_object());
    }

    #[test]
    fn no_json_makes_it_panic(value in any_json()) {
        let answer: Value = serde_json::from_str(&answer_with(&value.to_string(), TODAY, &|_, _| None)).unwrap();
        prop_assert!(answer.is_object());
    }

    #[test]
    fn no_value_in_a_known_field_makes_it_panic(
        field in prop::sample::select(vec![
            "ground", "platform", "paid_fen", "loss_fen", "ordered_on", "received_on", "today", "buyer", "seller",
            "flags", "tried", "used_fen", "gift_fen", "known_on",
        ]),
        value in any_json(),
    ) {
        let mut line = json!({ "ground": "prepaid_card" });
        line[field] = value;
        let answer: Value = serde_json::from_str(&answer_with(&line.to_string(), TODAY, &|_, from| from.next_day())).unwrap();
        prop_assert!(answer.is_object());
    }

    #[test]
    fn every_verdict_has_a_reason_with_an_article(facts in any_case()) {
        let found = assess(&facts);
        prop_assert!(!found.reasons.is_empty());
        for reason in &found.reasons {
            prop_assert!(reason.basis.zh.contains('《') && !reason.basis.en.is_empty(), "{}", reason.code);
        }
        for claim in found.claims.all() {
            prop_assert!(claim.basis.zh.contains('《'), "{}", claim.code);
            prop_assert!(claim.amount_fen.is_none_or(|fen| (0..=10 * Fen::MAX).contains(&fen)), "{}", claim.code);
        }
        for row in &found.plan.closed {
            prop_assert!(row.basis.zh.contains('《'), "{}", row.channel);
        }
    }

    #[test]
    fn more_paid_never_lowers_a_remedy(facts in any_case(), paid in 0..=Fen::MAX, more in 0..=Fen::MAX) {
        let (less, more) = (paid.min(more), paid.max(more));
        let with = |fen| assess(&Facts { paid: Some(Fen::new(fen).unwrap()), ..facts.clone() });
        let (before, after) = (with(less), with(more));
        let codes = |found: &Assessment| found.claims.all().iter().map(|claim| claim.code).collect::<Vec<_>>();
        prop_assert_eq!(codes(&before), codes(&after));
        for (low, high) in before.claims.all().iter().zip(after.claims.all()) {
            prop_assert!(low.amount_fen <= high.amount_fen, "{}", low.code);
        }
    }

    #[test]
    fn more_paid_by_a_fen_never_lowers_a_balance(used in 0_i64..20_000, gift in 0_i64..5_000, paid in 0_i64..20_000) {
        let with = |paid: i64| {
            let mut facts = Facts::new(GroundCode::PrepaidCard, TODAY);
            (facts.paid, facts.used, facts.gift) =
                (Fen::new(paid).ok(), Fen::new(used).ok(), Fen::new(gift).ok());
            claim(remedy("prepaid_balance").unwrap(), &facts).amount_fen
        };
        prop_assert!(with(paid) <= with(paid + 1));
    }

    #[test]
    fn one_more_door_tried_never_brings_back_an_earlier_one(
        facts in any_case(),
        another in prop::sample::select(ChannelCode::ALL.to_vec()),
    ) {
        let before = assess(&facts);
        let mut tried = facts.tried.clone();
        tried.insert(another);
        let after = assess(&Facts { tried, ..facts });
        let (before, after) = (way(&before), way(&after));
        prop_assert!(!after.contains(&another));
        // What is left stands in the same order as before, and nothing that was gone has come back.
        let order: Vec<_> = before.into_iter().filter(|code| after.contains(code)).collect();
        prop_assert_eq!(after, order);
    }

    #[test]
    fn the_plan_never_offers_12315_and_the_association_together(facts in any_case()) {
        let way = way(&assess(&facts));
        prop_assert!(!(way.contains(&ChannelCode::Samr12315) && way.contains(&ChannelCode::ConsumerAssociation)));
    }

    #[test]
    fn a_letter_never_has_an_unfilled_key(facts in any_case()) {
        for letter in letters(&assess(&facts), &CaseWords::default()) {
            for field in letter.fields {
                prop_assert!(!field.text.contains(['{', '}']) && !field.text.trim().is_empty(), "{}", field.text);
            }
        }
    }
}
