use crate::support::{TestApp, answers};

#[tokio::test]
async fn a_nul_is_left_out_and_the_rest_is_kept() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("story", "private").await;
    let answer = person.step("story", &[("story", "前\0后，一共十个字以上的经过")]).await;
    assert_eq!(answer.location(), "/complain/tried");
    assert!(person.get("/complain/story").await.text().contains("前后，一共十个字以上的经过"));
}

#[tokio::test]
async fn a_field_sent_twice_is_not_guessed() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("what", "private").await;
    let answer = person.step("what", &[("ground", "counterfeit"), ("ground", "food_safety")]).await;
    assert_eq!(answer.location(), "/complain/what?fix=1");
    let page = person.get("/complain/what?fix=1").await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("<title>错误"), "{}", page.text());
}

#[tokio::test]
async fn markup_stays_text_on_every_page_that_shows_it() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("story", "private").await;
    let story = "</textarea><script>alert(1)</script><img src=x onerror=alert(2)> 店家一直不退钱，拖了两个月";
    person.step("story", &[("story", story), ("headline", "<b>粗</b>")]).await;
    for page in ["/complain/story", "/complain/visibility", "/complain/check"] {
        let html = person.get(page).await.text();
        for markup in ["</textarea><script", "<script>alert", "<img src=x", "<b>粗"] {
            assert!(!html.contains(markup), "{page} holds {markup} as markup");
        }
    }
}

#[tokio::test]
async fn emoji_and_rare_han_survive() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("story", "private").await;
    let story = "𠮷野家隔壁的㐂寿店👨‍👩‍👧说好送货，䶮字都写错了，等了两个月";
    assert_eq!(person.step("story", &[("story", story)]).await.location(), "/complain/tried");
    assert!(person.get("/complain/story").await.text().contains(story));
}

#[tokio::test]
async fn a_hundred_thousand_characters_are_kept_and_the_limit_is_explained() {
    let app = TestApp::start().await;
    let mut person = app.person();
    person.write_until("story", "private").await;
    let long = "店家拖了两个月不退钱，".repeat(10_000);
    let answer = person.step("story", &[("story", &long)]).await;
    assert_eq!(answer.location(), "/complain/story?fix=1");
    let page = person.get("/complain/story?fix=1").await;
    assert_eq!(page.status, 200);
    let html = page.text();
    assert!(html.contains(&long), "what was typed is still there");
    assert!(html.contains("<title>错误"));
}

#[tokio::test]
async fn more_than_anybody_types_is_refused_by_a_page_and_not_by_a_cut_connection() {
    let app = TestApp::start().await;
    let mut person = app.person();
    let body = format!("step=story&story={}", "a".repeat(3_000_000));
    let answer = person
        .send(hyper::Method::POST, "/api/complain/save", Some("application/x-www-form-urlencoded"), body.into_bytes())
        .await;
    assert_eq!(answer.status, 413);
    assert!(answer.text().contains("都还在"), "{}", answer.text());
}

#[tokio::test]
async fn a_body_that_is_no_form_is_answered_kindly() {
    let app = TestApp::start().await;
    for (kind, body) in [
        (Some("application/json"), &b"{\"form\":"[..]),
        (Some("application/x-www-form-urlencoded"), b"%%%=%ff%fe&=&&&step"),
        (Some("multipart/form-data"), b"--nothing"),
        (None, b""),
    ] {
        let answer = app.person().send(hyper::Method::POST, "/api/complain/save", kind, body.to_vec()).await;
        assert!(answer.status.as_u16() < 500, "{kind:?}: {} {}", answer.status, answer.text());
    }
}

#[tokio::test]
async fn every_page_takes_nonsense_without_breaking() {
    let app = TestApp::start().await;
    let mut person = app.person();
    for (step, _) in answers("private").into_iter().chain([
        ("contact", vec![]),
        ("check", vec![]),
        ("receipt", vec![]),
        ("nothing", vec![]),
    ]) {
        let answer = person
            .step(
                step,
                &[
                    ("paid", "-1e9"),
                    ("ordered_on", "9999-99-99"),
                    ("platform", "'; DROP TABLE"),
                    ("ground", "\u{202e}x"),
                    ("email", "a@"),
                    ("act", "send"),
                ],
            )
            .await;
        assert!(answer.status.as_u16() < 500, "{step}: {}", answer.text());
        let page = person.get(&format!("/complain/{step}?fix=1&at=x&wrong=y&n=z&refused=,,a")).await;
        assert!(page.status.as_u16() < 500, "{step}: {}", page.text());
    }
    for path in [
        "/board?platform=x&cursor=zzz&province=%ff",
        "/board/%00",
        "/cases/%F0%9F%98%80",
        "/desk/x",
        "/media/..%2f..%2fkeys.json",
        "/complain/%3Cscript%3E",
    ] {
        let page = person.get(path).await;
        assert!(page.status.as_u16() < 500, "{path}: {}", page.text());
        assert!(!page.text().contains("<script>alert"), "{path}");
    }
}

#[tokio::test]
async fn an_expired_draft_is_explained_and_what_is_typed_then_is_kept_in_a_new_one() {
    let app = TestApp::with(&[("draft_life", "1s")]).await;
    let mut person = app.person();
    person.write_until("story", "private").await;
    tokio::time::sleep(std::time::Duration::from_millis(1_500)).await;
    let page = person.get("/complain/story").await;
    assert_eq!(page.status.as_u16() / 100, 2, "{}", page.text());
    let answer = person.step("story", &[("story", "隔了很久才回来写的经过，还在这里")]).await;
    assert_eq!(answer.location(), "/complain/whom?restarted=1");
    assert!(person.get("/complain/story").await.text().contains("隔了很久才回来写的经过"));
}

#[tokio::test]
async fn a_name_that_ends_the_title_is_text_in_the_title() {
    let app = TestApp::start().await;
    let mut person = app.person();
    let evil = "</title><meta http-equiv=refresh>";
    for (step, mut fields) in answers("public") {
        for field in &mut fields {
            if matches!(field.0, "name" | "asked_for" | "headline") {
                field.1 = evil;
            }
        }
        person.step(step, &fields).await;
    }
    person.leave_contact(&app, Some("title@163.com")).await;
    person.step("check", &[]).await;
    let filed = person.receipt().await;
    let mut reviewer = app.person();
    reviewer.sign_in(&app).await;
    let desk = format!("/desk/{}", filed.number);
    let shown = reviewer.get(&desk).await.text();
    assert!(shown.contains("http-equiv=refresh") && !shown.contains("<meta http-equiv=refresh"), "{shown}");
    reviewer.publish(&filed.number, &[]).await;
    for path in [format!("/board/{}", filed.number), "/board".to_owned(), "/".to_owned()] {
        assert!(!app.person().get(&path).await.text().contains("<meta http-equiv=refresh"), "{path}");
    }
}

#[tokio::test]
async fn nobody_is_mailed_more_codes_than_a_slow_mailbox_needs() {
    let app = TestApp::start().await;
    for n in 0..12 {
        let mut person = app.person();
        person.step("whom", &[("name", "会飞的茶壶测试店")]).await;
        let answer = person.step("contact", &[("email", "victim@163.com"), ("act", "send")]).await;
        assert_eq!(answer.location().contains("code_limit"), n >= 8, "{n}: {}", answer.location());
    }
}
