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
