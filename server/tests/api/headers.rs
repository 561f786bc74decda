use std::collections::HashSet;

use crate::support::TestApp;

#[tokio::test]
async fn every_answer_carries_the_headers_that_protect_its_reader() {
    let app = TestApp::start().await;
    app.seed(3).await;
    let mut person = app.person();
    for path in [
        "/",
        "/complain",
        "/complain/whom",
        "/cases",
        "/board",
        "/desk/sign-in",
        "/nothing",
        "/pkg/youmen.1.css",
        "/healthz",
    ] {
        let answer = person.get(path).await;
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path} {name}");
        }
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline"), "{path}: {policy}");
        assert_eq!(answer.header("x-request-id").len(), 16, "{path}");
        // Only behind TLS, or a test address would lock itself out of plain HTTP.
        assert_eq!(answer.header("strict-transport-security"), "", "{path}");
    }
}

#[tokio::test]
async fn each_page_has_a_nonce_of_its_own_on_every_script_and_no_style_attribute() {
    let app = TestApp::start().await;
    app.seed(3).await;
    let mut person = app.person();
    let mut seen = HashSet::new();
    for path in ["/", "/complain", "/complain/whom", "/cases", "/board", "/desk/sign-in"] {
        let answer = person.get(path).await;
        let policy = answer.header("content-security-policy").to_owned();
        let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
        let html = answer.text();
        let scripts = html.matches("<script").count();
        assert!(scripts > 0 && html.matches(&format!("nonce=\"{nonce}\"")).count() >= scripts, "{path}");
        assert!(!html.contains(" style=\""), "{path}: the policy forbids style attributes");
        assert!(!html.contains(" onclick="), "{path}");
        assert!(seen.insert(nonce), "{path}: a nonce is used once");
    }
}

#[tokio::test]
async fn behind_tls_browsers_are_told_to_stay_there() {
    let app = TestApp::with(&[("public_url", "https://youmen.example")]).await;
    let answer = app.person().get("/").await;
    assert!(answer.header("strict-transport-security").starts_with("max-age=31536000"));
}

#[tokio::test]
async fn what_is_somebodys_own_is_kept_by_nobody() {
    let app = TestApp::start().await;
    let mut person = app.person();
    for path in ["/complain", "/complain/whom", "/cases", "/desk/sign-in", "/nothing"] {
        assert_eq!(person.get(path).await.header("cache-control"), "private, no-store", "{path}");
    }
    assert_eq!(person.get("/board").await.header("cache-control"), "private, no-cache");
}
