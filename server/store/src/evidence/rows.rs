//! Rows of evidence.

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};
use youmen_domain::evidence::{EvidenceId, EvidencePiece};

use crate::entity::evidence::{Column, Entity, Model};
use crate::time::instant;
use crate::{Store, StoreError, sealed};

pub(crate) async fn of_draft(db: &impl ConnectionTrait, draft: i64) -> Result<Vec<Model>, StoreError> {
    owned_by(db, Column::DraftId, draft).await
}

pub(crate) async fn of_complaint(db: &impl ConnectionTrait, complaint: i64) -> Result<Vec<Model>, StoreError> {
    owned_by(db, Column::ComplaintId, complaint).await
}

async fn owned_by(db: &impl ConnectionTrait, column: Column, owner: i64) -> Result<Vec<Model>, StoreError> {
    let of_owner = Entity::find().filter(column.eq(owner));
    Ok(of_owner.order_by_asc(Column::AddedAt).order_by_asc(Column::Id).all(db).await?)
}

pub(crate) fn pieces(store: &Store, rows: &[Model]) -> Result<Vec<EvidencePiece>, StoreError> {
    rows.iter().map(|row| piece(store, row)).collect()
}

pub(crate) fn piece(store: &Store, row: &Model) -> Result<EvidencePiece, StoreError> {
    Ok(EvidencePiece {
        id: id(row)?,
        file_name: sealed::open_text(store.keys(), "evidence.file_name", &row.id, &row.file_name)?,
        bytes: u64::try_from(row.bytes).map_err(|_| StoreError::Damaged("evidence.bytes"))?,
        sha256: row.sha256.clone(),
        width: pixels(row.width)?,
        height: pixels(row.height)?,
        added_at: instant(row.added_at),
        released: row.released,
    })
}

pub(crate) fn id(row: &Model) -> Result<EvidenceId, StoreError> {
    EvidenceId::parse(&row.id).ok_or(StoreError::Damaged("evidence.id"))
}

pub(crate) fn pixels(size: i32) -> Result<u32, StoreError> {
    u32::try_from(size).map_err(|_| StoreError::Damaged("evidence.width"))
}

/// A draft's pieces become the complaint's.
pub(crate) async fn hand_over(tx: &DatabaseTransaction, draft: i64, complaint: i64) -> Result<(), StoreError> {
    Entity::update_many()
        .col_expr(Column::DraftId, Expr::value(None::<i64>))
        .col_expr(Column::ComplaintId, Expr::value(complaint))
        .filter(Column::DraftId.eq(draft))
        .exec(tx)
        .await?;
    Ok(())
}

/// Deletes a draft's rows; the files are the caller's to remove once this is committed.
pub(crate) async fn delete_of_draft(tx: &DatabaseTransaction, draft: i64) -> Result<Vec<String>, StoreError> {
    delete(tx, Column::DraftId, draft).await
}

/// As [`delete_of_draft`], of a complaint.
pub(crate) async fn delete_of_complaint(tx: &DatabaseTransaction, complaint: i64) -> Result<Vec<String>, StoreError> {
    delete(tx, Column::ComplaintId, complaint).await
}

async fn delete(tx: &DatabaseTransaction, column: Column, owner: i64) -> Result<Vec<String>, StoreError> {
    let rows = owned_by(tx, column, owner).await?;
    Entity::delete_many().filter(column.eq(owner)).exec(tx).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Shows exactly these pieces of a complaint to the public.
/// [`StoreError::Conflict`] when one is not its own.
pub(crate) async fn release(
    tx: &DatabaseTransaction,
    complaint: i64,
    release: &[EvidenceId],
) -> Result<(), StoreError> {
    let mut wanted: Vec<&str> = release.iter().map(EvidenceId::as_str).collect();
    wanted.sort_unstable();
    wanted.dedup();
    set_released(tx, complaint, false, None).await?;
    if wanted.is_empty() {
        return Ok(());
    }
    let count = wanted.len();
    let found = set_released(tx, complaint, true, Some(wanted)).await?;
    if usize::try_from(found).is_ok_and(|found| found == count) { Ok(()) } else { Err(StoreError::Conflict) }
}

async fn set_released(
    tx: &DatabaseTransaction,
    complaint: i64,
    released: bool,
    only: Option<Vec<&str>>,
) -> Result<u64, StoreError> {
    let mut update = Entity::update_many()
        .col_expr(Column::Released, Expr::value(released))
        .filter(Column::ComplaintId.eq(complaint));
    if let Some(only) = only {
        update = update.filter(Column::Id.is_in(only));
    }
    Ok(update.exec(tx).await?.rows_affected)
}
