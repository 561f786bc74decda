//! People, and what they type.

use time::macros::{date, datetime};
use time::{Date, Duration, OffsetDateTime};
use youmen_domain::complaint::Decision;
use youmen_domain::contact::{CodeOutcome, Email};
use youmen_domain::evidence::{EvidencePiece, Mail, NewEvidence, Owner};
use youmen_domain::filing::{Answers, Filing};
use youmen_domain::form::RawForm;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::{
    Cases, Desk, Draft, DraftLookup, DraftToken, Drafts, EvidenceBox, Filed, SessionToken, Staffing,
};
use youmen_domain::staff::Role;
use youmen_domain::step::Step;
use youmen_store::Store;

pub const NOW: OffsetDateTime = datetime!(2026-11-23 08:00:00.123456 UTC);
pub const TODAY: Date = date!(2026 - 11 - 23);
pub const EMAIL: &str = "planted.person@mail.example.cn";
pub const REVIEWER: &str = "reviewer@youmen.example";

pub fn minutes(minutes: i64) -> OffsetDateTime {
    NOW + Duration::minutes(minutes)
}

pub fn email(text: &str) -> Email {
    Email::parse(text).unwrap()
}

pub fn form(pairs: &[(&str, &str)]) -> RawForm {
    RawForm::from_pairs(pairs.iter().copied())
}

/// What a person types, with a few words changed.
#[derive(Clone)]
pub struct Complaint {
    pub merchant: &'static str,
    pub known: Option<String>,
    pub platform: &'static str,
    pub ground: &'static str,
    pub province: &'static str,
    pub headline: &'static str,
    pub story: String,
    pub order_no: &'static str,
    pub public: bool,
    pub pictures: bool,
    pub contact: bool,
}

impl Default for Complaint {
    fn default() -> Self {
        Self {
            merchant: "清风电器旗舰店",
            known: None,
            platform: "taobao",
            ground: "not_as_described",
            province: "33",
            headline: "说好的全新机变成了二手",
            story: "页面写着全新未拆封，收到的机身有划痕。客服让我加微信处理，之后就不回了。".to_owned(),
            order_no: "",
            public: true,
            pictures: true,
            contact: true,
        }
    }
}

impl Complaint {
    pub fn pages(&self) -> Vec<(Step, RawForm)> {
        let mut whom = vec![("name", self.merchant), ("platform", self.platform)];
        if let Some(slug) = &self.known {
            whom.extend([("merchant", slug.as_str()), ("asked_for", self.merchant)]);
        }
        let yes = |on: bool| if on { "yes" } else { "" };
        vec![
            (Step::Whom, form(&whom)),
            (Step::What, form(&[("ground", self.ground)])),
            (
                Step::Order,
                form(&[
                    ("product", "扫地机"),
                    ("paid", "1299"),
                    ("ordered_on", "2026-10-02"),
                    ("province", self.province),
                    ("order_no", self.order_no),
                ]),
            ),
            (Step::Story, form(&[("headline", self.headline), ("story", &self.story)])),
            (Step::Tried, form(&[("tried", "merchant"), ("tried", "platform")])),
            (Step::Want, form(&[("ask", "refund_full"), ("want_note", "希望全额退款")])),
            (
                Step::Visibility,
                form(&[
                    ("visibility", if self.public { "public" } else { "private" }),
                    ("consent_truthful", "yes"),
                    ("consent_text", yes(self.public)),
                    ("consent_pictures", yes(self.pictures)),
                ]),
            ),
        ]
    }

    pub fn filing(&self) -> Filing {
        let mut answers = Answers::default();
        for (step, form) in self.pages() {
            answers.put(step, form);
        }
        Filing::parse(&answers, self.contact.then(|| email(EMAIL)), TODAY).unwrap()
    }
}

pub fn letter(to: &str, body: &str) -> Mail {
    Mail { to: email(to), subject: "有门".to_owned(), body: body.to_owned() }
}

