use crate::support::TestApp;

#[tokio::test]
async fn too_many_requests_are_told_when_to_come_back() {
    let app = TestApp::with(&[("rate_read", "3")]).await;
    let mut person = app.person();
    for _ in 0..3 {
        assert_eq!(person.get("/board").await.status, 200);
    }
    let answer = person.get("/board").await;
    assert_eq!(answer.status, 429);
    let seconds: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=21).contains(&seconds), "{seconds}");
    assert!(answer.text().contains(&format!("{seconds} 秒")), "{}", answer.text());
    assert_eq!(person.get("/healthz").await.status, 200, "health is never limited");
    assert_eq!(person.get("/pkg/youmen.1.css").await.status, 200, "nor are files");
}

#[tokio::test]
async fn an_untrusted_client_cannot_choose_its_address() {
    let app = TestApp::with(&[("rate_read", "2")]).await;
    let mut statuses = Vec::new();
    for n in 0..4 {
        statuses.push(app.person().with("x-forwarded-for", &format!("9.9.9.{n}")).get("/board").await.status.as_u16());
    }
    assert_eq!(statuses, [200, 200, 429, 429]);
}

#[tokio::test]
async fn behind_a_trusted_proxy_each_client_has_its_own_count() {
    let app = TestApp::with(&[("rate_read", "1"), ("trusted_proxies", "127.0.0.0/8")]).await;
    for n in 0..4 {
        // The left part is what the client claims; the proxy adds the right one.
        let via = format!("6.6.6.6, 9.9.9.{n}");
        assert_eq!(app.person().with("x-forwarded-for", &via).get("/board").await.status, 200);
        assert_eq!(app.person().with("x-forwarded-for", &via).get("/board").await.status, 429);
    }
}

#[tokio::test]
async fn guessing_is_limited_more_tightly_than_writing() {
    let app = TestApp::with(&[("rate_code", "2"), ("rate_write", "50")]).await;
    let mut person = app.person();
    for expected in [303, 303, 429] {
        let answer = person.post("/api/cases/open", &[("number", "YM000000000"), ("code", "1111222233334444")]).await;
        assert!(answer.status == expected || (expected == 303 && answer.status.is_redirection()), "{}", answer.status);
    }
    assert!(person.step("whom", &[("name", "会飞的茶壶")]).await.status.is_redirection());
}
