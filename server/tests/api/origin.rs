use crate::support::TestApp;

const SAVE: &str = "/api/complain/save";
const PAGE: [(&str, &str); 3] = [("step", "whom"), ("name", "会飞的茶壶"), ("platform", "taobao")];

#[tokio::test]
async fn a_form_on_another_site_writes_nothing_and_its_sender_is_told_kindly() {
    let app = TestApp::start().await;
    for (header, value) in [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
    ] {
        let mut person = app.person().with(header, value);
        let answer = person.post(SAVE, &PAGE).await;
        assert_eq!(answer.status, 403, "{header}: {value}");
        assert!(answer.text().contains("不是从本站发出的") && answer.text().contains("都还在"), "{}", answer.text());
        assert!(person.cookies.is_empty(), "no draft was started");
    }
}

#[tokio::test]
async fn a_write_that_does_not_say_where_it_comes_from_is_refused() {
    let app = TestApp::start().await;
    let mut silent = app.person().without("origin").without("sec-fetch-site");
    assert_eq!(silent.post(SAVE, &PAGE).await.status, 403);
    let mut english = app.person().without("origin").without("sec-fetch-site").with("accept-language", "en");
    assert!(english.post(SAVE, &PAGE).await.text().contains("did not come from our own page"));
}

#[tokio::test]
async fn an_old_browser_that_only_says_which_page_it_was_on_may_write() {
    let app = TestApp::start().await;
    let from = format!("http://{}/complain/whom", app.addr);
    let mut old = app.person().without("origin").without("sec-fetch-site").with("referer", &from);
    assert!(old.post(SAVE, &PAGE).await.status.is_redirection());
}

#[tokio::test]
async fn every_way_to_write_is_guarded() {
    let app = TestApp::start().await;
    for path in youmen_server::router::server_function_list().iter().filter_map(|line| line.strip_prefix("POST ")) {
        let answer = app.person().with("origin", "https://evil.example").post(path, &[]).await;
        assert_eq!(answer.status, 403, "{path}");
    }
    for path in ["/complain/evidence/files", "/cases/YM000000000/evidence/files"] {
        let answer = app.person().with("origin", "https://evil.example").post(path, &[]).await;
        assert_eq!(answer.status, 403, "{path}");
    }
}

#[tokio::test]
async fn a_program_is_refused_in_a_form_that_it_can_read() {
    let app = TestApp::start().await;
    let mut program = app.person().with("origin", "https://evil.example").with("accept", "application/json");
    let answer = program.post(SAVE, &PAGE).await;
    assert_eq!((answer.status.as_u16(), answer.text().as_str()), (403, "\"foreign_origin\""));
    let answer = program.post("/complain/evidence/files", &[]).await;
    assert_eq!(answer.header("content-type"), "application/problem+json");
    assert_eq!(answer.json()["code"], "foreign_origin");
}
