use crate::support::TestApp;

#[tokio::test]
async fn a_complaint_is_filed_without_an_account_and_found_again_with_its_code() {
    let app = TestApp::start().await;
    let mut person = app.person();
    let filed = person.file(&app, "private").await;
    assert!(filed.number.len() == 11 && filed.code.len() == 16, "{} {}", filed.number, filed.code.len());

    let mut later = app.person();
    let page = later.submit("/api/cases/open", &[("number", &filed.number), ("code", &filed.code)]).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("会飞的茶壶测试店"), "{}", page.text());
}

#[tokio::test]
async fn filing_twice_gives_one_complaint_and_the_same_receipt() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("contact", "private").await;
    person.leave_contact(&app, None).await;
    let mut double = app.person();
    double.cookies = person.cookies.clone();
    let (one, two) = tokio::join!(person.step("check", &[]), double.step("check", &[]));
    assert_eq!((one.location(), two.location()), ("/complain/receipt", "/complain/receipt"));
    let (one, two) = (person.receipt().await, double.receipt().await);
    assert_eq!((one.number, one.code), (two.number.clone(), two.code));
    let again = person.step("check", &[]).await;
    assert_eq!(again.location(), "/complain/receipt");
    assert_eq!(person.receipt().await.number, two.number);
}

#[tokio::test]
async fn what_the_desk_publishes_is_read_on_the_board() {
    let app = TestApp::start().await;
    let filed = app.person().file(&app, "public").await;
    let mut reviewer = app.person();
    reviewer.sign_in(&app).await;
    reviewer.publish(&filed.number, &[]).await;
    let page = app.person().get(&format!("/board/{}", filed.number)).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("扫地机器人两周就不动了"), "{}", page.text());
    assert!(app.person().get("/board").await.text().contains(&filed.number));
}

#[tokio::test]
async fn an_answer_is_changed_from_the_last_page_and_the_others_stay() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("contact", "private").await;
    person.leave_contact(&app, None).await;
    let answer = person.step("want", &[("ask", "apology"), ("return", "check")]).await;
    assert_eq!(answer.location(), "/complain/check");
    let page = person.get("/complain/check").await.text();
    assert!(page.contains("扫地机器人") && page.contains("会飞的茶壶测试店"), "{page}");
}

#[tokio::test]
async fn a_withdrawn_complaint_leaves_the_board() {
    let app = TestApp::start().await;
    let filed = app.person().file(&app, "public").await;
    let mut reviewer = app.person();
    reviewer.sign_in(&app).await;
    reviewer.publish(&filed.number, &[]).await;
    let mut author = app.person();
    author.submit("/api/cases/open", &[("number", &filed.number), ("code", &filed.code)]).await;
    author.submit("/api/cases/withdraw", &[("number", &filed.number), ("sure", "yes")]).await;
    let page = app.person().get(&format!("/board/{}", filed.number)).await;
    assert!(!page.text().contains("扫地机器人两周就不动了"), "{}", page.text());
    assert!(!app.person().get("/board").await.text().contains(&filed.number));
}

#[tokio::test]
async fn a_refused_complaint_is_looked_at_again_once_its_author_adds_to_it() {
    let app = TestApp::start().await;
    let filed = app.person().file(&app, "public").await;
    let mut reviewer = app.person();
    reviewer.sign_in(&app).await;
    reviewer.decide(&filed.number, "reject", &[("reason", "no_order_proof")]).await;

    let mut author = app.person();
    let case = format!("/cases/{}", filed.number);
    let page = author.submit("/api/cases/open", &[("number", &filed.number), ("code", &filed.code)]).await.text();
    assert!(page.contains("补一张订单页或付款记录的截图") && page.contains("name=\"answer\""), "{page}");
    let words = [("number", filed.number.as_str()), ("answer", "订单页截图已经加在下面了")];
    assert!(author.submit("/api/cases/give_material", &words).await.text().contains("回答收到了"));
    assert!(author.get(&case).await.text().contains("已收到，在等审核员看"));
    reviewer.publish(&filed.number, &[]).await;
    assert!(author.get(&case).await.text().contains("已公开"));
}

#[tokio::test]
async fn the_author_sees_that_a_reviewer_has_taken_it_up() {
    let app = TestApp::start().await;
    let filed = app.person().file(&app, "private").await;
    let mut reviewer = app.person();
    reviewer.sign_in(&app).await;
    let to = reviewer.decide(&filed.number, "take_up", &[]).await;
    assert_eq!(to, format!("/desk/{}", filed.number), "nothing is decided: the reviewer stays");
    let mut author = app.person();
    let page = author.submit("/api/cases/open", &[("number", &filed.number), ("code", &filed.code)]).await;
    assert!(page.text().contains("审核员正在看"), "{}", page.text());
}

#[tokio::test]
async fn a_draft_is_found_again_after_a_month_and_not_lost_after_an_hour() {
    let app = TestApp::start().await;
    let answer = app.person().step("whom", &[("name", "会飞的茶壶测试店")]).await;
    let age = answer.header("set-cookie").split_once("Max-Age=").unwrap().1.split(';').next().unwrap();
    assert!(age.parse::<u32>().unwrap() >= 30 * 24 * 3600, "{age} seconds");
}
