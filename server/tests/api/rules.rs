//! The rules as an API.

use crate::support::TestApp;

#[tokio::test]
async fn a_time_limit_ends_as_the_command_line_says() {
    let app = TestApp::start().await;
    let answer = app.person().get("/api/v1/deadlines?rule=samr_accept&from=2026-02-12").await;
    assert_eq!(answer.status, 200);
    let json = answer.json();
    assert_eq!((json["due"].as_str(), json["days"].as_u64()), (Some("2026-02-28"), Some(7)), "{json}");
    assert!(json["basis"].as_str().unwrap().contains("第15条") && json["confirmed"] == true, "{json}");
}

#[tokio::test]
async fn without_a_rule_it_says_which_there_are() {
    let app = TestApp::start().await;
    let json = app.person().get("/api/v1/deadlines").await.json();
    assert!(json["rules"].as_array().unwrap().iter().any(|rule| rule["rule"] == "seven_day_return"), "{json}");
}

#[tokio::test]
async fn what_cannot_be_counted_is_a_problem_document() {
    let app = TestApp::start().await;
    for query in ["rule=samr_accept", "rule=samr_accept&from=2026-02-30", "rule=nothing&from=2026-02-12", "rule="] {
        let answer = app.person().get(&format!("/api/v1/deadlines?{query}")).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (422, "application/problem+json"),
            "{query}"
        );
        assert!(answer.json()["code"].is_string(), "{query}: {}", answer.text());
    }
}
