use std::collections::HashMap;

use sea_orm::{
    ColumnTrait, Condition, EntityTrait, FromQueryResult, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use youmen_domain::catalog::PlatformCode;
use youmen_domain::complaint::QueueRow;
use youmen_domain::ports::QueueTab;
use youmen_domain::state::{Review, Status};

use crate::entity::complaint::{Column, Entity};
use crate::entity::{evidence, merchant};
use crate::time::instant;
use crate::{Store, StoreError, codes};

/// Rows at a time: what a reviewer decides in a long day.
const PAGE: u64 = 50;

/// What the queue shows of a complaint; none of it is sealed.
#[derive(FromQueryResult)]
struct Row {
    id: i64,
    number: String,
    merchant_id: i64,
    ground: String,
    platform: String,
    review: String,
    dispute: String,
    publish_wanted: bool,
    filed_at: i64,
    demo: bool,
}

pub(super) async fn queue(store: &Store, tab: QueueTab, offset: u64) -> Result<(Vec<QueueRow>, u64), StoreError> {
    let db = store.reads();
    let total = of_tab(tab)?.count(db).await?;
    let page = in_order(of_tab(tab)?, tab).offset(offset).limit(PAGE).into_model::<Row>().all(db).await?;

    let merchants = merchant::Entity::find().filter(merchant::Column::Id.is_in(page.iter().map(|row| row.merchant_id)));
    let merchants: HashMap<i64, String> =
        merchants.all(db).await?.into_iter().map(|merchant| (merchant.id, merchant.name)).collect();
    let pieces: Vec<(i64, i64)> = evidence::Entity::find()
        .select_only()
        .column(evidence::Column::ComplaintId)
        .column_as(evidence::Column::Id.count(), "pieces")
        .filter(evidence::Column::ComplaintId.is_in(page.iter().map(|row| row.id)))
        .group_by(evidence::Column::ComplaintId)
        .into_tuple()
        .all(db)
        .await?;
    let pieces: HashMap<i64, i64> = pieces.into_iter().collect();

    let rows = page.into_iter().map(|row| {
        let merchant = merchants.get(&row.merchant_id).cloned().unwrap_or_default();
        let pieces = pieces.get(&row.id).copied().unwrap_or_default();
        show(row, merchant, u64::try_from(pieces).unwrap_or(0))
    });
    Ok((rows.collect::<Result<_, _>>()?, total))
}

fn of_tab(tab: QueueTab) -> Result<Select<Entity>, StoreError> {
    let reviews: &[Review] = match tab {
        QueueTab::Waiting => &[Review::Submitted, Review::InReview],
        QueueTab::Asked => &[Review::NeedsMaterial],
        QueueTab::Decided => &[Review::Published, Review::KeptPrivate, Review::Rejected],
    };
    let reviews = reviews.iter().map(codes::code).collect::<Result<Vec<_>, _>>()?;
    let those = Condition::all().add(Column::Withdrawn.eq(false)).add(Column::Review.is_in(reviews));
    Ok(Entity::find().filter(those))
}

fn in_order(select: Select<Entity>, tab: QueueTab) -> Select<Entity> {
    match tab {
        QueueTab::Decided => select.order_by_desc(Column::ChangedAt).order_by_desc(Column::Id),
        QueueTab::Waiting | QueueTab::Asked => select.order_by_asc(Column::FiledAt).order_by_asc(Column::Id),
    }
}

fn show(row: Row, merchant: String, evidence: u64) -> Result<QueueRow, StoreError> {
    Ok(QueueRow {
        number: codes::number(&row.number)?,
        filed_at: instant(row.filed_at),
        merchant,
        ground: codes::read("complaint.ground", &row.ground)?,
        platform: PlatformCode::parse(&row.platform).ok_or(StoreError::Damaged("complaint.platform"))?,
        status: Status {
            review: codes::read("complaint.review", &row.review)?,
            dispute: codes::read("complaint.dispute", &row.dispute)?,
            withdrawn: false,
        },
        publish: row.publish_wanted,
        evidence,
        demo: row.demo,
    })
}
