//! The rules as an API.

use crate::support::TestApp;

#[tokio::test]
async fn a_time_limit_ends_as_the_command_line_says() {
    let app = TestApp::start().await;
    let answer = app.person().get("/api/v1/deadlines?rule=samr_accept&from=2026-02-12").await;
    assert_eq!(answer.status, 200);
    let json = answer.json();
    assert_eq!((json["due"].as_str(), json["days"].as_u64()), (Some("2026-02-28"), Some(7)), "{json}");
    assert!(json["basis"].as_str().unwrap().contains("第15条") && json["confirmed"] == true, "{json}");
}

#[tokio::test]
async fn without_a_rule_it_says_which_there_are() {
    let app = TestApp::start().await;
    let json = app.person().get("/api/v1/deadlines").await.json();
    assert!(json["rules"].as_array().unwrap().iter().any(|rule| rule["rule"] == "seven_day_return"), "{json}");
}

#[tokio::test]
async fn what_cannot_be_counted_is_a_problem_document() {
    let app = TestApp::start().await;
    for query in ["rule=samr_accept", "rule=samr_accept&from=2026-02-30", "rule=nothing&from=2026-02-12", "rule="] {
        let answer = app.person().get(&format!("/api/v1/deadlines?{query}")).await;
        assert_eq!(
            (answer.status.as_u16(), answer.header("content-type")),
            (422, "application/problem+json"),
            "{query}"
        );
        assert!(answer.json()["code"].is_string(), "{query}: {}", answer.text());
    }
}

#[tokio::test]
async fn a_last_day_goes_into_a_calendar() {
    let app = TestApp::start().await;
    let answer = app.person().get("/guide/deadlines.ics?rule=samr_accept&from=2026-02-12").await;
    assert_eq!(answer.header("content-type"), "text/calendar; charset=utf-8");
    assert!(answer.text().contains("DTSTART;VALUE=DATE:20260228\r\n"), "{}", answer.text());
    for query in
        ["", "?rule=x&from=2026-02-12", "?rule=samr_accept&from=9999-99-99", "?rule=samr_accept&from=-9999-01-01"]
    {
        assert_eq!(app.person().get(&format!("/guide/deadlines.ics{query}")).await.status, 404, "{query}");
    }
}

#[tokio::test]
async fn the_calculator_answers_in_words_and_keeps_what_was_typed() {
    let app = TestApp::start().await;
    let page = app.person().get("/guide/calculators/deadline?rule=samr_accept&from=2026-02-12").await.text();
    assert!(page.contains("2026 年 2 月 28 日") && page.contains("第15条"), "{page}");
    let page = app.person().get("/guide/calculators/deadline?rule=&from=2026-02-31").await.text();
    assert!(page.contains("error-summary") && page.contains("value=\"2026-02-31\""), "{page}");
}

#[tokio::test]
async fn a_case_is_weighed_for_any_program() {
    let app = TestApp::start().await;
    let mut program = app.person().without("origin").without("sec-fetch-site").with("accept", "application/json");
    let facts = br#"{"ground":"counterfeit","platform":"taobao","paid_fen":19900,"ordered_on":"2026-11-01","tried":["merchant"]}"#;
    let kind = Some("application/json");
    let answer = program.send(hyper::Method::POST, "/api/v1/assess", kind, facts.to_vec()).await;
    assert_eq!(answer.status, 200, "{}", answer.text());
    let json = answer.json();
    assert_eq!(json["verdict"], "eligible", "{json}");
    let triple = json["remedies"].as_array().unwrap().iter().find(|row| row["code"] == "triple_damages").unwrap();
    assert_eq!(triple["amount_fen"], 59_700, "{json}");
    for bad in [&b"nonsense"[..], b"{}", br#"{"ground":"x"}"#, br#"{"ground":"counterfeit","paid_fen":-1}"#, b"\xff"] {
        let answer = program.send(hyper::Method::POST, "/api/v1/assess", kind, bad.to_vec()).await;
        assert_eq!(answer.status, 422, "{}", answer.text());
        assert_eq!(answer.header("content-type"), "application/problem+json");
    }
    let long = program.send(hyper::Method::POST, "/api/v1/assess", kind, vec![b' '; 70_000]).await;
    assert_eq!(long.status, 413, "{}", long.text());
}

#[tokio::test]
async fn every_page_of_the_guide_answers_in_both_languages() {
    let app = TestApp::start().await;
    let mut pages: Vec<String> =
        ["", "/grounds", "/laws", "/channels", "/calculators/deadline"].map(str::to_owned).into();
    pages.extend(["triple", "tenfold", "prepaid"].map(|kind| format!("/calculators/{kind}?paid=100&used=10")));
    pages.extend(youmen_domain::catalog::guide_pages().iter().map(|page| format!("/{}", page.slug)));
    pages.extend(youmen_domain::catalog::grounds().iter().map(|row| format!("/grounds/{}", row.code.as_str())));
    pages.extend(youmen_domain::catalog::channels().iter().map(|row| format!("/channels/{}", row.code.as_str())));
    pages.extend(youmen_domain::catalog::laws().iter().map(|row| format!("/laws/{}", row.code)));
    pages.extend(youmen_domain::catalog::articles().iter().map(|row| format!("/laws/{}/{}", row.law, row.number)));
    assert!(pages.len() > 380, "{}", pages.len());
    for tag in ["zh-CN", "en"] {
        let mut reader = app.person();
        reader.get(&format!("/?lang={tag}")).await;
        for page in &pages {
            let answer = reader.get(&format!("/guide{page}")).await;
            assert_eq!(answer.status, 200, "{tag} {page}");
            let html = answer.text();
            assert!(html.matches("<h1").count() == 1 && html.contains(&format!("lang=\"{tag}\"")), "{tag} {page}");
        }
    }
    for page in ["/nothing", "/grounds/x", "/channels/x", "/laws/x", "/laws/civil_code/99999", "/calculators/x"] {
        assert_eq!(app.person().get(&format!("/guide{page}")).await.status, 404, "{page}");
    }
}

#[tokio::test]
async fn a_draft_has_a_plan_without_being_filed() {
    let app = TestApp::start().await;
    let mut person = app.person();
    assert!(person.get("/complain/plan").await.text().contains("先说一下发生了什么"));
    person.write_until("visibility", "private").await;
    let plan = person.get("/complain/plan").await.text();
    for words in ["现在找谁", "证据完整度", "复制", "会飞的茶壶测试店", "不保证结果"] {
        assert!(plan.contains(words), "{words}: {plan}");
    }
    let ticked = person.get("/complain/plan?flag=nothing&flag=custom_made&seller=private").await;
    assert_eq!(ticked.status, 200);
}
