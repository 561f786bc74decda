//! One public page, in two statements.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use youmen_domain::complaint::PublicComplaint;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::state::PublicStatus;

use super::list::{paid, platform, province, status};
use crate::cases;
use crate::entity::{complaint, evidence, merchant};
use crate::evidence::rows;
use crate::time::instant;
use crate::{Store, StoreError, codes};

pub(super) async fn complaint(store: &Store, number: &ComplaintNumber) -> Result<PublicComplaint, StoreError> {
    let db = store.reads();
    let found = complaint::Entity::find()
        .find_also_related(merchant::Entity)
        .filter(complaint::Column::Number.eq(number.as_str()))
        .one(db)
        .await?;
    let (row, merchant) = found.ok_or(StoreError::NotFound)?;
    let merchant = merchant.ok_or(StoreError::Damaged("complaint.merchant_id"))?;
    let withdrawn = PublicStatus::Withdrawn.as_str();
    if !row.listed && row.public_status.as_deref() != Some(withdrawn) {
        return Err(StoreError::NotFound);
    }
    let pictures = if row.listed {
        let released = evidence::Entity::find()
            .filter(evidence::Column::ComplaintId.eq(row.id))
            .filter(evidence::Column::Released.eq(true))
            .order_by_asc(evidence::Column::AddedAt)
            .order_by_asc(evidence::Column::Id);
        let released = released.all(db).await?;
        let shown =
            released.iter().map(|row| Ok((rows::id(row)?, rows::pixels(row.width)?, rows::pixels(row.height)?)));
        shown.collect::<Result<_, StoreError>>()?
    } else {
        Vec::new()
    };
    Ok(PublicComplaint {
        number: codes::number(&row.number)?,
        merchant: merchant.name,
        merchant_slug: merchant.slug,
        platform: platform(&row.platform)?,
        ground: codes::read("complaint.ground", &row.ground)?,
        province: province(row.province.as_deref())?,
        paid: paid(row.paid_fen)?,
        ordered_month: row.ordered_month,
        words: row.words.as_deref().map(cases::row::words).transpose()?,
        asks: codes::read_json("complaint.asks", &row.asks)?,
        tried: codes::read_json("complaint.tried", &row.tried)?,
        status: status(row.public_status.as_deref())?,
        published_at: instant(row.published_at.ok_or(StoreError::Damaged("complaint.published_at"))?),
        changed_at: instant(row.changed_at),
        pictures,
        demo: row.demo,
    })
}
