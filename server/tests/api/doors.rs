use youmen_server::router::server_function_list;

use crate::support::TestApp;

/// Every way in for the browser's part. A new one is added here with its class of limit in mind.
const DOORS: &[&str] = &[
    "POST /api/cases/give_material",
    "POST /api/cases/leave",
    "POST /api/cases/open",
    "POST /api/cases/withdraw",
    "POST /api/complain/keep",
    "POST /api/complain/receipt_kept",
    "POST /api/complain/remove_piece",
    "POST /api/complain/save",
    "POST /api/complain/start_over",
    "POST /api/desk/decide",
    "POST /api/desk/mask",
    "POST /api/desk/redeem",
    "POST /api/desk/request_link",
    "POST /api/desk/second_factor",
    "POST /api/desk/sign_out",
    "POST /api/desk/unmask",
];

#[test]
fn the_server_functions_are_exactly_these() {
    assert_eq!(server_function_list(), DOORS);
}

#[tokio::test]
async fn nothing_that_changes_something_is_a_get() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("evidence", "private").await;
    for path in DOORS.iter().filter_map(|line| line.strip_prefix("POST ")) {
        let answer = person.get(path).await;
        assert!(answer.status == 405 || answer.status == 404, "{path}: {}", answer.status);
    }
    assert_eq!(person.get("/complain/story").await.status, 200);
    assert!(person.get("/complain/check").await.text().contains("扫地机器人"), "the draft is untouched");
}

#[tokio::test]
async fn a_page_that_takes_no_form_says_so_kindly() {
    let app = TestApp::start().await;
    let answer = app.person().post("/board", &[("a", "b")]).await;
    assert_eq!(answer.status, 405);
    assert!(answer.text().contains("<h1>"), "{}", answer.text());
}

#[tokio::test]
async fn an_unknown_server_function_does_not_explain_the_framework() {
    let app = TestApp::start().await;
    let answer = app.person().post("/api/complain/nothing", &[]).await;
    assert_eq!(answer.status, 404);
    assert!(!answer.text().contains("macro"), "{}", answer.text());
}
