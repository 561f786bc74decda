//! One-time links.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter};
use time::Duration;
use youmen_domain::contact::Email;
use youmen_domain::evidence::Mail;
use youmen_domain::ports::{LinkToken, SessionToken};

use super::{MAILED_LINK_LIFE, account, link_hash, session};
use crate::entity::{staff, staff_link};
use crate::time::span;
use crate::{Store, StoreError, mailbox, seal};

/// Links mailed to one address in the life of a link: enough for a slow mailbox, too few to flood it.
const MAX_MAILED: u64 = 5;

pub(super) async fn mail(
    store: &Store,
    email: &Email,
    mail: Box<dyn FnOnce(&LinkToken) -> Mail + Send>,
    now: i64,
) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    let account = account::find(store, &tx, email).await?.filter(|account| !account.disabled);
    // An unknown address gets a link too, which opens nothing and goes nowhere: both answers take a committed write.
    let token = insert(store, &tx, account.as_ref().map(|account| account.id), MAILED_LINK_LIFE, now).await?;
    if let Some(account) = account
        && recent(&tx, account.id, now).await? <= MAX_MAILED
    {
        mailbox::queue(store, &tx, &mail(&token), None, now).await?;
    }
    Ok(tx.commit().await?)
}

async fn recent(tx: &DatabaseTransaction, staff: i64, now: i64) -> Result<u64, StoreError> {
    let recent = staff_link::Entity::find()
        .filter(staff_link::Column::StaffId.eq(staff))
        .filter(staff_link::Column::CreatedAt.gt(now - span(MAILED_LINK_LIFE)));
    Ok(recent.count(tx).await?)
}

pub(super) async fn insert(
    store: &Store,
    tx: &DatabaseTransaction,
    staff: Option<i64>,
    life: Duration,
    now: i64,
) -> Result<LinkToken, StoreError> {
    let token = LinkToken::new(seal::token());
    let link = staff_link::ActiveModel {
        token_hash: Set(link_hash(store, &token)),
        staff_id: Set(staff),
        created_at: Set(now),
        expires_at: Set(now + span(life)),
        used_at: Set(None),
    };
    staff_link::Entity::insert(link).exec_without_returning(tx).await?;
    Ok(token)
}

pub(super) async fn is_good(store: &Store, link: &LinkToken, now: i64) -> Result<bool, StoreError> {
    let link = staff_link::Entity::find_by_id(link_hash(store, link)).one(store.reads()).await?;
    let Some(link) = link.filter(|link| link.used_at.is_none() && now < link.expires_at) else { return Ok(false) };
    Ok(owner(store.reads(), &link).await?.is_some())
}

/// The first to come gets the session; whoever comes second, even at the same moment, finds the link used.
pub(super) async fn redeem(store: &Store, link: &LinkToken, now: i64) -> Result<SessionToken, StoreError> {
    let hash = link_hash(store, link);
    let tx = store.begin().await?;
    let used = staff_link::Entity::update_many()
        .col_expr(staff_link::Column::UsedAt, Expr::value(now))
        .filter(staff_link::Column::TokenHash.eq(hash.clone()))
        .filter(staff_link::Column::UsedAt.is_null())
        .filter(staff_link::Column::ExpiresAt.gt(now))
        .exec(&tx)
        .await?;
    if used.rows_affected != 1 {
        return Err(StoreError::Gone);
    }
    let link = staff_link::Entity::find_by_id(hash).one(&tx).await?.ok_or(StoreError::Gone)?;
    let owner = owner(&tx, &link).await?.ok_or(StoreError::Gone)?;
    let token = session::insert(store, &tx, owner.id, now).await?;
    tx.commit().await?;
    Ok(token)
}

async fn owner(db: &impl ConnectionTrait, link: &staff_link::Model) -> Result<Option<staff::Model>, StoreError> {
    let Some(id) = link.staff_id else { return Ok(None) };
    Ok(staff::Entity::find_by_id(id).one(db).await?.filter(|staff| !staff.disabled))
}
