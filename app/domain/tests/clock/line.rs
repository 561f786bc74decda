//! The line protocol of `youmen deadline`.

use proptest::prelude::*;
use serde_json::{Map, Value, json};
use youmen_domain::clock::{DeadlineRule, answer};

fn code(line: &str) -> String {
    let answer: Value = serde_json::from_str(&answer(line)).unwrap();
    answer["error"]["code"].as_str().unwrap_or("none").to_owned()
}

#[test]
fn the_example_of_the_contract_gets_the_answer_of_the_contract() {
    assert_eq!(
        answer(r#"{"rule":"samr_accept","from":"2026-02-12"}"#),
        r#"{"due":"2026-02-28","kind":"working_days","days":7,"basis":"《市场监督管理投诉举报处理办法》第15条","confirmed":true}"#
    );
}

#[test]
fn every_rule_answers() {
    for rule in DeadlineRule::ALL {
        let line = json!({ "rule": rule.as_str(), "from": "2026-11-24" }).to_string();
        let answer: Map<String, Value> = serde_json::from_str(&answer(&line)).unwrap();
        let keys: Vec<_> = answer.keys().map(String::as_str).collect();
        assert_eq!(keys, ["basis", "confirmed", "days", "due", "kind"], "{rule}");
    }
    let limitation: Value = serde_json::from_str(&answer(r#"{"rule":"limitation","from":"2026-11-24"}"#)).unwrap();
    assert_eq!((&limitation["kind"], &limitation["days"]), (&json!("years"), &json!(3)));
    assert_eq!(limitation["due"], "2029-11-24");
}

#[test]
fn what_a_program_may_add_is_tolerated() {
    for line in [
        r#"{"rule":"samr_accept","from":"2026-02-12","note":"x","later":[1,{"a":null}]}"#,
        "  {\"from\":\"2026-02-12\",\t\"rule\":\"samr_accept\"} \r\n",
        "\u{feff}{\"rule\":\"samr_accept\",\"from\":\"2026-02-12\"}",
        r#"{"rule":"samr\u005faccept","from":"1990-01-01"}"#,
        r#"{"rule":"samr_accept","from":"2100-12-31"}"#,
        r#"{"rule":"samr_accept","from":"2024-02-29"}"#,
    ] {
        assert_eq!(code(line), "none", "{line}");
    }
}

#[test]
fn a_line_that_cannot_be_answered_says_what_is_wrong_with_it() {
    for (line, expected) in [
        ("", "not_json"),
        ("   ", "not_json"),
        ("samr_accept 2026-02-12", "not_json"),
        (r#"{"rule":"samr_accept","from":"2026-02-12""#, "not_json"),
        (r#"{"rule":"samr_accept","from":"2026-02-12"} {}"#, "not_json"),
        ("[]", "not_an_object"),
        ("null", "not_an_object"),
        (r#""samr_accept""#, "not_an_object"),
        ("{}", "missing_rule"),
        (r#"{"from":"2026-02-12"}"#, "missing_rule"),
        (r#"{"rule":7,"from":"2026-02-12"}"#, "rule_not_text"),
        (r#"{"rule":null,"from":"2026-02-12"}"#, "rule_not_text"),
        (r#"{"rule":"","from":"2026-02-12"}"#, "unknown_rule"),
        (r#"{"rule":"SAMR_ACCEPT","from":"2026-02-12"}"#, "unknown_rule"),
        (r#"{"rule":"samr_accept"}"#, "missing_from"),
        (r#"{"rule":"samr_accept","from":20260212}"#, "from_not_text"),
        (r#"{"rule":"samr_accept","from":["2026-02-12"]}"#, "from_not_text"),
        (r#"{"rule":"samr_accept","from":""}"#, "not_a_date"),
        (r#"{"rule":"samr_accept","from":"2026-2-12"}"#, "not_a_date"),
        (r#"{"rule":"samr_accept","from":"2026/02/12"}"#, "not_a_date"),
        (r#"{"rule":"samr_accept","from":"+2026-02-12"}"#, "not_a_date"),
        (r#"{"rule":"samr_accept","from":"-026-02-12"}"#, "not_a_date"),
        (r#"{"rule":"samr_accept","from":"2026-02-12T00:00:00Z"}"#, "not_a_date"),
        (r#"{"rule":"samr_accept","from":"２０２６-02-12"}"#, "not_a_date"),
        (r#"{"rule":"samr_accept","from":"2026-02-30"}"#, "no_such_day"),
        (r#"{"rule":"samr_accept","from":"2026-13-01"}"#, "no_such_day"),
        (r#"{"rule":"samr_accept","from":"2026-00-10"}"#, "no_such_day"),
        (r#"{"rule":"samr_accept","from":"2026-01-00"}"#, "no_such_day"),
        (r#"{"rule":"samr_accept","from":"2025-02-29"}"#, "no_such_day"),
        (r#"{"rule":"samr_accept","from":"1989-12-31"}"#, "year_out_of_range"),
        (r#"{"rule":"samr_accept","from":"2101-01-01"}"#, "year_out_of_range"),
        (r#"{"rule":"samr_accept","from":"0000-01-01"}"#, "year_out_of_range"),
    ] {
        assert_eq!(code(line), expected, "{line}");
    }
    assert_eq!(code(&"[".repeat(100_000)), "not_json");
}

#[test]
fn an_error_says_what_to_do_in_both_languages_and_never_repeats_the_line() {
    let secret = "13800138000";
    for line in [
        format!("我的手机号{secret}"),
        json!({ "rule": secret, "from": "2026-02-12" }).to_string(),
        json!({ "rule": "samr_accept", "from": secret }).to_string(),
        json!({ secret: 1 }).to_string(),
        json!([secret]).to_string(),
    ] {
        let answer = answer(&line);
        assert!(!answer.contains(secret), "{answer}");
        let answer: Value = serde_json::from_str(&answer).unwrap();
        let message = answer["error"]["message"].as_str().unwrap();
        assert!(message.contains('。') || message.contains('，'), "{message}");
        assert!(message.chars().filter(char::is_ascii_lowercase).count() > 10, "{message}");
    }
    let unknown: Value = serde_json::from_str(&answer(r#"{"rule":"x","from":"2026-02-12"}"#)).unwrap();
    for rule in DeadlineRule::ALL {
        assert!(unknown["error"]["message"].as_str().unwrap().contains(rule.as_str()), "{rule}");
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        prop::sample::select(DeadlineRule::ALL.to_vec()).prop_map(|rule| Value::from(rule.as_str())),
        "[0-9]{4}-[0-9]{2}-[0-9]{2}".prop_map(Value::from),
    ];
    let key = prop_oneof![Just("rule".to_owned()), Just("from".to_owned()), any::<String>()];
    leaf.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::btree_map(key.clone(), inner, 0..5)
                .prop_map(|map| Value::from(map.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Whatever came in, one line with either a last day or an error goes out.
fn holds(line: &str) -> Result<(), TestCaseError> {
    let written = answer(line);
    prop_assert!(!written.contains(['\n', '\r']));
    let read: Value = serde_json::from_str(&written).map_err(|error| TestCaseError::fail(error.to_string()))?;
    let is_error = read["error"]["code"].is_string() && read["error"]["message"].is_string();
    prop_assert!(is_error != read["due"].is_string());
    Ok(())
}

proptest! {
    #[test]
    fn any_text_gets_one_line_back(line in any::<String>()) {
        holds(&line)?;
    }

    #[test]
    fn any_json_gets_one_line_back(value in any_json()) {
        holds(&value.to_string())?;
    }

    #[test]
    fn any_rule_and_any_text_for_a_date_get_one_line_back(
        rule in prop::sample::select(DeadlineRule::ALL.to_vec()),
        from in prop_oneof![any::<String>(), "[0-9]{4}-[0-9]{2}-[0-9]{2}", "(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]"],
    ) {
        holds(&json!({ "rule": rule.as_str(), "from": from }).to_string())?;
    }
}
