//! What the board costs.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use sea_orm::{ConnectionTrait, DbBackend, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Statement};
use youmen_domain::board::{BoardQuery, Cursor};
use youmen_domain::codes::GroundCode;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::Board;
use youmen_domain::state::PublicStatus;

use super::filter;
use crate::entity::complaint::{Column, Entity};
use crate::{Config, Store};

/// A store that counts what it reads.
async fn counting() -> (tempfile::TempDir, Store, Arc<AtomicUsize>) {
    let folder = tempfile::TempDir::new().unwrap();
    let mut store = Store::open(Config::in_folder(folder.path())).await.unwrap();
    let count = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&count);
    let inner = Arc::get_mut(&mut store.inner).unwrap();
    inner.reads.set_metric_callback(move |_| {
        counter.fetch_add(1, Ordering::Relaxed);
    });
    (folder, store, count)
}

fn narrow() -> BoardQuery {
    BoardQuery {
        grounds: vec![GroundCode::Counterfeit, GroundCode::QualityWarranty],
        statuses: vec![PublicStatus::Published],
        merchant: Some("m-abcdefgh".to_owned()),
        cursor: Some(Cursor { micros: 7, number: ComplaintNumber::from_draw(7) }),
        ..BoardQuery::default()
    }
}

#[tokio::test]
async fn a_page_of_the_board_takes_two_statements() {
    let (_folder, store, count) = counting().await;
    for query in [BoardQuery::default(), narrow()] {
        count.store(0, Ordering::Relaxed);
        Board::list(&store, &query).await.unwrap();
        assert_eq!(count.load(Ordering::Relaxed), 2);
    }
}

#[tokio::test]
async fn a_complaints_page_takes_at_most_two_statements() {
    let (_folder, store, count) = counting().await;
    assert!(Board::complaint(&store, &ComplaintNumber::from_draw(7)).await.is_err());
    assert!(count.load(Ordering::Relaxed) <= 2);
}

/// However many complaints there are, a page reads its rows off an index and sorts nothing.
#[tokio::test]
async fn a_page_is_read_off_an_index() {
    let (_folder, store, _) = counting().await;
    let merchant = BoardQuery { merchant: Some("m-abcdefgh".to_owned()), ..BoardQuery::default() };
    let ground = BoardQuery { grounds: vec![GroundCode::Counterfeit], ..BoardQuery::default() };
    for (query, index) in
        [(BoardQuery::default(), "board_newest"), (merchant, "board_merchant"), (ground, "board_ground")]
    {
        let page = Entity::find()
            .select_only()
            .column(Column::Words)
            .filter(filter::found_by(&query))
            .filter(filter::after(&Cursor { micros: 7, number: ComplaintNumber::from_draw(7) }))
            .order_by_desc(Column::PublishedAt)
            .order_by_desc(Column::Number)
            .limit(21)
            .build(DbBackend::Sqlite);
        let explained = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            format!("EXPLAIN QUERY PLAN {}", page.sql),
            page.values.unwrap(),
        );
        let plan: Vec<String> = store
            .reads()
            .query_all_raw(explained)
            .await
            .unwrap()
            .iter()
            .map(|row| row.try_get("", "detail").unwrap())
            .collect();
        assert!(plan.iter().any(|step| step.contains(index)), "{plan:?}");
        assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{plan:?}");
    }
}
