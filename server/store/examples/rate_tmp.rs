#![allow(
    missing_docs,
    clippy::all,
    clippy::pedantic,
    clippy::unwrap_used,
    clippy::as_conversions,
    clippy::print_stdout
)]
use std::time::Instant;
use time::macros::{date, datetime};
use youmen_domain::board::*;
use youmen_domain::complaint::*;
use youmen_domain::contact::Email;
use youmen_domain::filing::*;
use youmen_domain::form::RawForm;
use youmen_domain::number::*;
use youmen_domain::ports::*;
use youmen_domain::state::Action;
use youmen_domain::step::Step;
use youmen_store::*;

fn filing(n: u32) -> Filing {
    let mut a = Answers::default();
    let f = |p: &[(&str, &str)]| RawForm::from_pairs(p.iter().copied());
    let plats = ["taobao", "jd", "douyin", "pinduoduo"];
    let provs = ["33", "44", "11", "31"];
    a.put(Step::Whom, f(&[("name", "演示店"), ("platform", plats[n as usize % 4])]));
    a.put(Step::What, f(&[("ground", if n % 3 == 0 { "counterfeit" } else { "not_as_described" })]));
    a.put(
        Step::Order,
        f(&[
            ("product", "扫地机"),
            ("paid", "1299"),
            ("ordered_on", "2026-10-02"),
            ("province", provs[n as usize / 7 % 4]),
        ]),
    );
    a.put(Step::Story, f(&[("headline", "说好的全新机变成了二手"), ("story", &format!("（演示）第{n}号。{}", "页面写着全新未拆封，收到的机身有划痕。客服让我加微信处理，之后就不回了。我在十月二日下单，付了一千二百九十九元，".repeat(3)))]));
    a.put(Step::Tried, f(&[("tried", "merchant")]));
    a.put(Step::Want, f(&[("ask", "refund_full")]));
    a.put(Step::Visibility, f(&[("visibility", "public"), ("consent_truthful", "yes"), ("consent_text", "yes")]));
    Filing::parse(&a, Some(Email::parse("demo@example.cn").unwrap()), date!(2026 - 11 - 23)).unwrap()
}

#[tokio::main]
async fn main() {
    let n: u32 = std::env::args().nth(1).unwrap().parse().unwrap();
    let url = std::env::args().nth(2);
    let dir = tempfile::tempdir().unwrap();
    let config = match url {
        Some(u) => Config::new(u, dir.path()),
        None => Config::in_folder(dir.path()),
    };
    let store = Store::open(config).await.unwrap();
    let base: Vec<Filing> = (0..1000).map(filing).collect();
    let now = datetime!(2026-11-23 0:00 UTC);
    let t = Instant::now();
    for f in base.iter().take(1000) {
        std::hint::black_box(PublicWords::of(f, "演示店", &Default::default()));
    }
    println!("masking {:.1} us each", t.elapsed().as_micros() as f64 / 1000.0);
    let t = Instant::now();
    let seeds = (0..n).map(|i| Seeded {
        number: ComplaintNumber::from_draw(i.wrapping_mul(2_654_435_761)),
        receipt: ReceiptCode::from_draw(u64::from(i)),
        filing: base[i as usize % 1000].clone(),
        merchant: SeededMerchant { slug: format!("m-{}", i % 500), name: format!("演示店{}", i % 500) },
        events: vec![
            Event {
                action: Action::File,
                actor: Actor::Author,
                at: now - time::Duration::seconds(i64::from(i) + 60),
                reason: None,
                note: None,
            },
            Event {
                action: Action::Publish,
                actor: Actor::System,
                at: now - time::Duration::seconds(i64::from(i)),
                reason: None,
                note: None,
            },
        ],
        demo: true,
    });
    let w = store.seed_complaints(seeds).await.unwrap();
    println!("{w} complaints in {:?}: {:.0}/s", t.elapsed(), w as f64 / t.elapsed().as_secs_f64());
    for (name, q) in [
        ("all", BoardQuery::default()),
        (
            "platform",
            BoardQuery {
                platforms: vec![youmen_domain::catalog::PlatformCode::parse("jd").unwrap()],
                ..Default::default()
            },
        ),
        ("merchant", BoardQuery { merchant: Some("m-7".into()), ..Default::default() }),
        (
            "platform+province",
            BoardQuery {
                platforms: vec![youmen_domain::catalog::PlatformCode::parse("jd").unwrap()],
                provinces: vec![youmen_domain::catalog::ProvinceCode::parse("33").unwrap()],
                ..Default::default()
            },
        ),
        (
            "two platforms",
            BoardQuery {
                platforms: ["jd", "taobao"]
                    .iter()
                    .map(|c| youmen_domain::catalog::PlatformCode::parse(c).unwrap())
                    .collect(),
                ..Default::default()
            },
        ),
    ] {
        let t = Instant::now();
        let mut p = BoardPage::default();
        for _ in 0..10 {
            p = Board::list(&store, &q).await.unwrap();
        }
        let first = t.elapsed() / 10;
        let t = Instant::now();
        let q2 = BoardQuery {
            cursor: Some(Cursor {
                micros: (now - time::Duration::seconds(i64::from(n) / 2)).unix_timestamp() * 1_000_000,
                number: ComplaintNumber::from_draw(5),
            }),
            ..q
        };
        for _ in 0..10 {
            Board::list(&store, &q2).await.unwrap();
        }
        println!("list {name}: total {} first {first:?} middle {:?}", p.total, t.elapsed() / 10);
    }
    let t = Instant::now();
    let hits = store.merchants("演示店7", 10).await.unwrap();
    println!("merchants {} {:?}", hits.len(), t.elapsed());
    let t = Instant::now();
    store.queue(QueueTab::Waiting, 0).await.unwrap();
    println!("queue {:?}", t.elapsed());
}
