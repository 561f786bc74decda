//! Lines in, lines out.

use serde_json::{Value, json};

use super::*;

fn answer(line: &str) -> Value {
    // A clock that knows one rule is enough here.
    let due = |rule: &str, from: Date| (rule == "limitation").then(|| from.replace_year(from.year() + 3).unwrap());
    serde_json::from_str(&answer_with(line, TODAY, &due)).unwrap()
}

#[test]
fn a_bad_line_gives_a_code_and_a_field_and_never_repeats_the_line() {
    for (line, code, field) in [
        ("nonsense 13800138000", "bad_json", ""),
        ("", "bad_json", ""),
        ("[]", "bad_object", ""),
        ("null", "bad_object", ""),
        ("{}", "required", "ground"),
        (r#"{"ground":null}"#, "required", "ground"),
        (r#"{"ground":7}"#, "wrong_type", "ground"),
        (r#"{"ground":"Counterfeit"}"#, "unknown_code", "ground"),
        (r#"{"ground":"counterfeit","platform":"13800138000"}"#, "unknown_code", "platform"),
        (r#"{"ground":"counterfeit","buyer":"me"}"#, "unknown_code", "buyer"),
        (r#"{"ground":"counterfeit","seller":"shop"}"#, "unknown_code", "seller"),
        (r#"{"ground":"counterfeit","flags":["nope"]}"#, "unknown_code", "flags"),
        (r#"{"ground":"counterfeit","flags":"custom_made"}"#, "wrong_type", "flags"),
        (r#"{"ground":"counterfeit","tried":["samr"]}"#, "unknown_code", "tried"),
        (r#"{"ground":"counterfeit","paid_fen":-1}"#, "negative_amount", "paid_fen"),
        (r#"{"ground":"counterfeit","paid_fen":-1.5}"#, "negative_amount", "paid_fen"),
        (r#"{"ground":"counterfeit","paid_fen":10000000001}"#, "amount_too_large", "paid_fen"),
        (r#"{"ground":"counterfeit","paid_fen":99999999999999999999}"#, "amount_too_large", "paid_fen"),
        (r#"{"ground":"counterfeit","paid_fen":1e300}"#, "amount_too_large", "paid_fen"),
        (r#"{"ground":"counterfeit","paid_fen":1.5}"#, "wrong_type", "paid_fen"),
        (r#"{"ground":"counterfeit","paid_fen":"199"}"#, "wrong_type", "paid_fen"),
        (r#"{"ground":"counterfeit","loss_fen":-9223372036854775808}"#, "negative_amount", "loss_fen"),
        (r#"{"ground":"counterfeit","ordered_on":"2026-02-30"}"#, "not_date", "ordered_on"),
        (r#"{"ground":"counterfeit","ordered_on":"2026-2-3"}"#, "not_date", "ordered_on"),
        (r#"{"ground":"counterfeit","ordered_on":"0001-01-01"}"#, "not_date", "ordered_on"),
        (r#"{"ground":"counterfeit","today":"9999-12-31"}"#, "not_date", "today"),
        (r#"{"ground":"counterfeit","received_on":"2026-06-17"}"#, "date_in_future", "received_on"),
        (
            r#"{"ground":"counterfeit","ordered_on":"2026-06-02","received_on":"2026-06-01"}"#,
            "before_ordered",
            "received_on",
        ),
    ] {
        let error = &answer(line)["error"];
        assert_eq!(error["code"], code, "{line}");
        let message = error["message"].as_str().unwrap();
        assert!(message.starts_with(field) && !message.contains("13800138000"), "{line}: {message}");
    }
    let long = format!(r#"{{"ground":"counterfeit","note":"{}"}}"#, "长".repeat(40_000));
    assert_eq!(answer(&long)["error"]["code"], "bad_json");
}

#[test]
fn an_answer_has_exactly_the_fields_of_the_contract() {
    let line = r#"{"ground":"counterfeit","platform":"taobao","paid_fen":19900,"loss_fen":0,"ordered_on":"2026-06-01","received_on":"2026-06-05","today":"2026-06-16","buyer":"consumer","seller":"business","flags":[],"tried":["merchant","platform"]}"#;
    let found = answer(line);
    let keys: Vec<_> = found.as_object().unwrap().keys().map(String::as_str).collect();
    let mut contract = [
        "verdict",
        "reasons",
        "remedies",
        "channel_now",
        "channels_next",
        "excluded",
        "deadlines",
        "evidence",
        "split",
    ];
    contract.sort_unstable();
    assert_eq!(keys, contract);
    assert_eq!(found["verdict"], "eligible");
    let triple = found["remedies"].as_array().unwrap().iter().find(|row| row["code"] == "triple_damages").unwrap();
    assert_eq!(
        *triple,
        json!({ "code": "triple_damages", "amount_fen": 59700, "basis": "《消费者权益保护法》第55条第1款" })
    );
    assert_eq!(found["channel_now"], "samr_12315");
    assert_eq!(found["channels_next"], json!(["peoples_mediation", "small_claims", "court"]));
    assert_eq!(found["excluded"][0]["channel"], "consumer_association");
    assert_eq!(found["deadlines"], json!([{ "rule": "limitation", "due": "2029-06-05" }]));
    assert_eq!(found["evidence"][0], json!({ "kind": "order_page", "need": "must" }));
    assert_eq!(found["split"], json!({ "complaint": true, "lead": true }));
}

#[test]
fn fields_of_other_names_and_nulls_are_passed_over_and_aliases_mean_the_same() {
    let plain = answer(r#"{"ground":"seven_day_return","received_on":"2026-06-12","flags":["custom_made"]}"#);
    let other = answer(
        r#"{"ground":"seven_day_return","received_on":"2026-06-12","flags":["made_to_order","custom_made"],"id":7,"seller":null}"#,
    );
    assert_eq!(plain, other);
}
