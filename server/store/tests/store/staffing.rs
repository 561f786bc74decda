use time::{Duration, OffsetDateTime};
use youmen_domain::ports::{LinkToken, SessionToken, Staffing};
use youmen_domain::staff::{Role, SecondFactor};
use youmen_store::Store;

use crate::build::*;
use crate::refused;
use crate::world::on_both_databases;

async fn standing(store: &Store, token: &SessionToken, now: OffsetDateTime) -> Option<SecondFactor> {
    store.session(token, now).await.unwrap().map(|session| session.second_factor)
}

async fn digits(store: &Store, now: OffsetDateTime) -> String {
    store.current_code(&email(REVIEWER), now).await.unwrap()
}

/// Six digits that are not valid at `now`.
async fn wrong(store: &Store, now: OffsetDateTime) -> String {
    let mut valid = Vec::new();
    for step in [-30, 0, 30] {
        valid.push(digits(store, now + Duration::seconds(step)).await);
    }
    (0..9).map(|n| format!("{n:06}")).find(|code| !valid.contains(code)).unwrap()
}

on_both_databases! {
    async fn a_link_and_a_code_open_the_desk(world) {
        let store = &world.store;
        let id = reviewer(store).await;
        let session = signed_in(store, REVIEWER).await;
        let first = store.session(&session, NOW).await.unwrap().unwrap();
        assert_eq!((first.staff, first.role), (id, Role::Reviewer));
        let SecondFactor::Enrol(secret) = first.second_factor else { panic!("to be set up") };
        assert_eq!(secret.len(), 32, "160 bits in base 32");

        assert!(!store.second_factor(&session, &wrong(store, NOW).await, NOW).await.unwrap());
        assert!(store.second_factor(&session, &digits(store, NOW).await, NOW).await.unwrap());
        assert_eq!(standing(store, &session, NOW).await, Some(SecondFactor::Passed));

        // From then on the secret is not shown again.
        let next = signed_in(store, REVIEWER).await;
        assert_eq!(standing(store, &next, NOW).await, Some(SecondFactor::Asked));
    }

    async fn a_link_works_once_even_if_it_is_followed_twice_at_once(world) {
        let store = &world.store;
        let link = store.add_staff(&email(REVIEWER), Role::Reviewer, NOW).await.unwrap();
        assert!(store.link_is_good(&link, NOW).await.unwrap());
        let clicks: Vec<_> = (0..10).map(|_| {
            let (store, link) = (store.clone(), link.clone());
            tokio::spawn(async move { store.redeem(&link, NOW).await.is_ok() })
        }).collect();
        let mut opened = 0;
        for click in clicks {
            opened += u32::from(click.await.unwrap());
        }
        assert_eq!(opened, 1);
        assert!(!store.link_is_good(&link, NOW).await.unwrap());
        refused!(store.redeem(&link, NOW).await, Gone);
        refused!(store.redeem(&LinkToken::new("made-up"), NOW).await, Gone);
    }

    async fn a_mailed_link_ends_after_half_an_hour_and_a_handed_one_after_a_day(world) {
        let store = &world.store;
        let handed = store.add_staff(&email(REVIEWER), Role::Reviewer, NOW).await.unwrap();
        assert!(store.link_is_good(&handed, minutes(24 * 60 - 1)).await.unwrap());
        refused!(store.redeem(&handed, minutes(24 * 60)).await, Gone);

        let mailed = mailed_link(store, REVIEWER, NOW).await.unwrap();
        assert!(store.link_is_good(&mailed, minutes(29)).await.unwrap());
        assert!(!store.link_is_good(&mailed, minutes(30)).await.unwrap());
        refused!(store.redeem(&mailed, minutes(30)).await, Gone);
        assert!(store.redeem(&mailed, minutes(29)).await.is_ok());
    }

    async fn an_unknown_address_is_told_the_same_and_gets_nothing(world) {
        let store = &world.store;
        reviewer(store).await;
        assert!(mailed_link(store, "nobody@youmen.example", NOW).await.is_none());
        store.close_staff(&email(REVIEWER)).await.unwrap();
        assert!(mailed_link(store, REVIEWER, NOW).await.is_none());
        assert!(store.new_link(&email(REVIEWER), NOW).await.is_err());
    }

    async fn a_mailbox_is_not_flooded_with_links(world) {
        let store = &world.store;
        reviewer(store).await;
        let mut got = 0;
        for _ in 0..12 {
            got += u32::from(mailed_link(store, REVIEWER, minutes(40)).await.is_some());
        }
        assert_eq!(got, 5);
        assert!(mailed_link(store, REVIEWER, minutes(80)).await.is_some());
    }

    async fn a_code_counts_once(world) {
        let store = &world.store;
        reviewer(store).await;
        let (first, second) = (signed_in(store, REVIEWER).await, signed_in(store, REVIEWER).await);
        let code = digits(store, NOW).await;
        assert!(store.second_factor(&first, &code, NOW).await.unwrap());
        assert!(!store.second_factor(&second, &code, NOW).await.unwrap(), "seen over a shoulder");
        assert!(!store.second_factor(&first, &code, NOW).await.unwrap());
        let earlier = digits(store, NOW - Duration::seconds(30)).await;
        assert!(!store.second_factor(&second, &earlier, NOW).await.unwrap(), "older than one that was used");
        let next = NOW + Duration::seconds(30);
        assert!(store.second_factor(&second, &digits(store, next).await, next).await.unwrap());
    }

    async fn a_code_typed_into_ten_sessions_at_once_opens_one(world) {
        let store = &world.store;
        reviewer(store).await;
        let code = digits(store, NOW).await;
        let mut tries = Vec::new();
        for _ in 0..10 {
            let (store, session, code) = (store.clone(), signed_in(store, REVIEWER).await, code.clone());
            tries.push(tokio::spawn(async move { store.second_factor(&session, &code, NOW).await.unwrap() }));
        }
        let mut opened = 0;
        for one in tries {
            opened += u32::from(one.await.unwrap());
        }
        assert_eq!(opened, 1);
    }

    async fn clocks_may_differ_by_half_a_minute_and_digits_may_be_full_width(world) {
        let store = &world.store;
        reviewer(store).await;
        for (seconds, good) in [(-60, false), (60, false), (-30, true), (30, true)] {
            let session = signed_in(store, REVIEWER).await;
            let code = digits(store, NOW + Duration::seconds(seconds)).await;
            let full_width: String =
                code.chars().filter_map(|c| char::from_u32(u32::from(c) + 0xfee0)).collect();
            assert_eq!(store.second_factor(&session, &full_width, NOW).await.unwrap(), good, "{seconds}");
        }
    }

    async fn ten_wrong_codes_end_a_session_however_fast_they_come(world) {
        let store = &world.store;
        reviewer(store).await;
        let session = signed_in(store, REVIEWER).await;
        let guess = wrong(store, NOW).await;
        let guesses: Vec<_> = (0..30).map(|_| {
            let (store, session, guess) = (store.clone(), session.clone(), guess.clone());
            tokio::spawn(async move { store.second_factor(&session, &guess, NOW).await })
        }).collect();
        let mut counted = 0;
        for guess in guesses {
            match guess.await.unwrap() {
                Ok(right) => counted += u32::from(!right),
                other => refused!(other, NotAllowed),
            }
        }
        assert_eq!(counted, 9, "the tenth ends it");
        refused!(store.second_factor(&session, &digits(store, NOW).await, NOW).await, NotAllowed);
        assert_eq!(standing(store, &session, NOW).await, None);
        // Another link starts over.
        let session = signed_in(store, REVIEWER).await;
        assert!(store.second_factor(&session, &digits(store, NOW).await, NOW).await.unwrap());
    }

    async fn a_session_ends_after_twelve_hours_or_by_signing_out(world) {
        let store = &world.store;
        reviewer(store).await;
        let session = signed_in(store, REVIEWER).await;
        assert!(standing(store, &session, minutes(12 * 60 - 1)).await.is_some());
        assert!(standing(store, &session, minutes(12 * 60)).await.is_none());
        refused!(store.second_factor(&session, "000000", minutes(12 * 60)).await, NotAllowed);
        store.sign_out(&session).await.unwrap();
        assert!(standing(store, &session, NOW).await.is_none());
        store.sign_out(&session).await.unwrap();
        assert!(standing(store, &SessionToken::new("made-up"), NOW).await.is_none());
    }

    async fn an_account_is_made_changed_and_closed_by_the_operator(world) {
        let store = &world.store;
        let id = reviewer(store).await;
        let session = signed_in(store, REVIEWER).await;
        assert_eq!(staff(store, REVIEWER, Role::Admin).await, id, "the same account");
        assert_eq!(store.session(&session, NOW).await.unwrap().unwrap().role, Role::Admin);
        let link = store.new_link(&email(REVIEWER), NOW).await.unwrap();
        store.close_staff(&email(REVIEWER)).await.unwrap();
        assert_eq!(standing(store, &session, NOW).await, None);
        refused!(store.redeem(&link, NOW).await, Gone);
        staff(store, REVIEWER, Role::Reviewer).await;
        assert!(standing(store, &signed_in(store, REVIEWER).await, NOW).await.is_some());
    }

    async fn a_lost_second_factor_is_set_up_anew(world) {
        let store = &world.store;
        reviewer(store).await;
        let session = signed_in(store, REVIEWER).await;
        let Some(SecondFactor::Enrol(lost)) = standing(store, &session, NOW).await else { panic!() };
        assert!(store.second_factor(&session, &digits(store, NOW).await, NOW).await.unwrap());
        store.reset_second_factor(&email(REVIEWER)).await.unwrap();
        assert_eq!(standing(store, &session, NOW).await, None);
        let session = signed_in(store, REVIEWER).await;
        let Some(SecondFactor::Enrol(fresh)) = standing(store, &session, NOW).await else { panic!() };
        assert_ne!(lost, fresh);
    }
}

/// The link that a letter brings, if one comes.
async fn mailed_link(store: &Store, address: &str, now: OffsetDateTime) -> Option<LinkToken> {
    let letter_with = move |link: &LinkToken| letter(REVIEWER, link.reveal());
    store.mail_link(&email(address), Box::new(letter_with), now).await.unwrap();
    let mail = store.claim_mail(now, 10).await.unwrap();
    let (id, letter) = mail.into_iter().next()?;
    store.mail_sent(&id, now).await.unwrap();
    Some(LinkToken::new(letter.body))
}
