//! What a page costs the reader.

use crate::support::TestApp;

#[tokio::test]
async fn a_step_of_the_wizard_is_a_few_kilobytes_on_the_wire() {
    let app = TestApp::start().await;
    let mut person = app.person().with("accept-encoding", "br");
    person.write_until("contact", "private").await;
    let mut all = 0;
    for step in ["whom", "what", "order", "story", "tried", "want", "evidence", "visibility", "contact", "check"] {
        let answer = person.get(&format!("/complain/{step}")).await;
        assert_eq!(answer.header("content-encoding"), "br");
        // Ten steps in 120 KB, forms and redirects included.
        assert!(answer.bytes.len() < 11_000, "{step}: {} bytes", answer.bytes.len());
        all += answer.bytes.len();
    }
    assert!(all < 80_000, "{all} bytes in all");
}

#[tokio::test]
async fn a_page_of_the_board_is_under_sixteen_kilobytes_on_the_wire() {
    let app = TestApp::start().await;
    app.seed(60).await;
    let answer = app.person().with("accept-encoding", "br").get("/board").await;
    assert!(answer.bytes.len() < 16_000, "{} bytes", answer.bytes.len());
}

/// The most statements that each page may send to the database, with 60 complaints on the board: a page that asks once
/// for each row is found here.
const STATEMENTS: [(&str, u64); 9] = [
    ("/", 2),
    ("/board", 2),
    ("/board?platform=taobao&status=published", 2),
    ("/complain", 2),
    ("/complain/whom", 3),
    ("/complain/what", 2),
    ("/complain/story", 2),
    ("/complain/visibility", 3),
    ("/complain/check", 2),
];

#[tokio::test]
async fn a_page_asks_the_database_a_few_times_and_not_once_for_each_row() {
    let app = TestApp::start().await;
    app.seed(60).await;
    let mut person = app.person();
    person.write_until("contact", "private").await;
    for (path, most) in STATEMENTS {
        let before = app.store.statements();
        assert_eq!(person.get(path).await.status, 200, "{path}");
        let asked = app.store.statements() - before;
        println!("{path}: {asked} statements");
        assert!(asked <= most, "{path}: {asked} statements");
    }
}
