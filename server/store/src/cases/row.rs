//! A complaint's row: making it, finding it, opening it.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, TryInsertResult,
};
use youmen_domain::complaint::{HandMasks, PublicWords};
use youmen_domain::filing::Filing;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::state::{PublicStatus, Status};

use crate::codes;
use crate::entity::complaint::{ActiveModel, Column, Entity, Model};
use crate::seal::Keyring;
use crate::{StoreError, sealed};

pub(crate) async fn find(db: &impl ConnectionTrait, number: &ComplaintNumber) -> Result<Model, StoreError> {
    let row = Entity::find().filter(Column::Number.eq(number.as_str())).one(db).await?;
    row.ok_or(StoreError::NotFound)
}

/// As [`find`], and nobody else changes it until the transaction ends.
pub(crate) async fn lock(tx: &DatabaseTransaction, number: &ComplaintNumber) -> Result<Model, StoreError> {
    let row = Entity::find().filter(Column::Number.eq(number.as_str())).lock_exclusive().one(tx).await?;
    row.ok_or(StoreError::NotFound)
}

/// The row of a new complaint.
pub(crate) fn new(
    keys: &Keyring,
    number: &ComplaintNumber,
    receipt_hash: [u8; 32],
    filing: &Filing,
    merchant_id: i64,
    status: Status,
    now: i64,
) -> Result<ActiveModel, StoreError> {
    let row = number.as_str();
    let contact = filing.contact.as_ref();
    Ok(ActiveModel {
        id: NotSet,
        number: Set(row.to_owned()),
        receipt_hash: Set(receipt_hash.to_vec()),
        original: Set(Some(sealed::json(keys, "complaint.original", row, filing)?)),
        contact: Set(contact.map(|email| sealed::json(keys, "complaint.contact", row, email)).transpose()?),
        hand_masks: Set(None),
        words: Set(None),
        merchant_id: Set(merchant_id),
        platform: Set(filing.whom.platform.as_str().to_owned()),
        ground: Set(filing.ground.as_str().to_owned()),
        province: Set(filing.order.province.map(|province| province.as_str().to_owned())),
        paid_fen: Set(filing.order.paid.map(youmen_domain::money::Fen::fen)),
        // The day would tell the merchant which order it is.
        ordered_month: Set(filing.order.ordered_on.map(|day| format!("{}-{:02}", day.year(), u8::from(day.month())))),
        asks: Set(codes::json(&filing.want.asks)?),
        tried: Set(codes::json(&filing.tried.channels)?),
        review: Set(codes::code(status.review)?),
        dispute: Set(codes::code(status.dispute)?),
        withdrawn: Set(status.withdrawn),
        public_status: Set(PublicStatus::of(status).map(|status| status.as_str().to_owned())),
        listed: Set(status.is_listed()),
        publish_wanted: Set(filing.visibility.publish),
        filed_at: Set(now),
        published_at: Set(None),
        changed_at: Set(now),
        version: Set(1),
        demo: Set(false),
    })
}

/// The row, unless its number is taken.
pub(crate) async fn insert_if_free(tx: &DatabaseTransaction, new: ActiveModel) -> Result<Option<Model>, StoreError> {
    let inserted = Entity::insert(new).on_conflict_do_nothing_on([Column::Number]).exec_with_returning(tx).await?;
    Ok(match inserted {
        TryInsertResult::Inserted(row) => Some(row),
        TryInsertResult::Empty | TryInsertResult::Conflicted => None,
    })
}

pub(crate) fn status(row: &Model) -> Result<Status, StoreError> {
    Ok(Status {
        review: codes::read("complaint.review", &row.review)?,
        dispute: codes::read("complaint.dispute", &row.dispute)?,
        withdrawn: row.withdrawn,
    })
}

/// What was filed; [`StoreError::Gone`] when it was withdrawn.
pub(crate) fn filing(keys: &Keyring, row: &Model) -> Result<Filing, StoreError> {
    let original = row.original.as_deref().ok_or(StoreError::Gone)?;
    sealed::open_json(keys, "complaint.original", &row.number, original)
}

pub(crate) fn hand(keys: &Keyring, row: &Model) -> Result<HandMasks, StoreError> {
    match row.hand_masks.as_deref() {
        Some(masks) => sealed::open_json(keys, "complaint.hand_masks", &row.number, masks),
        None => Ok(HandMasks::default()),
    }
}

/// The words that the board shows.
pub(crate) fn words(text: &str) -> Result<PublicWords, StoreError> {
    codes::read_json("complaint.words", text)
}
