use std::collections::HashSet;

use time::Duration;
use youmen_domain::board::{BoardPage, BoardQuery, PAGE};
use youmen_domain::catalog::{PlatformCode, ProvinceCode};
use youmen_domain::codes::GroundCode;
use youmen_domain::complaint::Decision;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::{Board, Cases};
use youmen_domain::state::PublicStatus;
use youmen_store::Store;

use crate::build::*;
use crate::refused;
use crate::seeding::{Life, seed};
use crate::world::on_both_databases;

async fn list(store: &Store, query: &BoardQuery) -> BoardPage {
    Board::list(store, query).await.unwrap()
}

/// Every page from the top to the end.
async fn all(store: &Store, query: &BoardQuery) -> Vec<ComplaintNumber> {
    let mut query = query.clone();
    let mut numbers = Vec::new();
    loop {
        let page = list(store, &query).await;
        numbers.extend(page.rows.into_iter().map(|row| row.number));
        query.cursor = page.next;
        if query.cursor.is_none() {
            return numbers;
        }
    }
}

fn by_merchant(slug: &str) -> BoardQuery {
    BoardQuery { merchant: Some(slug.to_owned()), ..BoardQuery::default() }
}

on_both_databases! {
    async fn an_empty_board_is_a_page_without_rows(world) {
        let page = list(&world.store, &BoardQuery::default()).await;
        assert!(page.rows.is_empty() && page.next.is_none() && page.total == 0);
    }

    async fn a_row_shows_what_was_published(world) {
        let store = &world.store;
        let number = published(store, &Complaint::default(), reviewer(store).await, minutes(1)).await;
        let page = list(store, &BoardQuery::default()).await;
        let [row] = page.rows.as_slice() else { panic!("one row") };
        assert_eq!(row.number, number);
        assert_eq!(row.title.plain(), "说好的全新机变成了二手");
        assert!(row.snippet.plain().starts_with("页面写着全新未拆封"));
        assert_eq!(row.merchant, "清风电器旗舰店");
        assert_eq!((row.platform.as_str(), row.ground), ("taobao", GroundCode::NotAsDescribed));
        assert_eq!(row.province.map(|province| province.as_str()), Some("33"));
        assert_eq!(row.paid.map(youmen_domain::money::Fen::fen), Some(129_900));
        assert_eq!((row.status, row.demo), (PublicStatus::Published, false));
        assert_eq!(Board::merchant(store, &row.merchant_slug).await.unwrap().listed, 1);
    }

    async fn a_public_page_tells_the_month_and_not_the_day(world) {
        let store = &world.store;
        let number = published(store, &Complaint::default(), reviewer(store).await, minutes(1)).await;
        let page = Board::complaint(store, &number).await.unwrap();
        assert_eq!(page.ordered_month.as_deref(), Some("2026-10"));
        let asks: Vec<_> = page.asks.iter().map(|ask| ask.as_str()).collect();
        let tried: Vec<_> = page.tried.iter().map(|door| door.as_str()).collect();
        assert_eq!((asks, tried), (vec!["refund_full"], vec!["merchant", "platform"]));
        assert!(page.pictures.is_empty() && !page.demo);
    }

    async fn pages_cover_every_row_once_also_those_of_one_moment(world) {
        let store = &world.store;
        // Many at the same microsecond: only the number tells them apart.
        let lives = (0..90).map(|draw| Life { published: Some(minutes(i64::from(draw / 40))), ..Life::of(draw) });
        store.seed_complaints(lives.map(seed)).await.unwrap();
        let numbers = all(store, &BoardQuery::default()).await;
        assert_eq!(numbers.len(), 90);
        assert_eq!(numbers.iter().collect::<HashSet<_>>().len(), 90);
        let page = list(store, &BoardQuery::default()).await;
        assert_eq!((page.total, page.rows.len() as u64), (90, PAGE));
        let places: Vec<_> = page.rows.iter().map(|row| (row.published_at, row.number.clone())).collect();
        assert!(places.is_sorted_by(|one, next| one > next));
    }

    async fn no_row_is_lost_or_repeated_while_others_come_and_go(world) {
        let store = &world.store;
        let start: Vec<Life> =
            (0..70).map(|draw| Life { published: Some(minutes(i64::from(draw % 7))), ..Life::of(draw) }).collect();
        let stays: HashSet<_> = start.iter().map(|life| ComplaintNumber::from_draw(life.draw)).collect();
        store.seed_complaints(start.into_iter().map(seed)).await.unwrap();

        let (mut query, mut seen, mut next_draw) = (BoardQuery::default(), Vec::new(), 1_000);
        loop {
            let page = list(store, &query).await;
            seen.extend(page.rows.into_iter().map(|row| row.number));
            query.cursor = page.next;
            if query.cursor.is_none() {
                break;
            }
            // Between two pages: above, below and in the very moment where the reader is.
            let add = [minutes(60), minutes(3), minutes(-60)].map(|at| {
                next_draw += 1;
                seed(Life { published: Some(at), ..Life::of(next_draw) })
            });
            store.seed_complaints(add).await.unwrap();
        }
        let unique: HashSet<_> = seen.iter().cloned().collect();
        assert_eq!(unique.len(), seen.len(), "none twice");
        assert!(stays.is_subset(&unique), "none lost");
    }

    async fn a_page_ends_where_the_rows_end(world) {
        let store = &world.store;
        let exactly_two = u32::try_from(PAGE * 2).unwrap();
        store.seed_complaints((0..exactly_two).map(|draw| seed(Life::of(draw)))).await.unwrap();
        let first = list(store, &BoardQuery::default()).await;
        let second = list(store, &BoardQuery { cursor: first.next, ..BoardQuery::default() }).await;
        assert_eq!((second.rows.len() as u64, second.next, second.total), (PAGE, None, PAGE * 2));
    }

    async fn filters_mean_any_of_their_values_and_add_up(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        for (platform, ground, province) in [
            ("taobao", "not_as_described", "33"),
            ("jd", "not_as_described", "33"),
            ("jd", "counterfeit", "44"),
            ("douyin", "counterfeit", "44"),
            ("douyin", "counterfeit", ""),
        ] {
            published(store, &Complaint { platform, ground, province, ..Complaint::default() }, staff, NOW).await;
        }
        let platforms = |codes: &[&str]| codes.iter().filter_map(|code| PlatformCode::parse(code)).collect::<Vec<_>>();
        let provinces = |codes: &[&str]| codes.iter().filter_map(|code| ProvinceCode::parse(code)).collect::<Vec<_>>();
        let any = BoardQuery::default;
        for (query, total) in [
            (any(), 5),
            (BoardQuery { platforms: platforms(&["jd"]), ..any() }, 2),
            (BoardQuery { platforms: platforms(&["jd", "douyin"]), ..any() }, 4),
            (BoardQuery { grounds: vec![GroundCode::Counterfeit], platforms: platforms(&["jd"]), ..any() }, 1),
            (BoardQuery { provinces: provinces(&["44"]), ..any() }, 2),
            (BoardQuery { provinces: provinces(&["33", "44"]), grounds: vec![GroundCode::Counterfeit], ..any() }, 2),
            (BoardQuery { statuses: vec![PublicStatus::Published], ..any() }, 5),
            (BoardQuery { statuses: vec![PublicStatus::ResolvedFull], ..any() }, 0),
            (BoardQuery { statuses: vec![PublicStatus::Withdrawn], ..any() }, 0),
            (by_merchant("m-nobodys"), 0),
        ] {
            let page = list(store, &query).await;
            assert_eq!((page.total, page.rows.len() as u64), (total, total), "{query:?}");
        }
    }

    async fn a_filter_pages_like_the_whole_board(world) {
        let store = &world.store;
        let lives = (0..120).map(|draw| Life {
            merchant: if draw % 2 == 0 { 1 } else { 2 },
            published: Some(minutes(i64::from(draw / 10))),
            ..Life::of(draw)
        });
        store.seed_complaints(lives.map(seed)).await.unwrap();
        let numbers = all(store, &by_merchant("m-demo0001")).await;
        assert_eq!((numbers.len(), numbers.iter().collect::<HashSet<_>>().len()), (60, 60));
        assert_eq!(list(store, &by_merchant("m-demo0001")).await.total, 60);
        assert_eq!(Board::merchant(store, "m-demo0002").await.unwrap().listed, 60);
    }

    async fn a_merchant_is_found_only_once_a_complaint_about_it_was_published(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let complaint = Complaint { merchant: "晨光优选生活馆", ..Complaint::default() };
        let number = file(store, &complaint).await.number;
        assert!(store.merchants("晨光优选", 10).await.unwrap().is_empty());

        decide(store, &number, staff, Decision::Publish { release: vec![] }, NOW).await;
        let hits = store.merchants("晨光优选", 10).await.unwrap();
        let [hit] = hits.as_slice() else { panic!("one hit") };
        assert_eq!((hit.name.as_str(), hit.listed), ("晨光优选生活馆", 1));
        assert_eq!(Board::merchant(store, &hit.slug).await.unwrap(), *hit);
        refused!(Board::merchant(store, "m-nobodys").await, NotFound);

        // It has a page from then on: the tombstone leads to it.
        store.withdraw(&number, NOW).await.unwrap();
        assert_eq!(Board::merchant(store, &hit.slug).await.unwrap().listed, 0);
    }

    async fn a_hidden_merchant_cannot_be_chosen_by_a_guessed_slug(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        let number = file(store, &Complaint { merchant: "无人知晓的店", ..Complaint::default() }).await.number;
        let guess = Complaint { merchant: "另一家店", known: Some("m-aaaaaaaa".into()), ..Complaint::default() };
        let mine = published(store, &guess, staff, NOW).await;
        assert_eq!(Board::complaint(store, &mine).await.unwrap().merchant, "另一家店");
        refused!(Board::complaint(store, &number).await, NotFound);
    }

    async fn merchants_are_found_as_people_type_them(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        for merchant in ["清风电器旗舰店", "清风电器", "小清风食品", "100%纯棉家居", "ABC数码_官方"] {
            published(store, &Complaint { merchant, ..Complaint::default() }, staff, NOW).await;
        }
        for (typed, found) in [
            ("清风电器", vec!["清风电器", "清风电器旗舰店"]),
            ("清风", vec!["清风电器", "清风电器旗舰店", "小清风食品"]),
            ("清 风 电 器 官方 旗舰店", vec!["清风电器", "清风电器旗舰店"]),
            ("ａｂｃ数码", vec!["ABC数码_官方"]),
            ("100%", vec!["100%纯棉家居"]),
            ("%", vec!["100%纯棉家居"]),
            ("_", vec!["ABC数码_官方"]),
            ("'; DROP TABLE merchant; --", vec![]),
            ("", vec![]),
            ("没有这家", vec![]),
        ] {
            let hits: Vec<_> = store.merchants(typed, 10).await.unwrap().into_iter().map(|hit| hit.name).collect();
            if typed.contains("官方") {
                assert_eq!(hits.iter().map(String::as_str).collect::<HashSet<_>>(), found.into_iter().collect());
            } else {
                assert_eq!(hits, found, "{typed}");
            }
        }
        assert_eq!(store.merchants("清风", 2).await.unwrap().len(), 2);
    }

    async fn a_busier_merchant_comes_first_among_equals(world) {
        let store = &world.store;
        let staff = reviewer(store).await;
        for merchant in ["甲牌小店", "甲牌大店", "甲牌大店"] {
            published(store, &Complaint { merchant, ..Complaint::default() }, staff, NOW + Duration::minutes(1)).await;
        }
        let hits: Vec<_> = store.merchants("甲牌", 10).await.unwrap().into_iter().map(|hit| hit.name).collect();
        assert_eq!(hits, ["甲牌大店", "甲牌小店"]);
    }
}
