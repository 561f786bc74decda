use sea_orm::EntityTrait;
use youmen_domain::evidence::{EvidenceId, Owner, Picture, PictureSize, Viewer};
use youmen_domain::number::ComplaintNumber;

use crate::entity::{complaint, evidence};
use crate::{Store, StoreError, drafts};

pub(super) async fn picture(
    store: &Store,
    id: &EvidenceId,
    size: PictureSize,
    viewer: &Viewer,
) -> Result<Picture, StoreError> {
    let piece = evidence::Entity::find_by_id(id.as_str()).one(store.reads()).await?.ok_or(StoreError::NotFound)?;
    if !may_see(store, &piece, viewer).await? {
        // The same whatever the reason: nobody learns that there is a picture.
        return Err(StoreError::NotFound);
    }
    Ok(Picture { bytes: store.files().picture(id, size).await?, mime: piece.mime })
}

async fn may_see(store: &Store, piece: &evidence::Model, viewer: &Viewer) -> Result<bool, StoreError> {
    if let Viewer::Owner(Owner::Draft(token)) = viewer {
        let draft = drafts::row::find(store, store.reads(), token).await?;
        return Ok(draft.is_some_and(|draft| piece.draft_id == Some(draft.id)));
    }
    // A draft is nobody's but its owner's.
    let Some(complaint) = piece.complaint_id else { return Ok(false) };
    let complaint = complaint::Entity::find_by_id(complaint).one(store.reads()).await?;
    let Some(complaint) = complaint.filter(|complaint| !complaint.withdrawn) else { return Ok(false) };
    Ok(match viewer {
        Viewer::Owner(Owner::Complaint(number)) => complaint.number == number.as_str(),
        Viewer::Owner(Owner::Draft(_)) => false,
        Viewer::Staff => true,
        Viewer::Public => complaint.listed && piece.released,
    })
}

impl Store {
    /// The original of a piece of a filed complaint, to the byte, for its author's or an office's dossier.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when it is not this complaint's.
    pub async fn original(&self, number: &ComplaintNumber, id: &EvidenceId) -> Result<Vec<u8>, StoreError> {
        let piece = evidence::Entity::find_by_id(id.as_str()).one(self.reads()).await?.ok_or(StoreError::NotFound)?;
        if !may_see(self, &piece, &Viewer::Owner(Owner::Complaint(number.clone()))).await? {
            return Err(StoreError::NotFound);
        }
        self.files().original(id).await
    }
}
