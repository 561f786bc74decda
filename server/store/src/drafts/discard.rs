use sea_orm::ModelTrait;
use youmen_domain::ports::DraftToken;

use super::row;
use crate::evidence::rows;
use crate::{Store, StoreError, mailbox};

/// Whatever its state. What was filed stays with the complaint.
pub(super) async fn discard(store: &Store, token: &DraftToken) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    let draft = row::lock(store, &tx, token).await?;
    let pieces = rows::delete_of_draft(&tx, draft.id).await?;
    mailbox::drop_about(&tx, &mailbox::about_draft(draft.id)).await?;
    draft.delete(&tx).await?;
    tx.commit().await?;
    store.files().remove(pieces).await;
    store.forget_deleted().await
}
