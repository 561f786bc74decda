//! One person's complaint, page by page, as a browser without JavaScript sends it.

use super::app::TestApp;
use super::client::{Person, Response};
use super::forms::form;

/// What must never come out.
pub const PHONE: &str = "13912345678";
pub const ORDER_NO: &str = "260318774412095531";
const STORY: &str = "3月5日我买了一台扫地机器人，付了1299元，第二周就不动了。店家电话13912345678一直没人接，\
订单号260318774412095531，客服让我等，等了两个月。";

/// A filed complaint.
pub struct Filed {
    /// `YM123456789`.
    pub number: String,
    /// Sixteen digits.
    pub code: String,
}

/// The answers to each page but the last two.
pub fn answers(visibility: &'static str) -> Vec<(&'static str, Vec<(&'static str, &'static str)>)> {
    let consents = [
        ("consent_truthful", "yes"),
        ("consent_text", "yes"),
        ("consent_pictures", "yes"),
        ("consent_merchant", "yes"),
    ];
    vec![
        (
            "whom",
            vec![
                ("name", "会飞的茶壶测试店"),
                ("platform", "taobao"),
                ("merchant", "new"),
                ("asked_for", "会飞的茶壶测试店"),
            ],
        ),
        ("what", vec![("ground", "quality_warranty")]),
        (
            "order",
            vec![
                ("product", "扫地机器人"),
                ("paid", "1299"),
                ("ordered_on", "2026-03-05"),
                ("order_no", ORDER_NO),
                ("province", "31"),
            ],
        ),
        ("story", vec![("story", STORY), ("headline", "扫地机器人两周就不动了")]),
        ("tried", vec![("tried", "merchant"), ("tried_note", "客服说再等等")]),
        ("want", vec![("ask", "repair"), ("ask", "refund_full")]),
        ("evidence", vec![]),
        ("visibility", form(&[("visibility", visibility)], &consents)),
    ]
}

impl Person {
    /// Sends one page of the wizard.
    pub async fn step(&mut self, step: &str, fields: &[(&str, &str)]) -> Response {
        self.post("/api/complain/save", &form(&[("step", step)], fields)).await
    }

    /// Sends pages until this one is next.
    pub async fn write_until(&mut self, step: &str, visibility: &'static str) {
        for (page, fields) in answers(visibility) {
            if page == step {
                return;
            }
            let answer = self.step(page, &fields).await;
            assert!(answer.status.is_redirection(), "{page}: {} {}", answer.status, answer.text());
            assert!(
                !answer.location().contains("fix=1"),
                "{page}: {}",
                self.get(&format!("/complain/{page}?fix=1")).await.text()
            );
        }
    }

    /// Proves an address, if there is one to prove, and goes to the last look.
    pub async fn leave_contact(&mut self, app: &TestApp, email: Option<&str>) {
        if let Some(email) = email {
            self.step("contact", &[("email", email), ("act", "send")]).await;
            let letter = app.letter_to(email).await;
            let (_, body) = letter.split_once("\n\n").unwrap();
            let digits: Vec<&str> = body.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == 6).collect();
            let answer = self.step("contact", &[("email", email), ("code", digits[0]), ("act", "verify")]).await;
            assert_eq!(answer.location(), "/complain/check", "{}", answer.text());
        } else {
            self.step("contact", &[("act", "skip")]).await;
        }
    }

    /// Writes a whole complaint and files it.
    pub async fn file(&mut self, app: &TestApp, visibility: &'static str) -> Filed {
        self.write_until("contact", visibility).await;
        let email = (visibility == "public").then(|| format!("author{}@163.com", self.cookies.len()));
        self.leave_contact(app, email.as_deref()).await;
        let answer = self.step("check", &[]).await;
        assert_eq!(answer.location(), "/complain/receipt", "{}", answer.text());
        self.receipt().await
    }

    /// The receipt as the page shows it.
    pub async fn receipt(&mut self) -> Filed {
        let page = self.get("/complain/receipt").await.text();
        let after = |id: &str| page.split_once(&format!("id=\"{id}\"")).map_or("", |(_, rest)| rest);
        let digits =
            |text: &str, count: usize| text.chars().filter(char::is_ascii_digit).take(count).collect::<String>();
        // Past the end of the tag, where other attributes may have digits.
        let inside = |id: &str| after(id).split_once('>').map_or("", |(_, rest)| rest);
        Filed { number: format!("YM{}", digits(inside("receipt-number"), 9)), code: digits(inside("receipt-code"), 16) }
    }
}
