use youmen_store::{Config, OpenError, Store};

use crate::build::*;
use crate::refused;
use crate::world::on_both_databases;
use youmen_domain::ports::{Cases, Drafts};

on_both_databases! {
    async fn opening_again_changes_nothing(world) {
        let filed = file(&world.store, &Complaint::default()).await;
        world.store.migrate().await.unwrap();
        let again = world.reopened().await;
        again.migrate().await.unwrap();
        assert_eq!(again.case(&filed.number).await.unwrap().number, filed.number);
        again.ping().await.unwrap();
    }

    async fn processes_that_start_at_once_agree_on_schema_and_keys(world) {
        // PostgreSQL is shared by several processes; a SQLite file has one.
        if world.is_postgres() {
            let starts: Vec<_> = (0..4).map(|_| {
                let config = world.config.clone();
                tokio::spawn(async move { Store::open(config).await.unwrap() })
            }).collect();
            for start in starts {
                start.await.unwrap().create(NOW).await.unwrap();
            }
        }
    }

    async fn with_another_key_file_nothing_opens(world) {
        let filed = file(&world.store, &Complaint::default()).await;
        let stranger = world.opened_with(|config| config.key_file = Some(config.data_dir.join("other.json"))).await;
        refused!(stranger.case(&filed.number).await, Broken);
        assert!(!stranger.receipt_opens(&filed.number, &filed.receipt.unwrap()).await.unwrap());
    }

    async fn a_closed_store_says_so_instead_of_hanging(world) {
        let store = world.reopened().await;
        store.close().await.unwrap();
        assert!(store.ping().await.is_err());
        refused!(store.create(NOW).await, Broken);
    }
}

#[tokio::test]
async fn an_address_of_no_known_kind_is_refused_without_repeating_it() {
    let folder = tempfile::TempDir::new().unwrap();
    for url in ["", "mysql://root:secret@localhost/x", "sqlite::memory:", "sqlite://", "sqlite://:memory:"] {
        let error = Store::open(Config::new(url, folder.path())).await.unwrap_err();
        assert!(matches!(error, OpenError::Address), "{url}");
        assert!(!error.to_string().contains("secret"));
    }
}

#[tokio::test]
async fn a_server_that_does_not_answer_is_one_line_without_the_password() {
    let folder = tempfile::TempDir::new().unwrap();
    let url = "postgres://someone:topsecret@127.0.0.1:1/x";
    let error = Store::open(Config::new(url, folder.path())).await.unwrap_err();
    assert!(!format!("{error} {error:?}").contains("topsecret"));
    assert_eq!(error.to_string().lines().count(), 1);
    assert!(!format!("{:?}", Config::new(url, folder.path())).contains("topsecret"));
}
