//! What a person wrote is nowhere to be read: not while it is kept, and not a trace of it after it was withdrawn.

use std::path::Path;

use sea_orm::{ConnectionTrait, Statement, TryGetable};
use youmen_domain::complaint::Decision;
use youmen_domain::complaint::HandMasks;
use youmen_domain::evidence::Owner;
use youmen_domain::ports::{Board, Cases, Desk, Drafts};
use youmen_domain::redact::{MaskKind, Span};
use youmen_store::Store;

use crate::build::*;
use crate::world::{World, on_both_databases};

const PHONE: &str = "13987654321";
const ORDER: &str = "2618881234567890123";
const STORY: &str = "那天下雨我在阳台等快递";
const NICKNAME: &str = "橘猫三号";
const FILE_NAME: &str = "planted-holiday-photo";
const TRIED: &str = "客服小周让我去找厂家";
const QUESTION: &str = "请问当时的录音还在吗";
const ANSWER: &str = "录音在旧手机里";

fn planted() -> Complaint {
    let story = format!("{STORY}，等来的却是旧的。我叫{NICKNAME}，电话{PHONE}，订单号{ORDER}，邮箱{EMAIL}。");
    Complaint { story, order_no: ORDER, merchant: "晴空家电专营店", ..Complaint::default() }
}

/// Everything that is kept, as bytes: the database and all files.
async fn everything(world: &World) -> Vec<u8> {
    let mut bytes = Vec::new();
    if world.is_postgres() {
        let db = world.connection().await;
        for table in
            ["draft", "evidence", "complaint", "event", "merchant", "mail", "staff", "staff_link", "staff_session"]
        {
            let rows =
                Statement::from_string(db.get_database_backend(), format!("SELECT t::text AS row FROM {table} t"));
            for row in db.query_all_raw(rows).await.unwrap() {
                bytes.extend(String::try_get(&row, "", "row").unwrap().into_bytes());
            }
        }
        db.close().await.unwrap();
    }
    read_all(world.folder(), &mut bytes);
    bytes
}

fn read_all(folder: &Path, bytes: &mut Vec<u8>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        bytes.extend(path.to_string_lossy().as_bytes());
        if path.is_dir() {
            read_all(&path, bytes);
        } else {
            bytes.extend(std::fs::read(path).unwrap());
        }
    }
}

/// Of the words, those that can be read in the bytes, plainly or in PostgreSQL's hexadecimal.
fn readable<'a>(bytes: &[u8], words: &[&'a str]) -> Vec<&'a str> {
    let found = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    let hex = |word: &str| word.bytes().map(|byte| format!("{byte:02x}")).collect::<String>();
    words.iter().copied().filter(|word| found(word.as_bytes()) || found(hex(word).as_bytes())).collect()
}

const OF_THE_PERSON: [&str; 9] = [PHONE, ORDER, STORY, NICKNAME, EMAIL, FILE_NAME, TRIED, QUESTION, ANSWER];
const NOTHING: [&str; 0] = [];

async fn draft_with_everything(store: &Store) -> youmen_domain::ports::DraftToken {
    let token = draft(store, &planted()).await;
    let mut photo = picture(1);
    photo.file_name = format!("{FILE_NAME}.jpg");
    photo.original.extend(format!("GPS {PHONE} {STORY}").into_bytes());
    photo.picture.extend(STORY.as_bytes());
    photo.thumb.extend(STORY.as_bytes());
    youmen_domain::ports::EvidenceBox::add(store, &Owner::Draft(token.clone()), photo, NOW).await.unwrap();
    token
}

fn filing() -> youmen_domain::filing::Filing {
    let mut filing = planted().filing();
    filing.tried.note = TRIED.to_owned();
    filing
}

