use sea_orm::EntityTrait;
use youmen_domain::complaint::{Actor, AuthorCase, PublicWords};
use youmen_domain::number::ComplaintNumber;

use super::{events, row};
use crate::entity::{complaint, merchant};
use crate::evidence::rows;
use crate::time::instant;
use crate::{Store, StoreError, codes};

pub(super) async fn case(store: &Store, number: &ComplaintNumber) -> Result<AuthorCase, StoreError> {
    let row = row::find(store.reads(), number).await?;
    let (mut case, _) = assemble(store, &row).await?;
    for event in &mut case.events {
        // Which reviewer it was is the desk's to know.
        if let Actor::Staff(id) = &mut event.actor {
            *id = 0;
        }
    }
    Ok(case)
}

/// A complaint with all that belongs to it; [`StoreError::Gone`] when it was withdrawn.
pub(crate) async fn assemble(
    store: &Store,
    row: &complaint::Model,
) -> Result<(AuthorCase, merchant::Model), StoreError> {
    let db = store.reads();
    let filing = row::filing(store.keys(), row)?;
    let merchant = merchant::Entity::find_by_id(row.merchant_id).one(db).await?;
    let merchant = merchant.ok_or(StoreError::Damaged("complaint.merchant_id"))?;
    let public = match &row.words {
        Some(words) => row::words(words)?,
        None => PublicWords::of(&filing, &merchant.name, &row::hand(store.keys(), row)?),
    };
    let case = AuthorCase {
        number: codes::number(&row.number)?,
        filing,
        merchant: merchant.name.clone(),
        public,
        status: row::status(row)?,
        events: events::of(store, db, row).await?,
        evidence: rows::pieces(store, &rows::of_complaint(db, row.id).await?)?,
        filed_at: instant(row.filed_at),
    };
    Ok((case, merchant))
}
