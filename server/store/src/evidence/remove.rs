use sea_orm::{EntityTrait, ModelTrait};
use youmen_domain::evidence::{EvidenceId, Owner};

use crate::entity::evidence;
use crate::{Store, StoreError, drafts};

pub(super) async fn remove(store: &Store, owner: &Owner, id: &EvidenceId) -> Result<(), StoreError> {
    // What was filed is proof.
    let Owner::Draft(token) = owner else { return Err(StoreError::NotAllowed) };
    let tx = store.begin().await?;
    let draft = drafts::row::lock(store, &tx, token).await?;
    if draft.filed_number.is_some() {
        return Err(StoreError::Conflict);
    }
    let piece = evidence::Entity::find_by_id(id.as_str()).one(&tx).await?;
    let piece = piece.filter(|piece| piece.draft_id == Some(draft.id)).ok_or(StoreError::NotFound)?;
    piece.delete(&tx).await?;
    tx.commit().await?;
    store.files().remove(vec![id.to_string()]).await;
    Ok(())
}
