//! One page of the board, in two statements.

use sea_orm::{
    EntityTrait, FromQueryResult, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, RelationTrait,
};
use youmen_domain::board::{BoardPage, BoardQuery, BoardRow, Cursor, PAGE};
use youmen_domain::catalog::{PlatformCode, ProvinceCode};
use youmen_domain::money::Fen;
use youmen_domain::state::PublicStatus;

use super::filter;
use crate::cases;
use crate::entity::complaint::{Column, Entity, Relation};
use crate::entity::merchant;
use crate::time::{instant, micros};
use crate::{Store, StoreError, codes};

/// About three lines of a phone.
const SNIPPET: usize = 100;

#[derive(FromQueryResult)]
struct Row {
    number: String,
    words: Option<String>,
    merchant: String,
    merchant_slug: String,
    platform: String,
    ground: String,
    province: Option<String>,
    paid_fen: Option<i64>,
    public_status: Option<String>,
    published_at: Option<i64>,
    demo: bool,
}

pub(super) async fn list(store: &Store, query: &BoardQuery) -> Result<BoardPage, StoreError> {
    let db = store.reads();
    let found = Entity::find().filter(filter::found_by(query));
    let total = found.clone().count(db).await?;

    let mut page = found
        .select_only()
        .columns([
            Column::Number,
            Column::Words,
            Column::Platform,
            Column::Ground,
            Column::Province,
            Column::PaidFen,
            Column::PublicStatus,
            Column::PublishedAt,
            Column::Demo,
        ])
        .column_as(merchant::Column::Name, "merchant")
        .column_as(merchant::Column::Slug, "merchant_slug")
        .join(JoinType::InnerJoin, Relation::Merchant.def())
        .order_by_desc(Column::PublishedAt)
        .order_by_desc(Column::Number)
        // One more than is shown tells whether there is a next page.
        .limit(PAGE + 1);
    if let Some(cursor) = &query.cursor {
        page = page.filter(filter::after(cursor));
    }
    let rows = page.into_model::<Row>().all(db).await?;

    let mut rows = rows.into_iter().map(show).collect::<Result<Vec<_>, _>>()?;
    let page = usize::try_from(PAGE).unwrap_or(usize::MAX);
    let more = rows.len() > page;
    rows.truncate(page);
    let next = rows.last().filter(|_| more);
    let next = next.map(|last| Cursor { micros: micros(last.published_at), number: last.number.clone() });
    Ok(BoardPage { rows, next, total })
}

fn show(row: Row) -> Result<BoardRow, StoreError> {
    let words = cases::row::words(row.words.as_deref().ok_or(StoreError::Damaged("complaint.words"))?)?;
    Ok(BoardRow {
        number: codes::number(&row.number)?,
        title: words.title,
        snippet: words.story.snippet(SNIPPET),
        merchant: row.merchant,
        merchant_slug: row.merchant_slug,
        platform: platform(&row.platform)?,
        ground: codes::read("complaint.ground", &row.ground)?,
        province: province(row.province.as_deref())?,
        paid: paid(row.paid_fen)?,
        status: status(row.public_status.as_deref())?,
        published_at: instant(row.published_at.ok_or(StoreError::Damaged("complaint.published_at"))?),
        demo: row.demo,
    })
}

pub(super) fn platform(code: &str) -> Result<PlatformCode, StoreError> {
    PlatformCode::parse(code).ok_or(StoreError::Damaged("complaint.platform"))
}

pub(super) fn province(code: Option<&str>) -> Result<Option<ProvinceCode>, StoreError> {
    code.map(|code| ProvinceCode::parse(code).ok_or(StoreError::Damaged("complaint.province"))).transpose()
}

pub(super) fn paid(fen: Option<i64>) -> Result<Option<Fen>, StoreError> {
    fen.map(|fen| Fen::new(fen).map_err(|_| StoreError::Damaged("complaint.paid_fen"))).transpose()
}

pub(super) fn status(code: Option<&str>) -> Result<PublicStatus, StoreError> {
    code.and_then(PublicStatus::parse).ok_or(StoreError::Damaged("complaint.public_status"))
}
