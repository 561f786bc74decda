use time::Duration;
use youmen_domain::catalog::RefusalCode;
use youmen_domain::complaint::{Actor, Decision, HandMasks};
use youmen_domain::evidence::Owner;
use youmen_domain::ports::{Board, Cases, Desk, QueueTab};
use youmen_domain::redact::{MaskKind, Span};
use youmen_domain::staff::Role;
use youmen_domain::state::{Action, PublicStatus, Review};

use crate::build::*;
use crate::refused;
use crate::world::on_both_databases;

fn reason(code: &str) -> RefusalCode {
    RefusalCode::parse(code).unwrap()
}

on_both_databases! {
    async fn every_decision_is_an_event_with_actor_reason_and_time(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let table = [
            (Decision::Publish { release: vec![] }, Action::Publish, Review::Published, None, None),
            (Decision::TakeUp, Action::TakeUp, Review::InReview, None, None),
            (Decision::KeepPrivate, Action::KeepPrivate, Review::KeptPrivate, None, None),
            (
                Decision::AskMaterial { question: "请补充付款截图".into() },
                Action::AskMaterial,
                Review::NeedsMaterial,
                None,
                Some("请补充付款截图"),
            ),
            (
                Decision::Reject { reason: reason("insult"), note: "请改写第二段".into() },
                Action::Reject,
                Review::Rejected,
                Some(reason("insult")),
                Some("请改写第二段"),
            ),
            (
                Decision::Reject { reason: reason("spam"), note: String::new() },
                Action::Reject,
                Review::Rejected,
                Some(reason("spam")),
                None,
            ),
        ];
        for (decision, action, review, reason, note) in table {
            let number = file(store, &Complaint::default()).await.number;
            decide(store, &number, staff, decision, minutes(4)).await;
            let file = store.case_file(&number).await.unwrap();
            assert_eq!(file.case.status.review, review);
            assert_eq!(file.version, 2);
            let event = &file.case.events[1];
            assert_eq!((event.action, &event.actor, event.at), (action, &Actor::Staff(staff), minutes(4)));
            assert_eq!((event.reason, event.note.as_deref()), (reason, note));
        }
    }

    async fn of_two_reviewers_who_decide_at_once_one_does(world) {
        let store = &world.store;
        let first = reviewer(store).await;
        let second = staff(store, "second@youmen.example", Role::Admin).await;
        for _ in 0..5 {
            let number = file(store, &Complaint::default()).await.number;
            let decisions = [
                (first, Decision::Publish { release: vec![] }),
                (second, Decision::Reject { reason: reason("duplicate"), note: String::new() }),
            ];
            let both: Vec<_> = decisions.into_iter().map(|(staff, decision)| {
                let (store, number) = (store.clone(), number.clone());
                tokio::spawn(async move { store.decide(&number, 1, staff, decision, NOW).await })
            }).collect();
            let mut done = 0;
            for one in both {
                match one.await.unwrap() {
                    Ok(()) => done += 1,
                    other => refused!(other, Conflict),
                }
            }
            assert_eq!(done, 1);
            assert_eq!(actions(store, &number).await.len(), 2);
        }
    }

    async fn a_decision_about_an_old_version_or_an_ended_case_is_refused(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let number = file(store, &Complaint::default()).await.number;
        add_picture(store, &Owner::Complaint(number.clone()), 1).await;
        refused!(store.decide(&number, 1, staff, Decision::KeepPrivate, NOW).await, Conflict);
        refused!(store.decide(&number, 3, staff, Decision::KeepPrivate, NOW).await, Conflict);
        let rejected = Decision::Reject { reason: reason("spam"), note: String::new() };
        store.decide(&number, 2, staff, rejected, NOW).await.unwrap();
        refused!(store.decide(&number, 3, staff, Decision::Publish { release: vec![] }, NOW).await, Conflict);
        store.withdraw(&number, NOW).await.unwrap();
        refused!(store.decide(&number, 4, staff, Decision::KeepPrivate, NOW).await, Conflict);
        assert_eq!(Board::list(store, &Default::default()).await.unwrap().total, 0);
    }

    async fn only_reviewers_decide(world) {
        let store = &world.store;
        let number = file(store, &Complaint::default()).await.number;
        let mediator = staff(store, "mediator@youmen.example", Role::Mediator).await;
        let left = staff(store, "left@youmen.example", Role::Reviewer).await;
        store.close_staff(&email("left@youmen.example")).await.unwrap();
        for nobody in [mediator, left, 9_999] {
            refused!(store.decide(&number, 1, nobody, Decision::KeepPrivate, NOW).await, NotAllowed);
            refused!(store.set_masks(&number, 1, nobody, HandMasks::default(), NOW).await, NotAllowed);
        }
        assert_eq!(actions(store, &number).await, [Action::File]);
    }

    async fn what_its_author_wants_private_cannot_be_published(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let publish = || Decision::Publish { release: vec![] };
        for private in [
            Complaint { public: false, ..Complaint::default() },
            Complaint { public: false, contact: false, ..Complaint::default() },
        ] {
            let number = file(store, &private).await.number;
            refused!(store.decide(&number, 1, staff, publish(), NOW).await, Conflict);
            refused!(Board::complaint(store, &number).await, NotFound);
        }
    }

    async fn pictures_are_released_only_with_consent_and_only_ones_own(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let number = file(store, &Complaint { pictures: false, ..Complaint::default() }).await.number;
        let piece = add_picture(store, &Owner::Complaint(number.clone()), 1).await.id;
        let publish = |release| Decision::Publish { release };
        refused!(store.decide(&number, 2, staff, publish(vec![piece.clone()]), NOW).await, Conflict);
        let other = file(store, &Complaint::default()).await.number;
        refused!(store.decide(&other, 1, staff, publish(vec![piece.clone()]), NOW).await, Conflict);
        assert!(!pieces(store, &Owner::Complaint(number)).await[0].released, "nothing half done");
        let own = add_picture(store, &Owner::Complaint(other.clone()), 2).await.id;
        store.decide(&other, 2, staff, publish(vec![own.clone(), own.clone()]), NOW).await.unwrap();
        assert_eq!(Board::complaint(store, &other).await.unwrap().pictures.len(), 1);
    }

    async fn what_is_masked_by_hand_is_masked_everywhere(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let story = "客服丽丽说不退，我问了三次，丽丽都说不退。".to_owned();
        let number = file(store, &Complaint { story, ..Complaint::default() }).await.number;
        let mask = |start, end| Span { start, end, kind: MaskKind::PersonName };
        let hand = HandMasks { story: vec![mask(2, 4), mask(14, 16)], ..HandMasks::default() };
        store.set_masks(&number, 1, staff, hand.clone(), minutes(1)).await.unwrap();

        let seen = store.case_file(&number).await.unwrap();
        assert_eq!((&seen.hand, seen.version), (&hand, 2));
        assert!(!seen.case.public.story.plain().contains("丽丽"));
        store.decide(&number, 2, staff, Decision::Publish { release: vec![] }, minutes(2)).await.unwrap();
        let page = Board::complaint(store, &number).await.unwrap().words.unwrap();
        assert_eq!(page, seen.case.public);

        // Of what is on the board already, more is masked at once.
        let more = HandMasks { headline: vec![mask(0, 2)], ..hand };
        store.set_masks(&number, 3, staff, more, minutes(3)).await.unwrap();
        let page = Board::complaint(store, &number).await.unwrap();
        assert!(!page.words.unwrap().title.plain().starts_with("说好"));
        assert_eq!((page.published_at, page.changed_at), (minutes(2), minutes(3)));
        assert_eq!(
            actions(store, &number).await,
            [Action::File, Action::ChangeMasks, Action::Publish, Action::ChangeMasks]
        );
        refused!(store.set_masks(&number, 3, staff, HandMasks::default(), NOW).await, Conflict);
    }

    async fn masks_out_of_range_do_no_harm(world) {
        let store = &world.store;
        let number = file(store, &Complaint::default()).await.number;
        let wild = [(0, usize::MAX), (9, 3), (5_000, 6_000)].map(|(start, end)| Span { start, end, kind: MaskKind::Digits });
        let hand = HandMasks { story: wild.to_vec(), ..HandMasks::default() };
        store.set_masks(&number, 1, reviewer(store).await, hand, NOW).await.unwrap();
        let public = store.case(&number).await.unwrap().public;
        assert!(!public.story.plain().contains("划痕"));
    }

    async fn the_queue_is_by_age_and_each_tab_has_its_own(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let mut numbers = Vec::new();
        for age in [30, 10, 20] {
            numbers.push(file_at(store, &Complaint::default(), NOW - Duration::minutes(age)).await.number);
        }
        let in_tab = async |tab| -> Vec<_> {
            let (rows, total) = store.queue(tab, 0).await.unwrap();
            assert_eq!(rows.len() as u64, total);
            rows.into_iter().map(|row| row.number).collect()
        };
        let [oldest, newest, middle] = numbers.as_slice() else { panic!() };
        assert_eq!(in_tab(QueueTab::Waiting).await, [oldest.clone(), middle.clone(), newest.clone()]);

        decide(store, middle, staff, Decision::AskMaterial { question: "请补充".into() }, minutes(1)).await;
        decide(store, newest, staff, Decision::Publish { release: vec![] }, minutes(2)).await;
        assert_eq!(in_tab(QueueTab::Waiting).await, vec![oldest.clone()]);
        assert_eq!(in_tab(QueueTab::Asked).await, vec![middle.clone()]);
        decide(store, oldest, staff, Decision::KeepPrivate, minutes(3)).await;
        assert_eq!(in_tab(QueueTab::Decided).await, [oldest.clone(), newest.clone()]);
        store.give_material(middle, "好的".into(), minutes(4)).await.unwrap();
        assert_eq!(in_tab(QueueTab::Waiting).await, vec![middle.clone()]);
    }

    async fn a_row_of_the_queue_shows_what_a_reviewer_chooses_by(world) {
        let store = &world.store;
        let number = file_at(store, &Complaint { public: false, ..Complaint::default() }, minutes(-7)).await.number;
        add_picture(store, &Owner::Complaint(number.clone()), 1).await;
        add_picture(store, &Owner::Complaint(number.clone()), 2).await;
        let (rows, total) = store.queue(QueueTab::Waiting, 0).await.unwrap();
        let [row] = rows.as_slice() else { panic!("one row") };
        assert_eq!((&row.number, row.filed_at, row.merchant.as_str()), (&number, minutes(-7), "清风电器旗舰店"));
        assert_eq!((row.platform.as_str(), row.ground.as_str()), ("taobao", "not_as_described"));
        assert_eq!((row.publish, row.evidence, row.demo, total), (false, 2, false, 1));
        assert!(store.queue(QueueTab::Waiting, 1).await.unwrap().0.is_empty());
    }

    async fn a_case_file_counts_the_merchants_complaints_and_hides_the_address(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        published(store, &Complaint::default(), staff, NOW).await;
        let number = file(store, &Complaint::default()).await.number;
        let case = store.case_file(&number).await.unwrap();
        assert_eq!(case.merchant_listed, 1);
        assert!(case.case.filing.contact.is_none());
    }

    async fn what_leaves_the_board_is_not_on_it(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let number = published(store, &Complaint::default(), staff, NOW).await;
        let page = Board::complaint(store, &number).await.unwrap();
        assert_eq!((page.status, page.published_at), (PublicStatus::Published, NOW.replace_nanosecond(123_456_000).unwrap()));
        let rejected = Decision::Reject { reason: reason("untrue_material"), note: String::new() };
        decide(store, &number, staff, rejected, minutes(1)).await;
        refused!(Board::complaint(store, &number).await, NotFound);
        assert_eq!(Board::list(store, &Default::default()).await.unwrap().total, 0);
        assert_eq!(store.merchant(&page.merchant_slug).await.unwrap().listed, 0);
    }
}
