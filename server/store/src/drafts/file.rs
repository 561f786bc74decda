//! From a draft to a complaint: once, however often it is asked for.

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, DatabaseTransaction};
use youmen_domain::complaint::Actor;
use youmen_domain::filing::Filing;
use youmen_domain::number::ReceiptCode;
use youmen_domain::ports::{DraftToken, Filed};
use youmen_domain::state::{Action, Status};

use super::row;
use crate::cases::{events, receipt};
use crate::entity::{complaint, draft};
use crate::evidence::rows;
use crate::time::instant;
use crate::{Store, StoreError, cases, codes, letters, merchants, random};

/// A taken number is drawn again. With a tenth of all numbers taken, twenty draws fail once in 10^20.
const DRAWS: usize = 20;

pub(super) async fn file(store: &Store, token: &DraftToken, filing: &Filing, now: i64) -> Result<Filed, StoreError> {
    let tx = store.begin().await?;
    // A double tap waits here, and then finds it filed.
    let draft = row::lock(store, &tx, token).await?;
    if let Some(filed) = row::filed(store, &tx, &draft, now).await? {
        return Ok(filed);
    }
    if row::is_expired(&draft, now) {
        return Err(StoreError::Gone);
    }
    // The address was parsed from what the draft held a moment ago: it may have changed in another window since.
    let verified = row::open_content(store, &draft)?.contact.verified;
    if filing.contact.is_some() && filing.contact != verified {
        return Err(StoreError::Conflict);
    }

    let code = random::receipt_code();
    let complaint = insert(store, &tx, filing, &code, now).await?;
    events::write(store, &tx, &complaint, Action::File, &Actor::Author, None, None, now).await?;
    rows::hand_over(&tx, draft.id, complaint.id).await?;
    letters::queue(store, &tx, &complaint, Action::File, now).await?;
    let done = draft::ActiveModel {
        id: Set(draft.id),
        content: Set(None),
        updated_at: Set(now),
        filed_number: Set(Some(complaint.number.clone())),
        filed_at: Set(Some(now)),
        receipt: Set(Some(row::seal_receipt(store, &draft, &code))),
        ..Default::default()
    };
    done.update(&tx).await?;
    tx.commit().await?;
    Ok(Filed {
        number: codes::number(&complaint.number)?,
        receipt: Some(code),
        at: instant(now),
        publish: filing.visibility.publish,
    })
}

async fn insert(
    store: &Store,
    tx: &DatabaseTransaction,
    filing: &Filing,
    code: &ReceiptCode,
    now: i64,
) -> Result<complaint::Model, StoreError> {
    let merchant = merchants::of_filing(tx, filing, now).await?;
    for _ in 0..DRAWS {
        let number = random::complaint_number();
        let receipt_hash = receipt::hash(store.keys(), &number, code);
        let new = cases::row::new(store.keys(), &number, receipt_hash, filing, merchant.id, Status::FILED, now)?;
        if let Some(row) = cases::row::insert_if_free(tx, new).await? {
            return Ok(row);
        }
    }
    Err(StoreError::Full)
}

/// Forgets the code here.
pub(super) async fn receipt_kept(store: &Store, token: &DraftToken) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    let draft = row::lock(store, &tx, token).await?;
    if draft.filed_number.is_none() {
        return Err(StoreError::Conflict);
    }
    draft::ActiveModel { id: Set(draft.id), receipt: Set(None), ..Default::default() }.update(&tx).await?;
    Ok(tx.commit().await?)
}
