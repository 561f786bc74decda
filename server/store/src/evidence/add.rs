use sea_orm::ActiveValue::Set;
use sea_orm::{ConnectionTrait, DatabaseTransaction, EntityTrait};
use sha2::{Digest, Sha256};
use youmen_domain::complaint::Actor;
use youmen_domain::evidence::{EvidenceId, EvidencePiece, MAX_PIECES, NewEvidence, Owner};
use youmen_domain::state::Action;

use super::rows;
use crate::cases::change::{self, Change};
use crate::entity::{complaint, draft, evidence};
use crate::{Store, StoreError, cases, codes, drafts, random, sealed};

/// An owner's row.
enum Of {
    Draft(draft::Model),
    Complaint(Box<complaint::Model>),
}

pub(super) async fn add(store: &Store, owner: &Owner, new: NewEvidence, now: i64) -> Result<EvidencePiece, StoreError> {
    // Before anything is written: most of what is turned away is turned away here.
    let known = find(store, store.reads(), owner).await?;
    if let Some(same) = same_or_full(store.reads(), &known, &codes::hex(&Sha256::digest(&new.original))).await? {
        return rows::piece(store, &same);
    }
    let id = random::evidence_id();
    let row = new_row(store, &id, &new, now)?;
    let facts = store.files().put(&id, new).await?;
    let row = evidence::Model { sha256: facts.sha256, bytes: facts.bytes, ..row };

    let kept = keep(store, owner, &row, now).await;
    if !matches!(&kept, Ok(kept) if kept.id == row.id) {
        store.files().remove(vec![row.id]).await;
    }
    rows::piece(store, &kept?)
}

fn new_row(store: &Store, id: &EvidenceId, new: &NewEvidence, now: i64) -> Result<evidence::Model, StoreError> {
    let size = |pixels: u32| i32::try_from(pixels).map_err(|_| StoreError::Full);
    Ok(evidence::Model {
        id: id.to_string(),
        draft_id: None,
        complaint_id: None,
        file_name: sealed::bytes(store.keys(), "evidence.file_name", id.as_str(), new.file_name.as_bytes()),
        sha256: String::new(),
        bytes: 0,
        width: size(new.width)?,
        height: size(new.height)?,
        mime: new.mime.to_owned(),
        released: false,
        added_at: now,
    })
}

/// The row, or that of the same bytes.
async fn keep(store: &Store, owner: &Owner, row: &evidence::Model, now: i64) -> Result<evidence::Model, StoreError> {
    let tx = store.begin().await?;
    let of = lock(store, &tx, owner, now).await?;
    if let Some(same) = same_or_full(&tx, &of, &row.sha256).await? {
        return Ok(same);
    }
    let (draft_id, complaint_id) = match &of {
        Of::Draft(draft) => (Some(draft.id), None),
        Of::Complaint(complaint) => (None, Some(complaint.id)),
    };
    let row = evidence::Model { draft_id, complaint_id, ..row.clone() };
    evidence::Entity::insert(active(row.clone())).exec_without_returning(&tx).await?;
    match of {
        Of::Draft(draft) => {
            let content = drafts::row::open_content(store, &draft)?;
            drafts::row::save(store, &tx, &draft, &content, now).await?;
        }
        Of::Complaint(complaint) => {
            change::apply(store, &tx, &complaint, Change::new(Action::AddEvidence, Actor::Author, now)).await?;
        }
    }
    tx.commit().await?;
    Ok(row)
}

async fn find(store: &Store, db: &impl ConnectionTrait, owner: &Owner) -> Result<Of, StoreError> {
    match owner {
        Owner::Draft(token) => drafts::row::find(store, db, token).await?.map(Of::Draft).ok_or(StoreError::NotFound),
        Owner::Complaint(number) => Ok(Of::Complaint(Box::new(cases::row::find(db, number).await?))),
    }
}

async fn lock(store: &Store, tx: &DatabaseTransaction, owner: &Owner, now: i64) -> Result<Of, StoreError> {
    match owner {
        Owner::Draft(token) => Ok(Of::Draft(drafts::row::lock_open(store, tx, token, now).await?)),
        Owner::Complaint(number) => Ok(Of::Complaint(Box::new(cases::row::lock(tx, number).await?))),
    }
}

/// The owner's piece with the same bytes; [`StoreError::Full`] when there is none and no room.
async fn same_or_full(db: &impl ConnectionTrait, of: &Of, sha256: &str) -> Result<Option<evidence::Model>, StoreError> {
    let pieces = match of {
        Of::Draft(draft) => rows::of_draft(db, draft.id).await?,
        Of::Complaint(complaint) => rows::of_complaint(db, complaint.id).await?,
    };
    let count = pieces.len();
    match pieces.into_iter().find(|piece| piece.sha256 == sha256) {
        Some(same) => Ok(Some(same)),
        None if count >= MAX_PIECES => Err(StoreError::Full),
        None => Ok(None),
    }
}

fn active(row: evidence::Model) -> evidence::ActiveModel {
    evidence::ActiveModel {
        id: Set(row.id),
        draft_id: Set(row.draft_id),
        complaint_id: Set(row.complaint_id),
        file_name: Set(row.file_name),
        sha256: Set(row.sha256),
        bytes: Set(row.bytes),
        width: Set(row.width),
        height: Set(row.height),
        mime: Set(row.mime),
        released: Set(row.released),
        added_at: Set(row.added_at),
    }
}
