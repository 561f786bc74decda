use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, EntityTrait, QuerySelect};
use time::OffsetDateTime;
use youmen_domain::ports::SessionToken;

use super::{MAX_WRONG, session, session_hash, totp};
use crate::entity::{staff, staff_session};
use crate::time::micros;
use crate::{Store, StoreError};

/// Session and account are locked: parallel guesses count one after the other, and a code counts once,
/// whichever session it is typed into.
pub(super) async fn attempt(
    store: &Store,
    token: &SessionToken,
    digits: &str,
    now: OffsetDateTime,
) -> Result<bool, StoreError> {
    let at = micros(now);
    let tx = store.begin().await?;
    let session = staff_session::Entity::find_by_id(session_hash(store, token)).lock_exclusive().one(&tx).await?;
    let session = session.filter(|session| session::is_good(session, at)).ok_or(StoreError::NotAllowed)?;
    let account = staff::Entity::find_by_id(session.staff_id).lock_exclusive().one(&tx).await?;
    let account = account.filter(|account| !account.disabled).ok_or(StoreError::NotAllowed)?;

    let step = totp::step(store.keys(), &account, digits, now)?;
    let fresh = step.filter(|step| account.last_totp_step.is_none_or(|last| *step > last));
    let mut change = staff_session::ActiveModel { token_hash: Set(session.token_hash), ..Default::default() };
    let wrong_tries = session.wrong_tries.saturating_add(1);
    if let Some(step) = fresh {
        change.passed_at = Set(Some(at));
        let account = staff::ActiveModel {
            id: Set(account.id),
            last_totp_step: Set(Some(step)),
            enrolled_at: Set(account.enrolled_at.or(Some(at))),
            ..Default::default()
        };
        account.update(&tx).await?;
    } else {
        change.wrong_tries = Set(wrong_tries);
    }
    change.update(&tx).await?;
    tx.commit().await?;
    if fresh.is_none() && wrong_tries >= MAX_WRONG { Err(StoreError::NotAllowed) } else { Ok(fresh.is_some()) }
}
