//! For every ground one case that is covered, one that is not, and one that comes too late, each with the article.

use super::*;
use crate::codes::GroundCode;
use Verdict::{Eligible as Yes, EligibleWithLimits as Part, NeedMore as Ask, NotCovered as No, TooLate as Late};

/// (ground, the rest of the case, verdict, code of the first reason, a text that its basis must contain)
const CASES: &[(&str, &str, Verdict, &str, &str)] = &[
    (
        "counterfeit",
        r#""paid_fen":19900,"received_on":"2026-06-01""#,
        Yes,
        "counterfeit",
        "《消费者权益保护法》第20条、第55条第1款",
    ),
    (
        "counterfeit",
        r#""received_on":"2026-06-01","flags":["planted_or_swapped"]"#,
        No,
        "planted_or_swapped",
        "实施条例》第49条第2款",
    ),
    (
        "counterfeit",
        r#""received_on":"2026-06-01","flags":["knew_it_was_fake"]"#,
        Part,
        "knew_it_was_fake",
        "第55条第1款",
    ),
    ("counterfeit", r#""received_on":"2023-06-15""#, Late, "three_years_over", "《民法典》第188条"),
    ("not_as_described", r#""received_on":"2026-06-10""#, Yes, "not_as_described", "第24条"),
    ("not_as_described", r#""received_on":"2026-06-01""#, Part, "after_seven_days", "第24条"),
    (
        "not_as_described",
        r#""received_on":"2026-06-10","flags":["knew_before_buying"]"#,
        No,
        "knew_before_buying",
        "第23条第1款",
    ),
    ("not_as_described", r#""received_on":"2023-06-15""#, Late, "three_years_over", "第188条"),
    ("false_advertising", r#""ordered_on":"2026-05-01""#, Yes, "false_advertising", "第45条第1款"),
    (
        "false_advertising",
        r#""ordered_on":"2026-05-01","flags":["label_flaw_harmless"]"#,
        Part,
        "label_flaw_no_triple",
        "第49条第1款",
    ),
    (
        "false_advertising",
        r#""ordered_on":"2026-05-01","flags":["knew_before_buying"]"#,
        No,
        "knew_before_buying",
        "第23条第1款",
    ),
    ("false_advertising", r#""ordered_on":"2023-05-01""#, Late, "three_years_over", "第188条"),
    ("seven_day_return", r#""received_on":"2026-06-10""#, Yes, "seven_day_return", "第25条"),
    ("seven_day_return", r#""received_on":"2026-06-10","flags":["custom_made"]"#, No, "custom_made", "第25条第1款"),
    ("seven_day_return", r#""received_on":"2026-06-10","flags":["perishable"]"#, No, "fresh_perishable", "第6条"),
    ("seven_day_return", r#""received_on":"2026-06-10","flags":["digital_unsealed"]"#, No, "digital_unsealed", "第6条"),
    ("seven_day_return", r#""received_on":"2026-06-10","flags":["newspaper"]"#, No, "newspaper", "第6条"),
    ("seven_day_return", r#""received_on":"2026-06-10","flags":["not_intact"]"#, No, "not_intact", "第25条第3款"),
    (
        "seven_day_return",
        r#""received_on":"2026-06-10","flags":["near_expiry_or_flawed","confirmed_no_return"]"#,
        No,
        "near_expiry_or_flawed",
        "第7条",
    ),
    (
        "seven_day_return",
        r#""received_on":"2026-06-10","flags":["near_expiry_or_flawed"]"#,
        Yes,
        "seven_day_return",
        "第25条",
    ),
    ("seven_day_return", r#""received_on":"2026-06-10","seller":"private""#, No, "seller_not_a_business", "第25条"),
    ("seven_day_return", r#""paid_fen":100"#, Ask, "no_receipt_day", "第10条"),
    ("seven_day_return", r#""received_on":"2026-06-01""#, Late, "seven_days_over", "第25条第1款"),
    ("quality_warranty", r#""received_on":"2026-06-10""#, Yes, "quality_warranty", "《产品质量法》第40条"),
    (
        "quality_warranty",
        r#""received_on":"2026-06-10","flags":["misuse_by_buyer"]"#,
        No,
        "misuse_by_buyer",
        "第23条第1款",
    ),
    ("quality_warranty", r#""received_on":"2023-06-15""#, Late, "three_years_over", "第188条"),
    ("late_or_no_delivery", r#""ordered_on":"2026-05-01""#, Yes, "late_or_no_delivery", "《电子商务法》第20条"),
    ("late_or_no_delivery", r#""ordered_on":"2026-06-15","flags":["not_due_yet"]"#, No, "not_due_yet", "第20条"),
    ("late_or_no_delivery", r#""ordered_on":"2023-06-15""#, Late, "three_years_over", "第188条"),
    ("cancelled_by_merchant", r#""ordered_on":"2026-06-01""#, Yes, "cancelled_by_merchant", "《电子商务法》第49条"),
    (
        "cancelled_by_merchant",
        r#""ordered_on":"2026-06-01","flags":["obvious_price_error"]"#,
        Part,
        "obvious_price_error",
        "第147条",
    ),
    (
        "cancelled_by_merchant",
        r#""ordered_on":"2026-06-01","flags":["buyer_cancelled"]"#,
        No,
        "buyer_cancelled",
        "第577条",
    ),
    ("cancelled_by_merchant", r#""ordered_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    (
        "refund_delay",
        r#""received_on":"2026-05-01","return_received_on":"2026-05-20""#,
        Yes,
        "refund_delay",
        "第25条第3款",
    ),
    (
        "refund_delay",
        r#""received_on":"2026-05-01","return_received_on":"2026-06-14""#,
        No,
        "refund_not_due",
        "第25条第3款",
    ),
    (
        "refund_delay",
        r#""received_on":"2026-05-01","flags":["goods_not_returned"]"#,
        No,
        "goods_not_returned",
        "第25条第3款",
    ),
    ("refund_delay", r#""received_on":"2023-05-01""#, Late, "three_years_over", "第188条"),
    ("food_safety", r#""received_on":"2026-06-01""#, Yes, "food_safety", "《食品安全法》第148条"),
    (
        "food_safety",
        r#""received_on":"2026-06-01","flags":["label_flaw_harmless"]"#,
        Part,
        "label_flaw_only",
        "第148条",
    ),
    (
        "food_safety",
        r#""received_on":"2026-06-01","flags":["food_meets_standard"]"#,
        No,
        "food_meets_standard",
        "第9条",
    ),
    ("food_safety", r#""received_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("bad_medicine", r#""received_on":"2026-06-01""#, Yes, "bad_medicine", "《药品管理法》第144条"),
    (
        "bad_medicine",
        r#""received_on":"2026-06-01","flags":["folk_medicine_harmless"]"#,
        No,
        "folk_medicine_harmless",
        "第11条",
    ),
    ("bad_medicine", r#""received_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("price_fraud", r#""ordered_on":"2026-06-01""#, Yes, "price_fraud", "第16条至第20条"),
    ("price_fraud", r#""ordered_on":"2026-06-01","flags":["real_discount"]"#, No, "real_discount", "第21条"),
    ("price_fraud", r#""ordered_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("price_discrimination", r#""ordered_on":"2026-06-01""#, Yes, "price_discrimination", "第9条第2款"),
    (
        "price_discrimination",
        r#""ordered_on":"2026-06-01","flags":["different_conditions"]"#,
        No,
        "different_conditions",
        "第9条第2款",
    ),
    ("price_discrimination", r#""ordered_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("prepaid_card", r#""ordered_on":"2026-04-01""#, Yes, "prepaid_card", "第53条"),
    ("prepaid_card", r#""ordered_on":"2026-04-01","flags":["own_reason"]"#, Part, "prepaid_own_reason", "第19条"),
    (
        "prepaid_card",
        r#""ordered_on":"2026-04-01","flags":["multi_merchant_card"]"#,
        No,
        "multi_merchant_card",
        "第26条",
    ),
    ("prepaid_card", r#""ordered_on":"2023-04-01""#, Late, "three_years_over", "第188条"),
    ("personal_data", r#""ordered_on":"2026-06-01""#, Yes, "personal_data", "《个人信息保护法》第69条"),
    ("personal_data", r#""ordered_on":"2026-06-01","seller":"private""#, No, "private_use_of_data", "第72条"),
    ("personal_data", r#""known_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("account_restricted", r#""known_on":"2026-06-01""#, Yes, "account_restricted", "《电子商务法》第32条"),
    ("account_restricted", r#""known_on":"2026-06-01","flags":["rule_broken"]"#, No, "rule_broken", "第32条"),
    ("account_restricted", r#""known_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("live_stream", r#""received_on":"2026-06-01""#, Yes, "live_stream", "第11条至第17条"),
    (
        "live_stream",
        r#""received_on":"2026-06-01","flags":["seller_shown_clearly"]"#,
        Part,
        "seller_shown_clearly",
        "第12条",
    ),
    (
        "live_stream",
        r#""received_on":"2026-06-01","flags":["private_stream_gift"]"#,
        No,
        "private_stream_gift",
        "第7条",
    ),
    ("live_stream", r#""received_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("auto_renewal", r#""ordered_on":"2026-06-01""#, Yes, "auto_renewal", "《网络交易监督管理办法》第18条"),
    (
        "auto_renewal",
        r#""ordered_on":"2026-06-01","flags":["reminded_before_renewal"]"#,
        No,
        "reminded_before_renewal",
        "第18条",
    ),
    ("auto_renewal", r#""ordered_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("default_tick", r#""ordered_on":"2026-06-01""#, Yes, "default_tick", "《电子商务法》第19条"),
    ("default_tick", r#""ordered_on":"2026-06-01","flags":["chose_extra"]"#, No, "chose_extra", "第19条"),
    ("default_tick", r#""ordered_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    (
        "minor_spending",
        r#""ordered_on":"2026-06-01","flags":["child_under_8"]"#,
        Yes,
        "minor_spending",
        "《民法典》第19条",
    ),
    (
        "minor_spending",
        r#""ordered_on":"2026-06-01","flags":["child_under_8","guardian_agreed"]"#,
        Yes,
        "minor_spending",
        "第144条",
    ),
    ("minor_spending", r#""ordered_on":"2026-06-01""#, Part, "minor_age_unknown", "第20条"),
    ("minor_spending", r#""ordered_on":"2026-06-01","flags":["child_8_to_17"]"#, Part, "child_8_to_17", "第145条"),
    (
        "minor_spending",
        r#""ordered_on":"2026-06-01","flags":["child_8_to_17","guardian_agreed"]"#,
        No,
        "guardian_agreed",
        "第145条",
    ),
    ("minor_spending", r#""ordered_on":"2023-06-01","flags":["child_under_8"]"#, Late, "three_years_over", "第188条"),
    ("unfair_terms", r#""ordered_on":"2026-06-01""#, Yes, "unfair_terms", "第26条"),
    ("unfair_terms", r#""ordered_on":"2026-06-01","flags":["term_negotiated"]"#, No, "term_negotiated", "第496条"),
    ("unfair_terms", r#""ordered_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("deposit_withheld", r#""ordered_on":"2026-06-01""#, Yes, "deposit_withheld", "《电子商务法》第21条"),
    (
        "deposit_withheld",
        r#""ordered_on":"2026-06-01","flags":["return_condition_unmet"]"#,
        No,
        "return_condition_unmet",
        "第21条",
    ),
    ("deposit_withheld", r#""ordered_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("express_delivery", r#""ordered_on":"2026-06-01""#, Yes, "express_delivery", "《快递暂行条例》第26条"),
    (
        "express_delivery",
        r#""ordered_on":"2026-06-01","flags":["buyer_chose_courier"]"#,
        Part,
        "buyer_chose_courier",
        "第20条",
    ),
    (
        "express_delivery",
        r#""ordered_on":"2026-06-01","flags":["signed_after_check"]"#,
        No,
        "signed_after_check",
        "第51条",
    ),
    ("express_delivery", r#""ordered_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("gift_problem", r#""ordered_on":"2026-06-01""#, Yes, "gift_problem", "第8条"),
    ("gift_problem", r#""ordered_on":"2026-06-01","flags":["condition_not_met"]"#, No, "condition_not_met", "第12条"),
    ("gift_problem", r#""ordered_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    ("second_hand", r#""received_on":"2026-06-01","seller":"business""#, Yes, "second_hand", "第7条"),
    ("second_hand", r#""received_on":"2026-06-01","seller":"private""#, Part, "seller_is_private", "第577条"),
    ("second_hand", r#""received_on":"2026-06-01""#, Part, "seller_unknown", "第7条"),
    (
        "second_hand",
        r#""received_on":"2026-06-01","seller":"private","flags":["knew_before_buying"]"#,
        No,
        "knew_before_buying",
        "第23条第1款",
    ),
    ("second_hand", r#""received_on":"2023-06-01","seller":"business""#, Late, "three_years_over", "第188条"),
    ("promise_broken", r#""ordered_on":"2026-06-01""#, Yes, "promise_broken", "实施条例》第12条"),
    (
        "promise_broken",
        r#""ordered_on":"2026-06-01","flags":["promise_not_written"]"#,
        No,
        "promise_not_written",
        "第10条",
    ),
    ("promise_broken", r#""ordered_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
    // No article sets a time for asking for an invoice, so there is no "too late" here.
    ("no_invoice", r#""ordered_on":"2023-01-01""#, Yes, "no_invoice", "第22条"),
    ("no_invoice", r#""ordered_on":"2026-06-01","flags":["invoice_given"]"#, No, "invoice_given", "第22条"),
    ("injury_or_damage", r#""received_on":"2026-06-01""#, Yes, "injury_or_damage", "第40条第2款"),
    ("injury_or_damage", r#""received_on":"2024-01-01""#, Part, "two_years_product_quality", "《产品质量法》第45条"),
    ("injury_or_damage", r#""received_on":"2026-06-01","flags":["no_defect"]"#, No, "no_defect", "第1202条"),
    ("injury_or_damage", r#""received_on":"2023-06-01""#, Late, "three_years_over", "第188条"),
];

#[test]
fn every_case_has_its_verdict_for_its_reason_with_its_article() {
    for (ground, rest, verdict, reason, basis) in CASES {
        let paid = if rest.contains("paid_fen") { "" } else { r#","paid_fen":20000"# };
        let json = format!(r#"{{"ground":"{ground}"{paid},{rest}}}"#);
        let found = case(&json);
        assert_eq!(found.verdict, *verdict, "{json}: {:?}", reason_codes(&found));
        assert_eq!(found.reasons[0].code, *reason, "{json}");
        assert!(found.reasons[0].basis.zh.contains(basis), "{json}: {}", found.reasons[0].basis.zh);
    }
}

#[test]
fn every_ground_has_a_case_covered_one_excluded_and_one_too_late_where_the_law_has_a_limit() {
    for ground in GroundCode::ALL {
        let has = |verdict| CASES.iter().any(|row| row.0 == ground.as_str() && row.2 == verdict);
        assert!(has(Yes), "{ground}");
        assert!(has(No), "{ground}");
        assert!(has(Late) || ground == GroundCode::NoInvoice, "{ground}");
    }
}

#[test]
fn a_purchase_for_business_leaves_the_contract_the_platform_and_the_court() {
    for ground in GroundCode::ALL {
        let found = case(&format!(
            r#"{{"ground":"{ground}","buyer":"business","ordered_on":"2026-06-10","received_on":"2026-06-12","paid_fen":10000}}"#
        ));
        if matches!(ground, GroundCode::PersonalData | GroundCode::AccountRestricted) {
            assert!(reason_codes(&found).contains(&"account_of_business"), "{ground}");
            continue;
        }
        assert_eq!(found.verdict, No, "{ground}");
        assert_eq!(claim_codes(&found.claims.full), ["contract_claim"], "{ground}");
        assert_eq!(
            way(&found),
            [ChannelCode::Merchant, ChannelCode::Platform, ChannelCode::SmallClaims, ChannelCode::Court],
            "{ground}"
        );
        assert!(closed(&found).contains(&ChannelCode::Samr12315), "{ground}");
    }
}

#[test]
fn what_is_missing_is_named_and_not_guessed() {
    for (json, verdict, missing) in [
        (r#"{"ground":"counterfeit"}"#, Ask, &["ordered_on", "paid_fen"][..]),
        (r#"{"ground":"counterfeit","paid_fen":100}"#, Part, &["ordered_on"]),
        (r#"{"ground":"counterfeit","ordered_on":"2026-06-01"}"#, Yes, &["paid_fen"]),
        (r#"{"ground":"seven_day_return"}"#, Ask, &["received_on", "paid_fen", "ordered_on"]),
        (r#"{"ground":"second_hand","paid_fen":100,"ordered_on":"2026-06-01"}"#, Part, &["seller"]),
        (r#"{"ground":"no_invoice"}"#, Yes, &[]),
    ] {
        let found = case(json);
        let mut sorted: Vec<_> = missing.to_vec();
        let mut got = found.missing.clone();
        sorted.sort_unstable();
        got.sort_unstable();
        assert_eq!((found.verdict, got), (verdict, sorted), "{json}");
    }
}

#[test]
fn two_reasons_against_leave_only_what_both_leave() {
    let found =
        case(r#"{"ground":"seven_day_return","buyer":"business","received_on":"2026-06-12","flags":["custom_made"]}"#);
    assert_eq!(found.verdict, No);
    assert!(found.claims.all().is_empty());
}
