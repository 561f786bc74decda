//! Pieces of evidence: rows here, pictures in [`files`].

mod add;
pub(crate) mod files;
mod picture;
mod remove;
pub(crate) mod rows;

use async_trait::async_trait;
use time::OffsetDateTime;
use youmen_domain::evidence::{EvidenceId, EvidencePiece, NewEvidence, Owner, Picture, PictureSize, Viewer};
use youmen_domain::ports::{EvidenceBox, Ported};

use crate::time::micros;
use crate::{Store, StoreError, cases, drafts};

#[async_trait]
impl EvidenceBox for Store {
    async fn add(&self, owner: &Owner, new: NewEvidence, now: OffsetDateTime) -> Ported<EvidencePiece> {
        Ok(add::add(self, owner, new, micros(now)).await?)
    }

    async fn remove(&self, owner: &Owner, id: &EvidenceId) -> Ported<()> {
        Ok(remove::remove(self, owner, id).await?)
    }

    async fn list(&self, owner: &Owner) -> Ported<Vec<EvidencePiece>> {
        Ok(list(self, owner).await?)
    }

    async fn picture(&self, id: &EvidenceId, size: PictureSize, viewer: &Viewer) -> Ported<Picture> {
        Ok(picture::picture(self, id, size, viewer).await?)
    }
}

async fn list(store: &Store, owner: &Owner) -> Result<Vec<EvidencePiece>, StoreError> {
    let db = store.reads();
    let rows = match owner {
        Owner::Draft(token) => {
            let draft = drafts::row::find(store, db, token).await?.ok_or(StoreError::NotFound)?;
            rows::of_draft(db, draft.id).await?
        }
        Owner::Complaint(number) => rows::of_complaint(db, cases::row::find(db, number).await?.id).await?,
    };
    rows::pieces(store, &rows)
}
