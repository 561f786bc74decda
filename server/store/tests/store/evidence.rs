use youmen_domain::complaint::Decision;
use youmen_domain::evidence::{EvidenceId, MAX_PIECES, Owner, PictureSize, Viewer};
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::{Board, Cases, Drafts, EvidenceBox};
use youmen_domain::state::Action;

use crate::build::*;
use crate::refused;
use crate::world::on_both_databases;

on_both_databases! {
    async fn a_picture_comes_back_as_it_was_and_the_original_to_the_byte(world) {
        let store = &world.store;
        let token = draft(store, &Complaint::default()).await;
        let owner = Owner::Draft(token.clone());
        let piece = add_picture(store, &owner, 7).await;
        assert_eq!(piece.bytes, 150_000);
        assert_eq!((piece.width, piece.height, piece.released), (1080, 1920, false));
        assert_eq!(piece.added_at, NOW);
        let full = store.picture(&piece.id, PictureSize::Full, &Viewer::Owner(owner.clone())).await.unwrap();
        assert_eq!((full.bytes, full.mime.as_str()), (picture(7).picture, "image/webp"));
        let thumb = store.picture(&piece.id, PictureSize::Thumb, &Viewer::Owner(owner)).await.unwrap();
        assert_eq!(thumb.bytes, picture(7).thumb);

        let number = store.file(&token, Complaint::default().filing(), NOW).await.unwrap().number;
        assert_eq!(store.original(&number, &piece.id).await.unwrap(), picture(7).original);
        let other = file(store, &Complaint::default()).await.number;
        assert!(store.original(&other, &piece.id).await.is_err());
    }

    async fn the_same_bytes_twice_are_one_piece(world) {
        let store = &world.store;
        let owner = Owner::Draft(draft(store, &Complaint::default()).await);
        let first = add_picture(store, &owner, 1).await;
        assert!(add_picture(store, &owner, 1).await.id == first.id);
        let taps: Vec<_> = (0..6).map(|_| {
            let (store, owner) = (store.clone(), owner.clone());
            tokio::spawn(async move { store.add(&owner, picture(2), NOW).await.unwrap().id })
        }).collect();
        let mut second = Vec::new();
        for tap in taps {
            second.push(tap.await.unwrap());
        }
        second.dedup();
        assert_eq!(second.len(), 1);
        assert_eq!(pieces(store, &owner).await.len(), 2);
        assert_eq!(files(world.folder()), 6, "three files a piece");
    }

    async fn a_draft_holds_so_many_pictures_and_no_more(world) {
        let store = &world.store;
        let owner = Owner::Draft(draft(store, &Complaint::default()).await);
        let all: Vec<_> = (0..u8::try_from(MAX_PIECES).unwrap() + 4).map(|seed| {
            let (store, owner) = (store.clone(), owner.clone());
            tokio::spawn(async move { store.add(&owner, picture(seed), NOW).await.is_ok() })
        }).collect();
        let mut kept = 0;
        for one in all {
            kept += usize::from(one.await.unwrap());
        }
        assert_eq!(kept, MAX_PIECES);
        refused!(store.add(&owner, picture(99), NOW).await, Full);
        assert_eq!(files(world.folder()), MAX_PIECES * 3);
    }

    async fn a_piece_is_removed_by_its_owner_alone(world) {
        let store = &world.store;
        let owner = Owner::Draft(draft(store, &Complaint::default()).await);
        let stranger = Owner::Draft(draft(store, &Complaint::default()).await);
        let piece = add_picture(store, &owner, 1).await;
        refused!(store.remove(&stranger, &piece.id).await, NotFound);
        store.remove(&owner, &piece.id).await.unwrap();
        assert!(pieces(store, &owner).await.is_empty());
        assert_eq!(files(world.folder()), 0);
        refused!(store.remove(&owner, &piece.id).await, NotFound);
    }

    async fn what_was_filed_is_not_removed_but_can_be_added_to(world) {
        let store = &world.store;
        let number = file(store, &Complaint::default()).await.number;
        let owner = Owner::Complaint(number.clone());
        let piece = add_picture(store, &owner, 1).await;
        refused!(store.remove(&owner, &piece.id).await, NotAllowed);
        assert_eq!(store.case(&number).await.unwrap().evidence.len(), 1);
        assert_eq!(actions(store, &number).await, [Action::File, Action::AddEvidence]);
        assert_eq!(version(store, &number).await, 2, "a reviewer sees that something was added");
    }

    async fn a_picture_shows_to_those_who_may_see_it_and_to_nobody_else(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let token = draft(store, &Complaint::default()).await;
        let owner = Owner::Draft(token.clone());
        let (shown, private) = (add_picture(store, &owner, 1).await.id, add_picture(store, &owner, 2).await.id);
        let stranger = Viewer::Owner(Owner::Draft(draft(store, &Complaint::default()).await));
        let see = async |id: &EvidenceId, viewer: &Viewer| store.picture(id, PictureSize::Full, viewer).await.is_ok();

        let as_draft = Viewer::Owner(owner);
        assert!(see(&shown, &as_draft).await);
        assert!(!see(&shown, &stranger).await && !see(&shown, &Viewer::Public).await);
        assert!(!see(&shown, &Viewer::Staff).await, "nobody reads drafts");

        let number = store.file(&token, Complaint::default().filing(), NOW).await.unwrap().number;
        let author = Viewer::Owner(Owner::Complaint(number.clone()));
        let other = Viewer::Owner(Owner::Complaint(ComplaintNumber::from_draw(1)));
        assert!(see(&shown, &author).await && see(&shown, &Viewer::Staff).await);
        assert!(!see(&shown, &as_draft).await && !see(&shown, &other).await && !see(&shown, &Viewer::Public).await);

        decide(store, &number, staff, Decision::Publish { release: vec![shown.clone()] }, NOW).await;
        assert!(see(&shown, &Viewer::Public).await && !see(&private, &Viewer::Public).await);
        assert_eq!(Board::complaint(store, &number).await.unwrap().pictures, [(shown.clone(), 1080, 1920)]);

        decide(store, &number, staff, Decision::KeepPrivate, NOW).await;
        assert!(!see(&shown, &Viewer::Public).await && see(&shown, &author).await);
        assert!(!store.case(&number).await.unwrap().evidence.iter().any(|piece| piece.released));
    }

    async fn an_altered_file_does_not_open(world) {
        let store = &world.store;
        let owner = Owner::Draft(draft(store, &Complaint::default()).await);
        let piece = add_picture(store, &owner, 1).await;
        let path = world.folder().join("evidence").join(&piece.id.as_str()[..2]).join(format!("{}.full", piece.id));
        let mut bytes = std::fs::read(&path).unwrap();
        bytes[1_000] ^= 1;
        std::fs::write(&path, bytes).unwrap();
        refused!(store.picture(&piece.id, PictureSize::Full, &Viewer::Owner(owner)).await, Broken);
    }
}

fn files(folder: &std::path::Path) -> usize {
    let shelves = std::fs::read_dir(folder.join("evidence")).unwrap();
    shelves.map(|shelf| std::fs::read_dir(shelf.unwrap().path()).unwrap().count()).sum()
}
