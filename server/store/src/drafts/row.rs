//! A draft's row: finding it, opening it, keeping it.

use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect,
};
use serde::{Deserialize, Serialize};
use youmen_domain::contact::ContactState;
use youmen_domain::filing::Answers;
use youmen_domain::number::ReceiptCode;
use youmen_domain::ports::{DraftToken, Filed};

use crate::codes;
use crate::entity::{complaint, draft};
use crate::sealed;
use crate::time::{instant, span};
use crate::{Store, StoreError};

/// A code that nobody kept within a day stays in the person's browser history, not here.
pub(crate) const RECEIPT_LIFE: i64 = 24 * 3_600 * 1_000_000;

/// What is sealed of a draft.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct Content {
    pub(crate) answers: Answers,
    pub(crate) contact: ContactState,
}

pub(crate) fn key_hash(store: &Store, token: &DraftToken) -> Vec<u8> {
    store.keys().lookup_hash("draft", token.reveal().as_bytes()).to_vec()
}

/// The draft of a cookie, whatever its state.
pub(crate) async fn find(
    store: &Store,
    db: &impl ConnectionTrait,
    token: &DraftToken,
) -> Result<Option<draft::Model>, StoreError> {
    let hash = key_hash(store, token);
    Ok(draft::Entity::find().filter(draft::Column::KeyHash.eq(hash)).one(db).await?)
}

/// As [`find`], and nobody else changes it until the transaction ends.
pub(crate) async fn lock(
    store: &Store,
    tx: &DatabaseTransaction,
    token: &DraftToken,
) -> Result<draft::Model, StoreError> {
    let hash = key_hash(store, token);
    let row = draft::Entity::find().filter(draft::Column::KeyHash.eq(hash)).lock_exclusive().one(tx).await?;
    row.ok_or(StoreError::NotFound)
}

/// As [`lock`], of a draft that may still be changed.
pub(crate) async fn lock_open(
    store: &Store,
    tx: &DatabaseTransaction,
    token: &DraftToken,
    now: i64,
) -> Result<draft::Model, StoreError> {
    let row = lock(store, tx, token).await?;
    if row.filed_number.is_some() {
        return Err(StoreError::Conflict);
    }
    if is_expired(&row, now) { Err(StoreError::Gone) } else { Ok(row) }
}

pub(crate) fn is_expired(row: &draft::Model, now: i64) -> bool {
    row.filed_number.is_none() && (now >= row.expires_at || row.content.is_none())
}

/// Names the row in the contexts of its sealed values.
fn name(row: &draft::Model) -> String {
    codes::hex(&row.key_hash)
}

pub(crate) fn seal_content(store: &Store, key_hash: &[u8], content: &Content) -> Result<Vec<u8>, StoreError> {
    sealed::json(store.keys(), "draft.content", &codes::hex(key_hash), content)
}

pub(crate) fn open_content(store: &Store, row: &draft::Model) -> Result<Content, StoreError> {
    let content = row.content.as_deref().ok_or(StoreError::Gone)?;
    sealed::open_json(store.keys(), "draft.content", &name(row), content)
}

/// Keeps new content; every change gives the draft its full life again.
pub(crate) async fn save(
    store: &Store,
    tx: &DatabaseTransaction,
    row: &draft::Model,
    content: &Content,
    now: i64,
) -> Result<(), StoreError> {
    let change = draft::ActiveModel {
        id: Set(row.id),
        content: Set(Some(seal_content(store, &row.key_hash, content)?)),
        updated_at: Set(now),
        expires_at: Set(now + span(store.inner.draft_life)),
        ..Default::default()
    };
    change.update(tx).await?;
    Ok(())
}

pub(crate) fn seal_receipt(store: &Store, row: &draft::Model, code: &ReceiptCode) -> Vec<u8> {
    sealed::bytes(store.keys(), "draft.receipt", &name(row), code.digits().as_bytes())
}

/// What a draft became, if it was filed.
pub(crate) async fn filed(
    store: &Store,
    db: &impl ConnectionTrait,
    row: &draft::Model,
    now: i64,
) -> Result<Option<Filed>, StoreError> {
    let (Some(number), Some(at)) = (&row.filed_number, row.filed_at) else { return Ok(None) };
    let receipt = match &row.receipt {
        Some(receipt) if now < at + RECEIPT_LIFE => {
            let digits = sealed::open_text(store.keys(), "draft.receipt", &name(row), receipt)?;
            Some(ReceiptCode::parse(&digits).map_err(|_| StoreError::Damaged("draft.receipt"))?)
        }
        _ => None,
    };
    let publish = complaint::Entity::find()
        .select_only()
        .column(complaint::Column::PublishWanted)
        .filter(complaint::Column::Number.eq(number))
        .into_tuple()
        .one(db)
        .await?;
    Ok(Some(Filed { number: codes::number(number)?, receipt, at: instant(at), publish: publish.unwrap_or(false) }))
}
