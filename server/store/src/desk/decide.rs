use sea_orm::DatabaseTransaction;
use sea_orm::EntityTrait;
use youmen_domain::complaint::{Actor, Decision, PublicWords};
use youmen_domain::evidence::EvidenceId;
use youmen_domain::number::ComplaintNumber;

use super::lock_seen;
use crate::cases::change::{self, Change};
use crate::cases::row;
use crate::entity::{complaint, merchant};
use crate::evidence::rows;
use crate::{Store, StoreError};

pub(super) async fn decide(
    store: &Store,
    number: &ComplaintNumber,
    version: i64,
    staff: i64,
    decision: &Decision,
    now: i64,
) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    let row = lock_seen(&tx, number, version, staff).await?;
    let mut change = Change::new(decision.action(), Actor::Staff(staff), now);
    match decision {
        Decision::Publish { release } => change.words = Some(publish(store, &tx, &row, release).await?),
        Decision::TakeUp | Decision::KeepPrivate => {}
        Decision::AskMaterial { question } => change.note = Some(question),
        Decision::Reject { reason, note } => {
            change.reason = Some(*reason);
            change.note = Some(note.as_str()).filter(|note| !note.is_empty());
        }
    }
    change::apply(store, &tx, &row, change).await?;
    tx.commit().await?;
    if row.listed {
        // What left the board leaves the disk too.
        store.forget_deleted().await?;
    }
    Ok(())
}

/// Checks that its author wants this, releases the pictures, and gives the words to show.
async fn publish(
    store: &Store,
    tx: &DatabaseTransaction,
    row: &complaint::Model,
    release: &[EvidenceId],
) -> Result<PublicWords, StoreError> {
    let filing = row::filing(store.keys(), row)?;
    let agreed = filing.visibility.publish && filing.visibility.consents.publish_text;
    if !agreed || row.contact.is_none() {
        return Err(StoreError::Conflict);
    }
    if !release.is_empty() && !filing.visibility.consents.publish_pictures {
        return Err(StoreError::Conflict);
    }
    rows::release(tx, row.id, release).await?;
    let merchant = merchant::Entity::find_by_id(row.merchant_id).one(tx).await?;
    let merchant = merchant.ok_or(StoreError::Damaged("complaint.merchant_id"))?;
    Ok(PublicWords::of(&filing, &merchant.name, &row::hand(store.keys(), row)?))
}
