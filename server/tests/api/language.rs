use crate::support::TestApp;

#[tokio::test]
async fn chinese_comes_first_and_a_choice_is_remembered() {
    let app = TestApp::start().await;
    let mut person = app.person();
    assert!(person.get("/").await.text().contains("<html lang=\"zh-CN\""));
    let answer = person.get("/board?platform=taobao&lang=en").await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, "/board?platform=taobao"));
    assert_eq!(person.cookies["__Host-lang"], "en");
    assert!(person.get("/").await.text().contains("<html lang=\"en\""));
    assert!(person.get("/nothing").await.text().contains("lang=\"en\""), "pages about errors too");
}

#[tokio::test]
async fn a_browser_that_prefers_english_gets_it() {
    let app = TestApp::start().await;
    let html = app.person().with("accept-language", "en-GB,en;q=0.9,zh;q=0.1").get("/complain").await.text();
    assert!(html.contains("<html lang=\"en\""));
}
