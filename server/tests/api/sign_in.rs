use crate::support::{Person, TestApp};

impl Person {
    /// By link and six digits.
    pub async fn sign_in(&mut self, app: &TestApp) {
        let link = app.link().await;
        self.submit("/api/desk/redeem", &[("token", &link)]).await;
        self.submit("/api/desk/second_factor", &[("digits", &app.digits().await)]).await;
        assert_eq!(self.get("/desk").await.status, 200);
    }

    /// Puts a complaint on the board.
    pub async fn publish(&mut self, number: &str, pictures: &[&str]) {
        let release: Vec<_> = pictures.iter().map(|picture| ("release", *picture)).collect();
        let to = self.decide(number, "publish", &release).await;
        assert!(to.contains("done=publish"), "{to}");
    }

    /// Decides on a complaint as its page shows it now, and says where that led.
    pub async fn decide(&mut self, number: &str, decision: &str, more: &[(&str, &str)]) -> String {
        let page = self.get(&format!("/desk/{number}")).await.text();
        let version = page.split_once("name=\"version\"").unwrap().1.split_once("value=\"").unwrap().1;
        let version = version.split('"').next().unwrap();
        let mut fields = vec![("number", number), ("version", version), ("decision", decision)];
        fields.extend(more);
        self.post("/api/desk/decide", &fields).await.location().to_owned()
    }
}

#[tokio::test]
async fn a_link_signs_in_once() {
    let app = TestApp::start().await;
    let link = app.link().await;
    let mut first = app.person();
    let page = first.get(&format!("/desk/sign-in?token={link}")).await;
    assert_eq!(page.status, 200, "looking does not use it up: mail programs look at links");
    let answer = first.post("/api/desk/redeem", &[("token", &link)]).await;
    assert!(first.cookies.contains_key("__Host-staff"), "{}", answer.location());

    let mut second = app.person();
    let page = second.submit("/api/desk/redeem", &[("token", &link)]).await;
    assert!(!second.cookies.contains_key("__Host-staff"));
    assert!(page.status.is_success() && page.text().contains("<h1"), "{}", page.text());
}

#[tokio::test]
async fn the_desk_opens_only_after_the_second_factor() {
    let app = TestApp::start().await;
    let filed = app.person().file(&app, "private").await;
    let mut half = app.person();
    half.submit("/api/desk/redeem", &[("token", &app.link().await)]).await;
    for path in ["/desk".to_owned(), format!("/desk/{}", filed.number)] {
        let answer = half.get(&path).await;
        assert!(!answer.text().contains("会飞的茶壶测试店"), "{path}");
    }
    let wrong = half.submit("/api/desk/second_factor", &[("digits", "000000")]).await;
    assert_eq!(wrong.status, 200);
    let digits = app.digits().await;
    half.submit("/api/desk/second_factor", &[("digits", &digits)]).await;
    assert!(half.get("/desk").await.text().contains("会飞的茶壶测试店"));

    let mut replay = app.person();
    replay.submit("/api/desk/redeem", &[("token", &app.link().await)]).await;
    replay.submit("/api/desk/second_factor", &[("digits", &digits)]).await;
    assert!(!replay.get("/desk").await.text().contains("会飞的茶壶测试店"), "digits count once");
}

#[tokio::test]
async fn asking_for_a_link_says_nothing_about_who_works_here() {
    let app = TestApp::start().await;
    app.link().await;
    let known = app.person().post("/api/desk/request_link", &[("email", "reviewer@youmen.example")]).await;
    let unknown = app.person().post("/api/desk/request_link", &[("email", "nobody@youmen.example")]).await;
    assert_eq!(known.location(), unknown.location());
    let letter = app.letter_to("reviewer@youmen.example").await;
    assert!(letter.contains("/desk/sign-in?token="), "{letter}");
}
