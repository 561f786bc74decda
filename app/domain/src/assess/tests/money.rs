//! Sums, with their arithmetic.

use super::*;

/// The claim with this code, from either set.
fn worked_out(json: &str, code: &str) -> Claim {
    let found = case(json);
    let all = found.claims.all();
    all.into_iter().find(|claim| claim.code == code).unwrap_or_else(|| panic!("{json}: {code}")).clone()
}

#[test]
fn sums_follow_the_articles_and_show_their_arithmetic() {
    for (json, code, fen, line) in [
        (
            r#"{"ground":"counterfeit","paid_fen":19900}"#,
            "triple_damages",
            59_700,
            "3 × 199.00 = 597.00，满500元按597.00",
        ),
        (r#"{"ground":"counterfeit","paid_fen":1}"#, "triple_damages", 50_000, "3 × 0.01 = 0.03，不满500元按500.00"),
        (
            r#"{"ground":"counterfeit","paid_fen":16666}"#,
            "triple_damages",
            50_000,
            "3 × 166.66 = 499.98，不满500元按500.00",
        ),
        (
            r#"{"ground":"counterfeit","paid_fen":16667}"#,
            "triple_damages",
            50_001,
            "3 × 166.67 = 500.01，满500元按500.01",
        ),
        (r#"{"ground":"counterfeit","paid_fen":19900}"#, "refund", 19_900, "199.00"),
        (
            r#"{"ground":"counterfeit","paid_fen":10000000000}"#,
            "triple_damages",
            30_000_000_000,
            "3 × 100,000,000.00 = 300,000,000.00，满500元按300,000,000.00",
        ),
        (
            r#"{"ground":"food_safety","paid_fen":5000}"#,
            "tenfold_damages",
            100_000,
            "10 × 50.00 = 500.00，不满1,000元按1,000.00",
        ),
        (
            r#"{"ground":"food_safety","paid_fen":10000}"#,
            "tenfold_damages",
            100_000,
            "10 × 100.00 = 1,000.00，满1,000元按1,000.00",
        ),
        (
            r#"{"ground":"food_safety","paid_fen":5000,"loss_fen":0}"#,
            "tenfold_damages",
            100_000,
            "10 × 50.00 = 500.00，不满1,000元按1,000.00",
        ),
        (
            r#"{"ground":"food_safety","paid_fen":5000,"loss_fen":60000}"#,
            "tenfold_damages",
            180_000,
            "10 × 50.00 = 500.00，3 × 600.00 = 1,800.00，取大的1,800.00，满1,000元按1,800.00",
        ),
        (
            r#"{"ground":"bad_medicine","paid_fen":20000}"#,
            "tenfold_drug",
            200_000,
            "10 × 200.00 = 2,000.00，满1,000元按2,000.00",
        ),
        (
            r#"{"ground":"injury_or_damage","paid_fen":100,"loss_fen":46000,"flags":["death_or_serious_harm"]}"#,
            "intent_damages",
            92_000,
            "2 × 460.00 = 920.00，这是上限，具体由法院定",
        ),
        (
            r#"{"ground":"cancelled_by_merchant","paid_fen":100,"deposit_fen":30000,"flags":["earnest_money"]}"#,
            "deposit_double",
            60_000,
            "2 × 300.00 = 600.00",
        ),
        (r#"{"ground":"deposit_withheld","paid_fen":200000}"#, "deposit_refund", 200_000, "2,000.00"),
        (
            r#"{"ground":"deposit_withheld","paid_fen":200000,"deposit_fen":100000}"#,
            "deposit_refund",
            100_000,
            "1,000.00",
        ),
        (r#"{"ground":"not_as_described","paid_fen":26800,"freight_fen":1200}"#, "freight_by_merchant", 1_200, "12.00"),
        (r#"{"ground":"price_fraud","paid_fen":49900,"difference_fen":2000}"#, "price_difference", 2_000, "20.00"),
        (
            r#"{"ground":"prepaid_card","paid_fen":50000,"used_fen":20000}"#,
            "prepaid_balance",
            30_000,
            "500.00 − 200.00 = 300.00",
        ),
        (
            r#"{"ground":"prepaid_card","paid_fen":50000,"used_fen":20000,"gift_fen":10000}"#,
            "prepaid_balance",
            33_334,
            "200.00 × 500.00 ÷ 600.00 = 166.66；500.00 − 166.66 = 333.34",
        ),
        (
            r#"{"ground":"prepaid_card","paid_fen":50000,"used_fen":20000,"gift_fen":10000,"flags":["own_reason"]}"#,
            "prepaid_balance",
            30_000,
            "500.00 − 200.00 = 300.00",
        ),
        (
            r#"{"ground":"prepaid_card","paid_fen":50000,"used_fen":70000,"flags":["own_reason"]}"#,
            "prepaid_balance",
            0,
            "500.00 − 700.00 = 0.00",
        ),
    ] {
        let claim = worked_out(json, code);
        assert_eq!((claim.amount_fen, claim.line.zh.as_str()), (Some(fen), line), "{json}");
        assert!(!claim.basis.zh.is_empty() && !claim.line.en.is_empty(), "{json}");
    }
}

#[test]
fn a_sum_that_is_not_known_stays_open_and_is_never_zero() {
    for (json, code, line) in [
        (r#"{"ground":"counterfeit","ordered_on":"2026-06-01"}"#, "triple_damages", "3 × 实付，不满500元按500.00"),
        (r#"{"ground":"counterfeit","ordered_on":"2026-06-01"}"#, "refund", "实付"),
        (r#"{"ground":"prepaid_card","paid_fen":1}"#, "prepaid_balance", "实付 − 用掉的价值"),
        (r#"{"ground":"not_as_described","paid_fen":1}"#, "compensate_loss", "损失"),
    ] {
        let claim = worked_out(json, code);
        assert_eq!((claim.amount_fen, claim.line.zh.as_str()), (None, line), "{json}");
    }
}

#[test]
fn a_loss_of_nothing_is_not_claimed() {
    let with = |loss: &str| case(&format!(r#"{{"ground":"not_as_described","paid_fen":100{loss}}}"#)).claims.full;
    assert!(claim_codes(&with("")).contains(&"compensate_loss"));
    assert!(!claim_codes(&with(r#","loss_fen":0"#)).contains(&"compensate_loss"));
}

#[test]
fn the_threefold_and_the_tenfold_sum_never_stand_together() {
    for flags in ["", r#""deceived""#, r#""deceived","bulk_beyond_need""#] {
        for ground in ["food_safety", "bad_medicine", "counterfeit", "false_advertising", "live_stream"] {
            let found = case(&format!(r#"{{"ground":"{ground}","paid_fen":100,"flags":[{flags}]}}"#));
            let all: Vec<_> = found.claims.all().iter().map(|claim| claim.code).collect();
            let punitive =
                all.iter().filter(|code| matches!(**code, "triple_damages" | "tenfold_damages" | "tenfold_drug"));
            assert!(punitive.count() <= 1, "{ground} {all:?}");
        }
    }
}

#[test]
fn a_private_seller_owes_no_punitive_sum_but_the_contract() {
    let found = case(r#"{"ground":"counterfeit","paid_fen":19900,"seller":"private","ordered_on":"2026-06-01"}"#);
    assert_eq!(claim_codes(&found.claims.full), ["contract_refund", "contract_loss"]);
    assert!(closed(&found).contains(&ChannelCode::Samr12315));
    assert!(closed(&found).contains(&ChannelCode::ConsumerAssociation));
}

#[test]
fn a_slip_on_the_label_takes_only_the_punitive_sum() {
    let found =
        case(r#"{"ground":"food_safety","paid_fen":100,"ordered_on":"2026-06-01","flags":["label_defect_only"]}"#);
    assert_eq!(claim_codes(&found.claims.full), ["refund", "compensate_loss"]);
}

#[test]
fn a_remedy_names_the_article_of_its_ground_where_that_is_the_closer_one() {
    for (json, code, article) in [
        (r#"{"ground":"seven_day_return","received_on":"2026-06-12"}"#, "return_refund", "第25条"),
        (r#"{"ground":"not_as_described","received_on":"2026-06-12"}"#, "return_refund", "第24条"),
        (r#"{"ground":"refund_delay","received_on":"2026-06-12"}"#, "refund", "第25条第3款"),
        (r#"{"ground":"food_safety","received_on":"2026-06-12"}"#, "refund", "《食品安全法》第148条"),
    ] {
        assert!(worked_out(json, code).basis.zh.contains(article), "{json}");
    }
}
