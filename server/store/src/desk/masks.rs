use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use youmen_domain::complaint::{Actor, HandMasks, PublicWords};
use youmen_domain::number::ComplaintNumber;
use youmen_domain::state::Action;

use super::lock_seen;
use crate::cases::change::{self, Change};
use crate::cases::row;
use crate::entity::{complaint, merchant};
use crate::{Store, StoreError, sealed};

pub(super) async fn set_masks(
    store: &Store,
    number: &ComplaintNumber,
    version: i64,
    staff: i64,
    hand: &HandMasks,
    now: i64,
) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    let row = lock_seen(&tx, number, version, staff).await?;
    let filing = row::filing(store.keys(), &row)?;
    let merchant = merchant::Entity::find_by_id(row.merchant_id).one(&tx).await?;
    let merchant = merchant.ok_or(StoreError::Damaged("complaint.merchant_id"))?;
    let masks = sealed::json(store.keys(), "complaint.hand_masks", &row.number, hand)?;
    let change = Change {
        words: Some(PublicWords::of(&filing, &merchant.name, hand)),
        also: complaint::ActiveModel { hand_masks: Set(Some(masks)), ..Default::default() },
        ..Change::new(Action::ChangeMasks, Actor::Staff(staff), now)
    };
    change::apply(store, &tx, &row, change).await?;
    tx.commit().await?;
    if row.listed {
        // What is masked now was readable in a page of the database until here.
        store.forget_deleted().await?;
    }
    Ok(())
}
