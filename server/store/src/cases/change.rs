//! The one way a complaint changes: `Status::after`, the event, the version, and what follows from being listed or not.

use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ActiveModelTrait, DatabaseTransaction};
use youmen_domain::catalog::RefusalCode;
use youmen_domain::complaint::{Actor, PublicWords};
use youmen_domain::state::{Action, PublicStatus};

use super::{events, row};
use crate::entity::complaint::{ActiveModel, Model};
use crate::evidence::rows;
use crate::{Store, StoreError, codes, letters, merchants};

/// What is to be done to a locked row.
pub(crate) struct Change<'a> {
    pub(crate) action: Action,
    pub(crate) actor: Actor,
    pub(crate) at: i64,
    /// Why, where a code says it.
    pub(crate) reason: Option<RefusalCode>,
    /// Words between reviewer and author.
    pub(crate) note: Option<&'a str>,
    /// What the board shows from now on; needed to list, ignored when it is not listed afterwards.
    pub(crate) words: Option<PublicWords>,
    /// Other columns.
    pub(crate) also: ActiveModel,
}

impl Change<'_> {
    pub(crate) fn new(action: Action, actor: Actor, at: i64) -> Self {
        Self { action, actor, at, reason: None, note: None, words: None, also: Default::default() }
    }
}

/// Applies a change to a row that the transaction has locked, and gives the row as it is now.
pub(crate) async fn apply(
    store: &Store,
    tx: &DatabaseTransaction,
    before: &Model,
    change: Change<'_>,
) -> Result<Model, StoreError> {
    let Change { action, actor, at, reason, note, words, also } = change;
    if before.withdrawn {
        return Err(StoreError::Gone);
    }
    let status = row::status(before)?.after(action).map_err(|_| StoreError::Conflict)?;
    let listed = status.is_listed();
    let words = match (listed, words) {
        (false, _) => Set(None),
        (true, Some(words)) => Set(Some(codes::json(&words)?)),
        (true, None) if before.words.is_some() => NotSet,
        (true, None) => return Err(StoreError::Conflict),
    };
    let first_listed = listed && before.published_at.is_none();
    let after = ActiveModel {
        id: Unchanged(before.id),
        words,
        review: Set(codes::code(status.review)?),
        dispute: Set(codes::code(status.dispute)?),
        withdrawn: Set(status.withdrawn),
        public_status: Set(PublicStatus::of(status).map(|status| status.as_str().to_owned())),
        listed: Set(listed),
        published_at: if first_listed { Set(Some(at)) } else { NotSet },
        changed_at: Set(at),
        version: Set(before.version + 1),
        ..also
    };
    let after = after.update(tx).await?;
    events::write(store, tx, &after, action, &actor, reason, note, at).await?;
    if listed != before.listed {
        merchants::count_listed(tx, before.merchant_id, if listed { 1 } else { -1 }, at).await?;
    }
    if before.listed && !listed {
        // Should it ever be listed again, the pictures are chosen again.
        rows::release(tx, before.id, &[]).await?;
    }
    letters::queue(store, tx, &after, action, at).await?;
    Ok(after)
}
