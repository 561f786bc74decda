use crate::support::TestApp;

const WRONG: &str = "1111222233334444";

#[tokio::test]
async fn a_wrong_code_opens_nothing_and_says_so() {
    let app = TestApp::start().await;
    let filed = app.person().file(&app, "private").await;
    let mut stranger = app.person();
    let page = stranger.submit("/api/cases/open", &[("number", &filed.number), ("code", WRONG)]).await;
    assert!(!page.text().contains("会飞的茶壶测试店") && !stranger.cookies.contains_key("__Host-case"));
    let unknown = stranger.post("/api/cases/open", &[("number", "YM000000000"), ("code", WRONG)]).await;
    assert!(unknown.status.is_redirection(), "a number that is not there is answered alike");
}

#[tokio::test]
async fn after_ten_tries_even_the_right_code_waits_an_hour_wherever_it_comes_from() {
    let app = TestApp::start().await;
    let filed = app.person().file(&app, "private").await;
    for _ in 0..10 {
        app.person().post("/api/cases/open", &[("number", &filed.number), ("code", WRONG)]).await;
    }
    let mut author = app.person();
    let answer = author.post("/api/cases/open", &[("number", &filed.number), ("code", &filed.code)]).await;
    assert!(answer.location().contains("busy=1"), "{}", answer.location());
    assert!(!author.cookies.contains_key("__Host-case"));
}

#[tokio::test]
async fn the_receipt_is_saved_as_a_page_while_the_code_is_shown() {
    let app = TestApp::start().await;
    let mut person = app.person();
    assert_eq!(person.get("/complain/receipt.html").await.status, 404);
    let filed = person.file(&app, "private").await;
    let saved = person.get("/complain/receipt.html").await;
    assert_eq!(saved.header("content-disposition"), format!("attachment; filename=\"youmen-{}.html\"", filed.number));
    assert_eq!(saved.header("cache-control"), "private, no-store");
    let grouped: Vec<String> =
        filed.code.as_bytes().chunks(4).map(|four| String::from_utf8(four.to_vec()).unwrap()).collect();
    assert!(saved.text().contains(&grouped.join(" ")));

    person.submit("/api/complain/receipt_kept", &[]).await;
    assert_eq!(person.get("/complain/receipt.html").await.status, 410);
    assert!(!person.get("/complain/receipt").await.text().contains(&grouped.join(" ")));
}

#[tokio::test]
async fn a_pass_for_one_complaint_opens_no_other() {
    let app = TestApp::start().await;
    let (one, other) = (app.person().file(&app, "private").await, app.person().file(&app, "private").await);
    let mut author = app.person();
    author.submit("/api/cases/open", &[("number", &one.number), ("code", &one.code)]).await;
    let page = author.get(&format!("/cases/{}", other.number)).await;
    assert!(!page.text().contains("会飞的茶壶测试店"), "{}", page.text());
    let answer = author.post(&format!("/cases/{}/evidence/files", other.number), &[]).await;
    assert_eq!(answer.status, 403);
}

#[tokio::test]
async fn the_receipt_says_what_its_author_chose() {
    let app = TestApp::start().await;
    for (visibility, says) in [("public", "公开"), ("private", "不公开")] {
        let mut person = app.person();
        person.file(&app, visibility).await;
        let page = person.get("/complain/receipt").await.text();
        let next = page.split_once("steps-list").unwrap().1.split_once("</ol>").unwrap().0;
        let last = next.rsplit_once("<h3>").unwrap().1;
        assert!(last.contains(says) && (visibility == "private" || !last.contains("不公开")), "{visibility}: {last}");
    }
}
