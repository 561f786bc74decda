use youmen_domain::catalog::RefusalCode;
use youmen_domain::complaint::{Actor, Decision};
use youmen_domain::evidence::Owner;
use youmen_domain::ports::{Board, Cases, Desk, EvidenceBox, QueueTab};
use youmen_domain::state::{Action, PublicStatus, Review};

use crate::build::*;
use crate::refused;
use crate::world::on_both_databases;

on_both_databases! {
    async fn a_question_is_asked_seen_and_answered(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let number = file(store, &Complaint::default()).await.number;
        refused!(store.give_material(&number, "没人问过".into(), NOW).await, Conflict);
        let question = "请补充订单截图，并写明客服的说法。";
        decide(store, &number, staff, Decision::AskMaterial { question: question.into() }, minutes(1)).await;

        let asked = store.case(&number).await.unwrap();
        assert_eq!(asked.status.review, Review::NeedsMaterial);
        assert_eq!(asked.events[1].note.as_deref(), Some(question));

        store.give_material(&number, "已补充，见图片。".into(), minutes(2)).await.unwrap();
        refused!(store.give_material(&number, "又一次".into(), minutes(2)).await, Conflict);
        let answered = store.case(&number).await.unwrap();
        assert_eq!(answered.status.review, Review::Submitted);
        let last = &answered.events[2];
        assert_eq!((last.action, &last.actor, last.at), (Action::GiveMaterial, &Actor::Author, minutes(2)));
        assert_eq!(last.note.as_deref(), Some("已补充，见图片。"));
    }

    async fn the_author_does_not_learn_which_reviewer_it_was(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let number = file(store, &Complaint::default()).await.number;
        decide(store, &number, staff, Decision::KeepPrivate, NOW).await;
        assert_eq!(store.case(&number).await.unwrap().events[1].actor, Actor::Staff(0));
        assert_eq!(store.case_file(&number).await.unwrap().case.events[1].actor, Actor::Staff(staff));
    }

    async fn a_withdrawn_complaint_leaves_a_tombstone(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let number = published(store, &Complaint::default(), staff, minutes(1)).await;
        let receipt = file(store, &Complaint::default()).await;
        add_picture(store, &Owner::Complaint(number.clone()), 1).await;
        let before = Board::complaint(store, &number).await.unwrap();

        store.withdraw(&number, minutes(9)).await.unwrap();

        let stone = Board::complaint(store, &number).await.unwrap();
        assert_eq!(stone.status, PublicStatus::Withdrawn);
        assert_eq!((stone.merchant, stone.published_at), (before.merchant, before.published_at));
        assert_eq!(stone.changed_at, minutes(9));
        assert!(stone.words.is_none() && stone.pictures.is_empty() && stone.asks.is_empty() && stone.tried.is_empty());
        assert_eq!((stone.paid, stone.province, stone.ordered_month), (None, None, None));
        assert_eq!(Board::list(store, &Default::default()).await.unwrap().total, 0);
        refused!(store.case(&number).await, Gone);
        refused!(store.case_file(&number).await, Gone);
        refused!(store.withdraw(&number, NOW).await, Gone);
        refused!(store.give_material(&number, "还在吗".into(), NOW).await, Gone);
        refused!(store.add(&Owner::Complaint(number.clone()), picture(2), NOW).await, Gone);
        assert!(pieces(store, &Owner::Complaint(number.clone())).await.is_empty());
        assert!(store.receipt_opens(&receipt.number, &receipt.receipt.unwrap()).await.unwrap(), "others are untouched");
    }

    async fn what_was_never_published_leaves_no_trace_on_the_board(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let filed = file(store, &Complaint::default()).await;
        refused!(Board::complaint(store, &filed.number).await, NotFound);
        store.withdraw(&filed.number, NOW).await.unwrap();
        refused!(Board::complaint(store, &filed.number).await, NotFound);
        assert!(store.receipt_opens(&filed.number, &filed.receipt.unwrap()).await.unwrap(), "its author may look");
        for tab in [QueueTab::Waiting, QueueTab::Asked, QueueTab::Decided] {
            assert_eq!(store.queue(tab, 0).await.unwrap().1, 0);
        }
        let refused = file(store, &Complaint::default()).await.number;
        let reason = RefusalCode::parse("spam").unwrap();
        decide(store, &refused, staff, Decision::Reject { reason, note: String::new() }, NOW).await;
        store.withdraw(&refused, NOW).await.unwrap();
        refused!(Board::complaint(store, &refused).await, NotFound);
    }

    async fn withdrawing_twice_at_once_is_withdrawing_once(world) {
        let store = &world.store;
        let number = published(store, &Complaint::default(), reviewer(store).await, NOW).await;
        let slug = Board::complaint(store, &number).await.unwrap().merchant_slug;
        let taps: Vec<_> = (0..8).map(|_| {
            let (store, number) = (store.clone(), number.clone());
            tokio::spawn(async move { store.withdraw(&number, NOW).await.is_ok() })
        }).collect();
        let mut done = 0;
        for tap in taps {
            done += u32::from(tap.await.unwrap());
        }
        assert_eq!(done, 1);
        assert_eq!(store.merchant(&slug).await.unwrap().listed, 0, "counted down once");
    }
}
