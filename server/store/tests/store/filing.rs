use std::collections::HashSet;

use time::Duration;
use youmen_domain::complaint::Actor;
use youmen_domain::evidence::Owner;
use youmen_domain::ports::{Board, Cases, Desk, Drafts, EvidenceBox, QueueTab};
use youmen_domain::state::{Action, Status};
use youmen_domain::step::Step;

use crate::build::*;
use crate::refused;
use crate::world::on_both_databases;

on_both_databases! {
    async fn what_was_filed_is_what_its_author_sees(world) {
        let store = &world.store;
        let complaint = Complaint::default();
        let token = draft(store, &complaint).await;
        let first = add_picture(store, &Owner::Draft(token.clone()), 1).await;
        add_picture(store, &Owner::Draft(token.clone()), 2).await;

        let filed = store.file(&token, complaint.filing(), minutes(3)).await.unwrap();

        let case = store.case(&filed.number).await.unwrap();
        assert!(case.filing == complaint.filing());
        assert_eq!(case.merchant, "清风电器旗舰店");
        assert_eq!(case.status, Status::FILED);
        assert_eq!(case.filed_at, minutes(3));
        assert_eq!(case.evidence.len(), 2);
        assert!(case.evidence.iter().any(|piece| piece.id == first.id && piece.file_name == first.file_name));
        let [event] = case.events.as_slice() else { panic!("one event") };
        assert_eq!((event.action, &event.actor, event.at), (Action::File, &Actor::Author, minutes(3)));
        assert!(case.public.story.plain().contains("机身有划痕"));
    }

    async fn a_filed_draft_is_empty_and_cannot_be_changed(world) {
        let store = &world.store;
        let complaint = Complaint::default();
        let token = draft(store, &complaint).await;
        let piece = add_picture(store, &Owner::Draft(token.clone()), 1).await;
        let filed = store.file(&token, complaint.filing(), NOW).await.unwrap();

        let draft = found(store, &token, NOW).await;
        assert_eq!(draft.filed.as_ref(), Some(&filed));
        assert!(!draft.answers.has(Step::Story) && draft.contact.verified.is_none() && draft.evidence.is_empty());
        refused!(store.put_step(&token, Step::Story, form(&[]), NOW).await, Conflict);
        refused!(store.add(&Owner::Draft(token.clone()), picture(3), NOW).await, Conflict);
        refused!(store.remove(&Owner::Draft(token.clone()), &piece.id).await, Conflict);
        refused!(store.try_code(&token, "246810", NOW).await, Conflict);
    }

    async fn filing_again_gives_the_same_receipt(world) {
        let store = &world.store;
        let complaint = Complaint::default();
        let token = draft(store, &complaint).await;
        let first = store.file(&token, complaint.filing(), NOW).await.unwrap();
        let again = store.file(&token, complaint.filing(), minutes(9)).await.unwrap();
        assert_eq!(first, again);
        assert!(first.receipt.is_some());
    }

    async fn twenty_taps_at_once_file_one_complaint(world) {
        let store = &world.store;
        let complaint = Complaint::default();
        let token = draft(store, &complaint).await;
        add_picture(store, &Owner::Draft(token.clone()), 1).await;
        let taps: Vec<_> = (0..20).map(|tap| {
            let (store, token, filing) = (store.clone(), token.clone(), complaint.filing());
            tokio::spawn(async move { store.file(&token, filing, NOW + Duration::seconds(tap)).await.unwrap() })
        }).collect();
        let mut receipts = HashSet::new();
        for tap in taps {
            let filed = tap.await.unwrap();
            receipts.insert((filed.number, filed.receipt.unwrap().digits().to_owned(), filed.at));
        }
        assert_eq!(receipts.len(), 1);
        let (queue, total) = store.queue(QueueTab::Waiting, 0).await.unwrap();
        assert_eq!((queue.len(), total), (1, 1));
        assert_eq!(queue[0].evidence, 1);
        let number = &receipts.iter().next().unwrap().0;
        assert_eq!(actions(store, number).await, [Action::File]);
    }

    async fn twenty_people_at_once_file_twenty_complaints_about_one_merchant(world) {
        let store = &world.store;
        let mut tokens = Vec::new();
        for _ in 0..20 {
            tokens.push(draft(store, &Complaint::default()).await);
        }
        let people: Vec<_> = tokens.into_iter().map(|token| {
            let store = store.clone();
            tokio::spawn(async move { store.file(&token, Complaint::default().filing(), NOW).await.unwrap().number })
        }).collect();
        let mut numbers = HashSet::new();
        for person in people {
            numbers.insert(person.await.unwrap());
        }
        assert_eq!(numbers.len(), 20);
        let staff = reviewer(store).await;
        let mut slugs = HashSet::new();
        for number in &numbers {
            let publish = youmen_domain::complaint::Decision::Publish { release: vec![] };
            decide(store, number, staff, publish, NOW).await;
            slugs.insert(Board::complaint(store, number).await.unwrap().merchant_slug);
        }
        assert_eq!(slugs.len(), 1);
    }

    async fn the_code_opens_its_complaint_and_no_other(world) {
        let store = &world.store;
        let mine = file(store, &Complaint::default()).await;
        let other = file(store, &Complaint::default()).await;
        let (mine_code, other_code) = (mine.receipt.unwrap(), other.receipt.unwrap());
        assert!(store.receipt_opens(&mine.number, &mine_code).await.unwrap());
        assert!(!store.receipt_opens(&mine.number, &other_code).await.unwrap());
        assert!(!store.receipt_opens(&other.number, &mine_code).await.unwrap());
        let nobodys = youmen_domain::number::ComplaintNumber::from_draw(1);
        assert!(!store.receipt_opens(&nobodys, &mine_code).await.unwrap());
        refused!(store.case(&nobodys).await, NotFound);
    }

    async fn a_receipt_code_is_shown_until_it_was_kept(world) {
        let store = &world.store;
        let complaint = Complaint::default();
        let token = draft(store, &complaint).await;
        refused!(store.receipt_kept(&token).await, Conflict);
        let filed = store.file(&token, complaint.filing(), NOW).await.unwrap();
        assert!(found(store, &token, minutes(5)).await.filed.unwrap().receipt.is_some());
        store.receipt_kept(&token).await.unwrap();
        let kept = found(store, &token, minutes(5)).await.filed.unwrap();
        assert_eq!((kept.number, kept.receipt), (filed.number.clone(), None));
        assert!(store.receipt_opens(&filed.number, &filed.receipt.unwrap()).await.unwrap());
    }

    async fn a_receipt_code_that_nobody_kept_is_forgotten_after_a_day(world) {
        let store = &world.store;
        let complaint = Complaint::default();
        let token = draft(store, &complaint).await;
        store.file(&token, complaint.filing(), NOW).await.unwrap();
        assert!(found(store, &token, minutes(24 * 60 - 1)).await.filed.unwrap().receipt.is_some());
        assert!(found(store, &token, minutes(24 * 60)).await.filed.unwrap().receipt.is_none());
        store.sweep(minutes(24 * 60)).await.unwrap();
        assert!(found(store, &token, NOW).await.filed.unwrap().receipt.is_none());
    }

    async fn an_address_that_was_not_proven_is_not_filed(world) {
        let store = &world.store;
        let unproven = draft(store, &Complaint { contact: false, ..Complaint::default() }).await;
        refused!(store.file(&unproven, Complaint::default().filing(), NOW).await, Conflict);
        let private = Complaint { contact: false, public: false, ..Complaint::default() };
        assert!(store.file(&unproven, private.filing(), NOW).await.is_ok());
    }

    async fn a_name_typed_differently_is_the_same_merchant(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let mut slugs = HashSet::new();
        for merchant in ["ABC 数码旗舰店", "ａｂｃ数码旗舰店", "Abc　数码 旗舰店"] {
            let number = published(store, &Complaint { merchant, ..Complaint::default() }, staff, NOW).await;
            slugs.insert(Board::complaint(store, &number).await.unwrap().merchant_slug);
        }
        assert_eq!(slugs.len(), 1);
        let slug = slugs.into_iter().next().unwrap();
        assert!(slug.is_ascii() && slug.starts_with("m-") && slug.len() == 10, "{slug}");
        let chosen = Complaint { merchant: "ABC数码", known: Some(slug.clone()), ..Complaint::default() };
        let number = published(store, &chosen, staff, NOW).await;
        assert_eq!(Board::complaint(store, &number).await.unwrap().merchant_slug, slug);
    }

    async fn a_number_inside_a_merchants_name_is_hidden(world) {
        let store = &world.store;
        let merchant = "小李数码13800138000";
        let number = published(store, &Complaint { merchant, ..Complaint::default() }, reviewer(store).await, NOW).await;
        let page = Board::complaint(store, &number).await.unwrap();
        assert!(page.merchant.starts_with("小李数码") && !page.merchant.contains("138001"), "{}", page.merchant);
    }
}
