use time::Duration;
use youmen_domain::contact::{CodeOutcome, ContactState};
use youmen_domain::evidence::Owner;
use youmen_domain::ports::{DraftLookup, DraftToken, Drafts, EvidenceBox};
use youmen_domain::step::Step;
use youmen_store::Config;

use crate::build::*;
use crate::refused;
use crate::world::on_both_databases;

on_both_databases! {
    async fn what_was_typed_is_there_again(world) {
        let store = &world.store;
        let token = store.create(NOW).await.unwrap();
        let typed = form(&[("name", "清风𠮷野"), ("platform", "nonsense"), ("platform", "twice")]);
        store.put_step(&token, Step::Whom, typed.clone(), minutes(5)).await.unwrap();

        let draft = found(&world.reopened().await, &token, minutes(6)).await;

        assert_eq!(draft.answers.page(Step::Whom), &typed);
        assert_eq!(draft.updated_at, minutes(5));
        assert_eq!(draft.expires_at, minutes(5) + Config::DRAFT_LIFE);
        assert!(draft.filed.is_none() && draft.evidence.is_empty());
    }

    async fn a_cookie_that_was_never_given_out_leads_nowhere(world) {
        let store = &world.store;
        let token = DraftToken::new("made-up");
        assert!(matches!(store.load(&token, NOW).await, Ok(DraftLookup::Unknown)));
        refused!(store.put_step(&token, Step::Story, form(&[]), NOW).await, NotFound);
        refused!(store.file(&token, Complaint::default().filing(), NOW).await, NotFound);
        refused!(store.list(&Owner::Draft(token.clone())).await, NotFound);
        refused!(store.receipt_kept(&token).await, NotFound);
    }

    async fn pages_saved_at_the_same_moment_are_all_kept(world) {
        let store = &world.store;
        let token = store.create(NOW).await.unwrap();
        let saves: Vec<_> = Complaint::default().pages().into_iter().map(|(step, form)| {
            let (store, token) = (store.clone(), token.clone());
            tokio::spawn(async move { store.put_step(&token, step, form, NOW).await.unwrap() })
        }).collect();
        for save in saves {
            save.await.unwrap();
        }
        let draft = found(store, &token, NOW).await;
        for (step, form) in Complaint::default().pages() {
            assert_eq!(draft.answers.page(step), &form, "{step}");
        }
    }

    async fn every_change_gives_a_draft_its_full_life_again(world) {
        let store = world.opened_with(|config| config.draft_life = Duration::minutes(10)).await;
        let token = store.create(NOW).await.unwrap();
        store.put_step(&token, Step::What, form(&[]), minutes(9)).await.unwrap();
        assert_eq!(found(&store, &token, minutes(18)).await.expires_at, minutes(19));
        assert!(matches!(store.load(&token, minutes(19)).await, Ok(DraftLookup::Expired)));
    }

    async fn an_expired_draft_is_gone_and_says_so_for_ninety_days(world) {
        let store = &world.store;
        let token = draft(store, &Complaint::default()).await;
        add_picture(store, &Owner::Draft(token.clone()), 1).await;
        let late = NOW + Config::DRAFT_LIFE;

        assert!(matches!(store.load(&token, late).await, Ok(DraftLookup::Expired)));
        refused!(store.put_step(&token, Step::Story, form(&[]), late).await, Gone);
        refused!(store.file(&token, Complaint::default().filing(), late).await, Gone);
        refused!(store.add(&Owner::Draft(token.clone()), picture(2), late).await, Gone);
        // Its content is deleted for good: setting the clock back does not bring it back.
        assert!(matches!(store.load(&token, NOW).await, Ok(DraftLookup::Expired)));
        assert!(pieces(store, &Owner::Draft(token.clone())).await.is_empty());

        store.sweep(late + Duration::days(89)).await.unwrap();
        assert!(matches!(store.load(&token, late + Duration::days(89)).await, Ok(DraftLookup::Expired)));
        store.sweep(late + Duration::days(91)).await.unwrap();
        assert!(matches!(store.load(&token, late + Duration::days(91)).await, Ok(DraftLookup::Unknown)));
    }

    async fn a_discarded_draft_leaves_nothing(world) {
        let store = &world.store;
        let token = draft(store, &Complaint::default()).await;
        add_picture(store, &Owner::Draft(token.clone()), 1).await;
        store.discard(&token).await.unwrap();
        assert!(matches!(store.load(&token, NOW).await, Ok(DraftLookup::Unknown)));
        assert!(store.claim_mail(NOW, 10).await.unwrap().is_empty(), "the letter with its code went too");
        refused!(store.discard(&token).await, NotFound);
    }

    async fn a_code_proves_the_address_it_was_sent_to(world) {
        let store = &world.store;
        let token = store.create(NOW).await.unwrap();
        assert_eq!(store.try_code(&token, "246810", NOW).await.unwrap(), CodeOutcome::NotSent);
        let send = |code: &str| (token.clone(), code.to_owned());
        let (to, code) = send("246810");
        assert_eq!(store.send_code(&to, email(EMAIL), code, letter(EMAIL, "246810"), NOW).await.unwrap(), Ok(()));
        assert_eq!(store.try_code(&token, "000000", NOW).await.unwrap(), CodeOutcome::Wrong(4));
        assert_eq!(found(store, &token, NOW).await.contact.verified, None);
        assert_eq!(store.try_code(&token, "２４６ ８１０", NOW).await.unwrap(), CodeOutcome::Verified);
        assert_eq!(found(store, &token, NOW).await.contact.verified, Some(email(EMAIL)));
    }

    async fn codes_are_not_sent_in_a_row(world) {
        let store = &world.store;
        let token = store.create(NOW).await.unwrap();
        let again = |at| store.send_code(&token, email(EMAIL), "135790".into(), letter(EMAIL, "135790"), at);
        assert_eq!(again(NOW).await.unwrap(), Ok(()));
        assert!(matches!(again(NOW + Duration::seconds(20)).await.unwrap(), Err(39..=40)));
        assert_eq!(store.claim_mail(minutes(1), 10).await.unwrap().len(), 1, "one letter for one code");
    }

    async fn parallel_guesses_get_no_more_tries_than_one_after_the_other(world) {
        let store = &world.store;
        let token = store.create(NOW).await.unwrap();
        store.send_code(&token, email(EMAIL), "246810".into(), letter(EMAIL, "246810"), NOW).await.unwrap().unwrap();
        let guesses: Vec<_> = (0..20).map(|guess| {
            let (store, token) = (store.clone(), token.clone());
            tokio::spawn(async move { store.try_code(&token, &format!("{guess:06}"), NOW).await.unwrap() })
        }).collect();
        let mut wrong = 0;
        for guess in guesses {
            wrong += u32::from(matches!(guess.await.unwrap(), CodeOutcome::Wrong(_)));
        }
        assert_eq!(wrong, ContactState::MAX_TRIES - 1);
        assert_eq!(store.try_code(&token, "246810", NOW).await.unwrap(), CodeOutcome::Expired);
    }
}
