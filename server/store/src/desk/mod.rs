//! The reviewers' desk.

mod case_file;
mod decide;
mod masks;
mod queue;

use async_trait::async_trait;
use sea_orm::{DatabaseTransaction, EntityTrait};
use time::OffsetDateTime;
use youmen_domain::complaint::{CaseFile, Decision, HandMasks, QueueRow};
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::{Desk, Ported, QueueTab};
use youmen_domain::staff::Role;

use crate::entity::{complaint, staff};
use crate::time::micros;
use crate::{Store, StoreError, cases, codes};

#[async_trait]
impl Desk for Store {
    async fn queue(&self, tab: QueueTab, offset: u64) -> Ported<(Vec<QueueRow>, u64)> {
        Ok(queue::queue(self, tab, offset).await?)
    }

    async fn case_file(&self, number: &ComplaintNumber) -> Ported<CaseFile> {
        Ok(case_file::case_file(self, number).await?)
    }

    async fn decide(
        &self,
        number: &ComplaintNumber,
        version: i64,
        staff: i64,
        decision: Decision,
        now: OffsetDateTime,
    ) -> Ported<()> {
        Ok(decide::decide(self, number, version, staff, &decision, micros(now)).await?)
    }

    async fn set_masks(
        &self,
        number: &ComplaintNumber,
        version: i64,
        staff: i64,
        hand: HandMasks,
        now: OffsetDateTime,
    ) -> Ported<()> {
        Ok(masks::set_masks(self, number, version, staff, &hand, micros(now)).await?)
    }
}

/// Locks the version that a reviewer saw, for a reviewer.
async fn lock_seen(
    tx: &DatabaseTransaction,
    number: &ComplaintNumber,
    version: i64,
    reviewer: i64,
) -> Result<complaint::Model, StoreError> {
    let staff = staff::Entity::find_by_id(reviewer).one(tx).await?.filter(|staff| !staff.disabled);
    let role: Option<Role> = codes::read_opt("staff.role", staff.as_ref().map(|staff| staff.role.as_str()))?;
    if !role.is_some_and(Role::may_review) {
        return Err(StoreError::NotAllowed);
    }
    let row = cases::row::lock(tx, number).await?;
    // A tombstone cannot be decided about: for the desk that is a change in the meantime like any other.
    if row.version == version && !row.withdrawn { Ok(row) } else { Err(StoreError::Conflict) }
}
