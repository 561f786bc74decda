use std::collections::HashSet;
use std::sync::Arc;

use time::Duration;
use youmen_domain::complaint::Decision;
use youmen_domain::contact::Email;
use youmen_domain::evidence::Mail;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::{Cases, Drafts};
use youmen_domain::state::Action;
use youmen_store::{Letters, Store};

use crate::build::*;
use crate::world::on_both_databases;

/// Letters of a few words.
struct Words;

impl Letters for Words {
    fn letter(&self, to: &Email, number: &ComplaintNumber, action: Action) -> Option<Mail> {
        let body = match action {
            Action::AskMaterial => format!("{number} asked"),
            Action::Publish => format!("{number} published"),
            _ => return None,
        };
        Some(Mail { to: to.clone(), subject: "有门".to_owned(), body })
    }
}

async fn queue(store: &Store, count: usize) {
    for nth in 0..count {
        let token = store.create(NOW).await.unwrap();
        let body = format!("code {nth}");
        let sent = store.send_code(&token, email(EMAIL), "246810".into(), letter(EMAIL, &body), NOW).await.unwrap();
        sent.unwrap();
    }
}

on_both_databases! {
    async fn a_letter_is_claimed_once_by_whoever_comes_first(world) {
        queue(&world.store, 30).await;
        let other = world.reopened().await;
        let claims: Vec<_> = (0..8).map(|nth| {
            // Two processes, four jobs each.
            let store = if nth % 2 == 0 { world.store.clone() } else { other.clone() };
            tokio::spawn(async move {
                let mut claimed = Vec::new();
                loop {
                    let some = store.claim_mail(NOW, 3).await.unwrap();
                    if some.is_empty() {
                        return claimed;
                    }
                    claimed.extend(some.into_iter().map(|(_, letter)| letter.body));
                }
            })
        }).collect();
        let mut bodies = Vec::new();
        for claim in claims {
            bodies.extend(claim.await.unwrap());
        }
        // A job may come away with nothing while others hold the last rows; those rows are theirs.
        assert_eq!(bodies.len(), 30);
        assert_eq!(bodies.iter().collect::<HashSet<_>>().len(), 30);
    }

    async fn a_letter_that_was_sent_is_done_and_one_that_failed_comes_back(world) {
        let store = &world.store;
        queue(store, 2).await;
        let claimed = store.claim_mail(NOW, 10).await.unwrap();
        let [(first, letter), (second, _)] = claimed.as_slice() else { panic!("two letters") };
        assert_eq!((first.attempts(), letter.to.as_str(), letter.subject.as_str()), (1, EMAIL, "有门"));
        store.mail_sent(first, NOW).await.unwrap();
        store.mail_failed(second, minutes(3)).await.unwrap();
        assert!(store.claim_mail(minutes(2), 10).await.unwrap().is_empty());
        let again = store.claim_mail(minutes(3), 10).await.unwrap();
        let [(id, _)] = again.as_slice() else { panic!("one letter") };
        assert_eq!((id.to_string(), id.attempts()), (second.to_string(), 2));
    }

    async fn a_letter_whose_sender_was_killed_comes_back(world) {
        let store = &world.store;
        queue(store, 1).await;
        assert_eq!(store.claim_mail(NOW, 10).await.unwrap().len(), 1);
        assert!(store.claim_mail(minutes(9), 10).await.unwrap().is_empty());
        assert_eq!(store.claim_mail(minutes(10), 10).await.unwrap().len(), 1);
    }

    async fn an_author_with_an_address_is_written_to(world) {
        let store = &world.opened_with(|config| config.letters = Some(Arc::new(Words))).await;
        let staff = reviewer(store).await;
        let mine = file(store, &Complaint::default()).await.number;
        let silent = file(store, &Complaint { contact: false, public: false, ..Complaint::default() }).await.number;
        let codes = store.claim_mail(NOW, 10).await.unwrap();
        assert_eq!(codes.len(), 1, "the code that proved the address");
        for number in [&mine, &silent] {
            decide(store, number, staff, Decision::AskMaterial { question: "请补充".into() }, minutes(1)).await;
        }
        let letters = store.claim_mail(minutes(1), 10).await.unwrap();
        let [(_, letter)] = letters.as_slice() else { panic!("one letter") };
        assert_eq!((letter.to.as_str(), letter.body.as_str()), (EMAIL, format!("{mine} asked").as_str()));
    }

    async fn who_withdraws_gets_no_more_letters(world) {
        let store = &world.opened_with(|config| config.letters = Some(Arc::new(Words))).await;
        let staff = reviewer(store).await;
        let number = published(store, &Complaint::default(), staff, NOW).await;
        store.withdraw(&number, minutes(1)).await.unwrap();
        assert!(store.claim_mail(minutes(1), 10).await.unwrap().is_empty());
    }

    async fn letters_that_could_not_be_sent_are_given_up_after_a_week(world) {
        let store = &world.store;
        queue(store, 1).await;
        store.sweep(NOW + Duration::days(6)).await.unwrap();
        assert_eq!(store.claim_mail(NOW + Duration::days(6), 10).await.unwrap().len(), 1);
        store.sweep(NOW + Duration::days(8)).await.unwrap();
        assert!(store.claim_mail(NOW + Duration::days(8), 10).await.unwrap().is_empty());
    }
}
