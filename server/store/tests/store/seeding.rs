use time::OffsetDateTime;
use youmen_domain::complaint::{Actor, Event};
use youmen_domain::number::{ComplaintNumber, ReceiptCode};
use youmen_domain::ports::{Board, Cases, Desk, QueueTab};
use youmen_domain::state::{Action, PublicStatus};
use youmen_store::{Seeded, SeededMerchant, StoreError};

use crate::build::*;
use crate::refused;
use crate::world::on_both_databases;

/// The life of one demo complaint.
#[derive(Clone)]
pub struct Life {
    pub draw: u32,
    pub merchant: u32,
    pub filed: OffsetDateTime,
    pub published: Option<OffsetDateTime>,
    pub then: Vec<Action>,
}

impl Life {
    /// Published a moment after it was filed.
    pub fn of(draw: u32) -> Self {
        Self { draw, merchant: draw % 5, filed: minutes(-120), published: Some(NOW), then: vec![] }
    }
}

pub fn seed(life: Life) -> Seeded {
    let event = |action, at, actor| Event { action, actor, at, reason: None, note: None };
    let mut events = vec![event(Action::File, life.filed, Actor::Author)];
    events.extend(life.published.map(|at| event(Action::Publish, at, Actor::System)));
    let last = life.published.unwrap_or(life.filed);
    events.extend(life.then.into_iter().map(|action| event(action, last, Actor::System)));
    Seeded {
        number: ComplaintNumber::from_draw(life.draw),
        receipt: ReceiptCode::from_draw(u64::from(life.draw)),
        filing: Complaint {
            story: format!("（演示）第{}号的经过，页面写着全新，收到是二手。", life.draw),
            ..Complaint::default()
        }
        .filing(),
        merchant: SeededMerchant {
            slug: format!("m-demo000{}", life.merchant),
            name: format!("（演示）{}号店", life.merchant),
        },
        events,
        demo: true,
    }
}

on_both_databases! {
    async fn a_new_store_is_empty_until_something_is_filed(world) {
        let store = &world.store;
        assert!(store.is_empty().await.unwrap());
        file(store, &Complaint::default()).await;
        assert!(!store.is_empty().await.unwrap());
    }

    async fn demo_complaints_are_like_filed_ones(world) {
        let store = &world.store;
        let lives = [
            Life { published: None, ..Life::of(1) },
            Life::of(2),
            Life { then: vec![Action::Notify, Action::Answer, Action::ResolveFull], ..Life::of(3) },
            Life { then: vec![Action::Withdraw], ..Life::of(4) },
        ];
        assert_eq!(store.seed_complaints(lives.into_iter().map(seed)).await.unwrap(), 4);
        let number = ComplaintNumber::from_draw;

        assert_eq!(store.queue(QueueTab::Waiting, 0).await.unwrap().0[0].number, number(1));
        assert_eq!(store.case(&number(1)).await.unwrap().filed_at, minutes(-120).replace_microsecond(123_456).unwrap());
        assert!(store.receipt_opens(&number(2), &ReceiptCode::from_draw(2)).await.unwrap());
        let solved = Board::complaint(store, &number(3)).await.unwrap();
        assert_eq!((solved.status, solved.demo), (PublicStatus::ResolvedFull, true));
        assert_eq!(actions(store, &number(3)).await.len(), 5);
        assert_eq!(version(store, &number(3)).await, 5);
        assert_eq!(Board::complaint(store, &number(4)).await.unwrap().status, PublicStatus::Withdrawn);
        refused!(store.case(&number(4)).await, Gone);
        assert_eq!(Board::list(store, &Default::default()).await.unwrap().total, 2);
        assert_eq!(Board::merchant(store, "m-demo0004").await.unwrap().listed, 0);

        // A demo complaint goes on like any other.
        store.withdraw(&number(2), minutes(1)).await.unwrap();
        assert_eq!(Board::merchant(store, "m-demo0002").await.unwrap().listed, 0);
    }

    async fn seeding_again_adds_nothing(world) {
        let store = &world.store;
        let seeds = || (0..1_500).map(|draw| seed(Life::of(draw)));
        assert_eq!(store.seed_complaints(seeds()).await.unwrap(), 1_500);
        assert_eq!(store.seed_complaints(seeds()).await.unwrap(), 0);
        assert_eq!(Board::list(store, &Default::default()).await.unwrap().total, 1_500);
        assert_eq!(Board::merchant(store, "m-demo0000").await.unwrap().listed, 300);
        // Numbers of both kinds share one table.
        assert!(file(store, &Complaint::default()).await.receipt.is_some());
    }

    async fn a_life_that_cannot_be_is_refused(world) {
        let store = &world.store;
        let never_told = Life { then: vec![Action::Answer], ..Life::of(1) };
        let twice = Life { then: vec![Action::Publish], ..Life::of(2) };
        for life in [never_told, twice] {
            assert!(matches!(store.seed_complaints([seed(life)]).await, Err(StoreError::Conflict)));
        }
        let private = Seeded { filing: Complaint { public: false, ..Complaint::default() }.filing(), ..seed(Life::of(3)) };
        assert!(matches!(store.seed_complaints([private]).await, Err(StoreError::Conflict)));
        let unborn = Seeded { events: vec![], ..seed(Life::of(4)) };
        assert!(matches!(store.seed_complaints([unborn]).await, Err(StoreError::Conflict)));
        assert!(store.is_empty().await.unwrap());
    }
}
