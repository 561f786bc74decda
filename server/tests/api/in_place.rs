//! A living page sends a form and gets the page that it leads to, in one round trip.

use crate::support::{TestApp, answers};

#[tokio::test]
async fn a_form_is_answered_with_the_page_it_leads_to() {
    let app = TestApp::start().await;
    let mut person = app.person().with("youmen-in-place", "1");
    let (_, whom) = answers("private").into_iter().next().unwrap();
    let answer = person.step("whom", &whom).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-location")), (200, "/complain/what"));
    assert!(answer.text().contains("<h1>发生了什么？</h1>"), "{}", answer.text());
    // The draft that this very form began is the one that the page shows, and the browser keeps its cookie.
    assert!(person.cookies.contains_key("__Host-draft"), "{:?}", person.cookies);
    assert!(person.get("/complain/whom").await.text().contains("会飞的茶壶测试店"));
}

#[tokio::test]
async fn a_page_with_an_error_names_itself() {
    let app = TestApp::start().await;
    let mut person = app.person().with("youmen-in-place", "1");
    let answer = person.step("whom", &[("name", "")]).await;
    assert_eq!((answer.status.as_u16(), answer.header("content-location")), (200, "/complain/whom?fix=1"));
    assert!(answer.text().contains("error-summary"));
}

#[tokio::test]
async fn a_browser_that_does_not_ask_for_it_is_led_on_as_ever() {
    let app = TestApp::start().await;
    let answer = app.person().step("whom", &[("name", "")]).await;
    assert_eq!((answer.status.as_u16(), answer.location()), (302, "/complain/whom?fix=1"));
}

#[tokio::test]
async fn a_refusal_keeps_its_status() {
    let app = TestApp::start().await;
    let mut stranger = app.person().with("youmen-in-place", "1").with("origin", "https://evil.example");
    assert_eq!(stranger.step("whom", &[("name", "x")]).await.status, 403);
}