/// A draft with every page typed and the address proven, if there is one.
pub async fn draft(store: &Store, complaint: &Complaint) -> DraftToken {
    let token = store.create(NOW).await.unwrap();
    for (step, form) in complaint.pages() {
        store.put_step(&token, step, form, NOW).await.unwrap();
    }
    if complaint.contact {
        prove(store, &token).await;
    }
    token
}

pub async fn prove(store: &Store, token: &DraftToken) {
    let sent = store.send_code(token, email(EMAIL), "246810".into(), letter(EMAIL, "246810"), NOW).await.unwrap();
    assert_eq!(sent, Ok(()));
    assert_eq!(store.try_code(token, "246810", NOW).await.unwrap(), CodeOutcome::Verified);
}

pub async fn found(store: &Store, token: &DraftToken, now: OffsetDateTime) -> Draft {
    match store.load(token, now).await.unwrap() {
        DraftLookup::Found(draft) => *draft,
        DraftLookup::Expired => panic!("expired"),
        DraftLookup::Unknown => panic!("unknown"),
    }
}

pub async fn file(store: &Store, complaint: &Complaint) -> Filed {
    file_at(store, complaint, NOW).await
}

pub async fn file_at(store: &Store, complaint: &Complaint, now: OffsetDateTime) -> Filed {
    let token = draft(store, complaint).await;
    store.file(&token, complaint.filing(), now).await.unwrap()
}

/// A picture of a few bytes; another seed, another picture.
pub fn picture(seed: u8) -> NewEvidence {
    let bytes =
        |length: usize, salt: u8| (0..=250).cycle().take(length).map(|at: u8| at ^ seed ^ salt).collect::<Vec<u8>>();
    NewEvidence {
        file_name: format!("微信图片_{seed}.jpg"),
        original: bytes(150_000, 0),
        picture: bytes(40_000, 1),
        thumb: bytes(4_000, 2),
        mime: "image/webp",
        width: 1080,
        height: 1920,
    }
}

pub async fn add_picture(store: &Store, owner: &Owner, seed: u8) -> EvidencePiece {
    store.add(owner, picture(seed), NOW).await.unwrap()
}

pub async fn reviewer(store: &Store) -> i64 {
    staff(store, REVIEWER, Role::Reviewer).await
}

pub async fn staff(store: &Store, address: &str, role: Role) -> i64 {
    store.add_staff(&email(address), role, NOW).await.unwrap();
    store.staff_id(&email(address)).await.unwrap()
}

pub async fn version(store: &Store, number: &ComplaintNumber) -> i64 {
    store.case_file(number).await.unwrap().version
}

pub async fn decide(store: &Store, number: &ComplaintNumber, staff: i64, decision: Decision, now: OffsetDateTime) {
    let version = version(store, number).await;
    store.decide(number, version, staff, decision, now).await.unwrap();
}

/// Files and publishes.
pub async fn published(store: &Store, complaint: &Complaint, staff: i64, now: OffsetDateTime) -> ComplaintNumber {
    let number = file_at(store, complaint, now).await.number;
    decide(store, &number, staff, Decision::Publish { release: vec![] }, now).await;
    number
}

/// A session at its first step.
pub async fn signed_in(store: &Store, address: &str) -> SessionToken {
    let link = store.new_link(&email(address), NOW).await.unwrap();
    store.redeem(&link, NOW).await.unwrap()
}

pub async fn actions(store: &Store, number: &ComplaintNumber) -> Vec<youmen_domain::state::Action> {
    store.case(number).await.unwrap().events.iter().map(|event| event.action).collect()
}

/// What a refused call said, without its value.
#[macro_export]
macro_rules! refused {
    ($result:expr, $failure:ident) => {
        match $result {
            Err(youmen_domain::ports::Failure::$failure { .. }) => {}
            Err(other) => panic!("expected {}, got {other:?}", stringify!($failure)),
            Ok(_) => panic!("expected {}, but it was done", stringify!($failure)),
        }
    };
}

/// An owner's pieces; the board lists too, so the call has to say which.
pub async fn pieces(store: &Store, owner: &Owner) -> Vec<EvidencePiece> {
    EvidenceBox::list(store, owner).await.unwrap()
}
