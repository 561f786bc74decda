use sea_orm::ActiveValue::Set;
use sea_orm::EntityTrait;
use youmen_domain::ports::DraftToken;

use super::row::{self, Content};
use crate::entity::draft;
use crate::time::span;
use crate::{Store, StoreError, seal};

pub(super) async fn create(store: &Store, now: i64) -> Result<DraftToken, StoreError> {
    let token = DraftToken::new(seal::token());
    let key_hash = row::key_hash(store, &token);
    let content = row::seal_content(store, &key_hash, &Content::default())?;
    let draft = draft::ActiveModel {
        key_hash: Set(key_hash),
        content: Set(Some(content)),
        created_at: Set(now),
        updated_at: Set(now),
        expires_at: Set(now + span(store.inner.draft_life)),
        ..Default::default()
    };
    draft::Entity::insert(draft).exec_without_returning(&store.inner.writes).await?;
    Ok(token)
}
