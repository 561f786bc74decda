//! Taking a complaint back: the content goes, a tombstone stays.

use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use youmen_domain::complaint::Actor;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::state::Action;

use super::change::{self, Change};
use super::{events, row};
use crate::entity::{complaint, draft};
use crate::evidence::rows;
use crate::{Store, StoreError, mailbox};

pub(super) async fn withdraw(store: &Store, number: &ComplaintNumber, now: i64) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    let row = row::lock(&tx, number).await?;
    let none = || "[]".to_owned();
    let also = complaint::ActiveModel {
        original: Set(None),
        contact: Set(None),
        hand_masks: Set(None),
        province: Set(None),
        paid_fen: Set(None),
        ordered_month: Set(None),
        asks: Set(none()),
        tried: Set(none()),
        ..Default::default()
    };
    change::apply(store, &tx, &row, Change { also, ..Change::new(Action::Withdraw, Actor::Author, now) }).await?;
    events::forget_notes(&tx, row.id).await?;
    let pieces = rows::delete_of_complaint(&tx, row.id).await?;
    forget_draft(&tx, &row.number).await?;
    mailbox::drop_about(&tx, &mailbox::about_complaint(&row.number)).await?;
    tx.commit().await?;
    store.files().remove(pieces).await;
    store.forget_deleted().await
}

/// What still lies about from the draft that was filed: the receipt code, and letters with codes in them.
async fn forget_draft(tx: &DatabaseTransaction, number: &str) -> Result<(), StoreError> {
    let ids: Vec<i64> = draft::Entity::find()
        .select_only()
        .column(draft::Column::Id)
        .filter(draft::Column::FiledNumber.eq(number))
        .into_tuple()
        .all(tx)
        .await?;
    for id in ids {
        mailbox::drop_about(tx, &mailbox::about_draft(id)).await?;
        let forget = draft::ActiveModel { receipt: Set(None), ..Default::default() };
        draft::Entity::update_many().set(forget).filter(draft::Column::Id.eq(id)).exec(tx).await?;
    }
    Ok(())
}