on_both_databases! {
    async fn nothing_typed_can_be_read_in_what_is_kept(world) {
        let store = &world.store;
        let token = draft_with_everything(store).await;
        assert_eq!(readable(&everything(world).await, &OF_THE_PERSON), NOTHING, "as a draft");
        assert_eq!(readable(&everything(world).await, &[token.reveal()]), NOTHING, "the cookie");

        let filed = store.file(&token, filing(), NOW).await.unwrap();
        assert_eq!(readable(&everything(world).await, &OF_THE_PERSON), NOTHING, "right after filing");
        assert_eq!(readable(&everything(world).await, &[filed.receipt.unwrap().digits()]), NOTHING, "the code");

        let staff = reviewer(store).await;
        decide(store, &filed.number, staff, Decision::AskMaterial { question: QUESTION.into() }, NOW).await;
        store.give_material(&filed.number, ANSWER.into(), NOW).await.unwrap();
        assert_eq!(readable(&everything(world).await, &OF_THE_PERSON), NOTHING, "in review");
        assert_eq!(readable(&everything(world).await, &[REVIEWER]), NOTHING, "the reviewer's address");
    }

    async fn of_a_published_complaint_only_the_masked_words_can_be_read(world) {
        let store = &world.store;
        let token = draft_with_everything(store).await;
        let number = store.file(&token, filing(), NOW).await.unwrap().number;
        let staff = reviewer(store).await;
        let at = planted().story.chars().collect::<Vec<_>>();
        let start = at.windows(4).position(|four| four.iter().collect::<String>() == NICKNAME).unwrap();
        let story = vec![Span { start, end: start + 4, kind: MaskKind::PersonName }];
        store.set_masks(&number, 1, staff, HandMasks { story, ..HandMasks::default() }, NOW).await.unwrap();
        decide(store, &number, staff, Decision::Publish { release: vec![] }, NOW).await;

        assert_eq!(readable(&everything(world).await, &OF_THE_PERSON), [STORY], "the masked story is on the board");
        let page = Board::complaint(store, &number).await.unwrap();
        let row = Board::list(store, &Default::default()).await.unwrap();
        let shown = format!("{page:?} {row:?}");
        assert_eq!(readable(shown.as_bytes(), &OF_THE_PERSON), [STORY]);
    }

    async fn withdrawing_leaves_nothing_of_the_person(world) {
        let store = &world.store;
        let token = draft_with_everything(store).await;
        let filed = store.file(&token, filing(), NOW).await.unwrap();
        let number = filed.number;
        let staff = reviewer(store).await;
        decide(store, &number, staff, Decision::AskMaterial { question: QUESTION.into() }, NOW).await;
        store.give_material(&number, ANSWER.into(), NOW).await.unwrap();
        decide(store, &number, staff, Decision::Publish { release: vec![] }, NOW).await;

        store.withdraw(&number, minutes(1)).await.unwrap();

        let kept = everything(world).await;
        assert_eq!(readable(&kept, &OF_THE_PERSON), NOTHING);
        assert_eq!(readable(&kept, &["扫地机", "说好的全新机"]), NOTHING, "product and headline");
        // Nor is anything sealed kept that the key would open.
        let db = world.connection().await;
        for (table, columns) in [
            ("complaint", "original IS NOT NULL OR contact IS NOT NULL OR hand_masks IS NOT NULL OR words IS NOT NULL"),
            ("event", "note IS NOT NULL"),
            ("evidence", "1 = 1"),
            ("draft", "receipt IS NOT NULL OR content IS NOT NULL"),
            ("mail", "letter IS NOT NULL"),
        ] {
            let rows = Statement::from_string(
                db.get_database_backend(),
                format!("SELECT COUNT(*) AS kept FROM {table} WHERE {columns}"),
            );
            let row = db.query_one_raw(rows).await.unwrap().unwrap();
            assert_eq!(i64::try_get(&row, "", "kept").unwrap(), 0, "{table}");
        }
        db.close().await.unwrap();
        let mut files = Vec::new();
        read_all(&world.folder().join("evidence"), &mut files);
        assert!(!String::from_utf8_lossy(&files).contains(".orig"));
    }

    async fn what_is_masked_or_taken_off_the_board_cannot_be_read_any_more(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let number = published(store, &planted(), staff, NOW).await;
        assert_eq!(readable(&everything(world).await, &[NICKNAME]), [NICKNAME], "overlooked at first");
        let story = vec![Span { start: 0, end: 60, kind: MaskKind::PersonName }];
        store.set_masks(&number, 2, staff, HandMasks { story, ..HandMasks::default() }, NOW).await.unwrap();
        assert_eq!(readable(&everything(world).await, &[NICKNAME, STORY]), NOTHING);
        decide(store, &number, staff, Decision::KeepPrivate, NOW).await;
        assert_eq!(readable(&everything(world).await, &["说好的全新机"]), NOTHING);
    }

    async fn errors_and_debug_forms_have_nothing_of_the_person(world) {
        let store = &world.store;
        let number = store.file(&draft_with_everything(store).await, filing(), NOW).await.unwrap().number;
        let db = world.connection().await;
        // Damage of every kind: what is sealed is swapped, what is in clear is nonsense with somebody's words in it.
        db.execute_unprepared(&format!("UPDATE complaint SET words = '{{\"title\":\"{STORY}\"}}', listed = {}", truth(world)))
            .await
            .unwrap();
        db.execute_unprepared("UPDATE complaint SET published_at = 1, public_status = 'published'").await.unwrap();
        db.execute_unprepared("UPDATE complaint SET original = contact").await.unwrap();
        db.close().await.unwrap();
        let mut said = String::new();
        let Err(error) = store.case(&number).await else { panic!("it cannot be read") };
        said += &format!("{error} {error:?}");
        let Err(error) = Board::complaint(store, &number).await else { panic!("it cannot be read") };
        said += &format!("{error} {error:?}");
        let Err(error) = store.decide(&number, 1, reviewer(store).await, Decision::Publish { release: vec![] }, NOW).await
        else {
            panic!("it cannot be published")
        };
        said += &format!("{error} {error:?} {store:?} {:?}", world.config);
        assert_eq!(readable(said.as_bytes(), &OF_THE_PERSON), NOTHING);
    }
}

fn truth(world: &World) -> &'static str {
    if world.is_postgres() { "TRUE" } else { "1" }
}
