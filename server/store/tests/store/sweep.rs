use std::fs;
use std::path::PathBuf;
use std::time::{Duration as StdDuration, SystemTime};

use time::{Duration, OffsetDateTime};
use youmen_domain::evidence::{Owner, PictureSize, Viewer};
use youmen_domain::ports::{DraftLookup, Drafts, EvidenceBox, Staffing};
use youmen_store::{Config, Swept};

use crate::build::*;
use crate::world::{World, on_both_databases};

/// Puts a file where a killed process would have left it.
fn stray(world: &World, name: &str, age: StdDuration) -> PathBuf {
    let shelf = world.folder().join("evidence").join("ab");
    fs::create_dir_all(&shelf).unwrap();
    let path = shelf.join(name);
    fs::write(&path, b"left behind").unwrap();
    fs::File::open(&path).unwrap().set_modified(SystemTime::now() - age).unwrap();
    path
}

const HOUR: StdDuration = StdDuration::from_secs(3_600);

on_both_databases! {
    async fn a_process_killed_between_file_and_row_leaves_nothing_behind(world) {
        let store = &world.store;
        let owner = Owner::Draft(draft(store, &Complaint::default()).await);
        let piece = add_picture(store, &owner, 1).await;
        let name = "abcdefghijklmnopqrstuvwxyz";
        let old = [
            stray(world, &format!("{name}.orig"), HOUR * 2),
            stray(world, &format!("{name}.full"), HOUR * 2),
            stray(world, &format!("{name}.thumb.part"), HOUR * 2),
        ];
        let fresh = stray(world, "abcdefghijklmnopqrstuvwxy2.orig", HOUR / 2);

        let swept = store.sweep(OffsetDateTime::now_utc()).await.unwrap();

        assert_eq!(swept.files, 3);
        assert!(old.iter().all(|path| !path.exists()));
        assert!(fresh.exists(), "its row may be on its way");
        assert!(store.picture(&piece.id, PictureSize::Full, &Viewer::Owner(owner)).await.is_ok());
    }

    async fn files_that_have_a_row_stay_however_old(world) {
        let store = &world.store;
        let number = file(store, &Complaint::default()).await.number;
        let piece = add_picture(store, &Owner::Complaint(number.clone()), 1).await;
        let swept = store.sweep(OffsetDateTime::now_utc() + Duration::days(20)).await.unwrap();
        assert_eq!(swept.files, 0);
        assert_eq!(store.original(&number, &piece.id).await.unwrap(), picture(1).original);
    }

    async fn expired_drafts_go_with_their_pictures_and_others_stay(world) {
        let store = &world.store;
        let old = draft(store, &Complaint::default()).await;
        let piece = add_picture(store, &Owner::Draft(old.clone()), 1).await;
        let filed = draft(store, &Complaint::default()).await;
        store.file(&filed, Complaint::default().filing(), NOW).await.unwrap();
        let late = NOW + Config::DRAFT_LIFE;
        let young = store.create(late - Duration::days(1)).await.unwrap();

        let swept = store.sweep(late).await.unwrap();

        assert_eq!(swept.drafts, 1);
        assert!(matches!(store.load(&old, late).await, Ok(DraftLookup::Expired)));
        assert!(matches!(store.load(&young, late).await, Ok(DraftLookup::Found(_))));
        assert!(found(store, &filed, late).await.filed.is_some());
        let shelf = world.folder().join("evidence").join(&piece.id.as_str()[..2]);
        assert_eq!(fs::read_dir(shelf).unwrap().count(), 0);
        assert_eq!(store.sweep(late).await.unwrap(), Swept::default(), "nothing is left to do");
    }

    async fn ended_links_and_sessions_are_forgotten(world) {
        let store = &world.store;
        reviewer(store).await;
        let session = signed_in(store, REVIEWER).await;
        let swept = store.sweep(NOW + Duration::days(2)).await.unwrap();
        assert_eq!(swept.rows, 3, "two links and a session");
        assert!(store.session(&session, NOW).await.unwrap().is_none());
    }
}
