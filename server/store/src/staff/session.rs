//! Sessions.

use sea_orm::ActiveValue::Set;
use sea_orm::{DatabaseTransaction, EntityTrait};
use youmen_domain::ports::SessionToken;
use youmen_domain::staff::{SecondFactor, StaffSession};

use super::{MAX_WRONG, SESSION_LIFE, role, session_hash, totp};
use crate::entity::{staff, staff_session};
use crate::time::span;
use crate::{Store, StoreError, seal};

pub(super) async fn insert(
    store: &Store,
    tx: &DatabaseTransaction,
    staff: i64,
    now: i64,
) -> Result<SessionToken, StoreError> {
    let token = SessionToken::new(seal::token());
    let session = staff_session::ActiveModel {
        token_hash: Set(session_hash(store, &token)),
        staff_id: Set(staff),
        created_at: Set(now),
        expires_at: Set(now + span(SESSION_LIFE)),
        passed_at: Set(None),
        wrong_tries: Set(0),
    };
    staff_session::Entity::insert(session).exec_without_returning(tx).await?;
    Ok(token)
}

pub(super) async fn session(store: &Store, token: &SessionToken, now: i64) -> Result<Option<StaffSession>, StoreError> {
    let db = store.reads();
    let session = staff_session::Entity::find_by_id(session_hash(store, token)).one(db).await?;
    let Some(session) = session.filter(|session| is_good(session, now)) else { return Ok(None) };
    let account = staff::Entity::find_by_id(session.staff_id).one(db).await?;
    let Some(account) = account.filter(|account| !account.disabled) else { return Ok(None) };
    let second_factor = match (session.passed_at, account.enrolled_at) {
        (Some(_), _) => SecondFactor::Passed,
        (None, Some(_)) => SecondFactor::Asked,
        (None, None) => SecondFactor::Enrol(totp::base32(store.keys(), &account)?),
    };
    Ok(Some(StaffSession { staff: account.id, role: role(&account.role)?, second_factor }))
}

pub(super) fn is_good(session: &staff_session::Model, now: i64) -> bool {
    now < session.expires_at && session.wrong_tries < MAX_WRONG
}

pub(super) async fn end(store: &Store, token: &SessionToken) -> Result<(), StoreError> {
    staff_session::Entity::delete_by_id(session_hash(store, token)).exec(&store.inner.writes).await?;
    Ok(())
}
