//! Accounts, as the command line makes and ends them.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect,
};
use time::OffsetDateTime;
use youmen_domain::contact::Email;
use youmen_domain::ports::LinkToken;
use youmen_domain::staff::Role;

use super::{HANDED_LINK_LIFE, email_hash, link, totp};
use crate::entity::{staff, staff_link, staff_session};
use crate::time::micros;
use crate::{Store, StoreError, codes, sealed};

impl Store {
    /// Makes an account and a one-time link that is good for a day. For an address that has an account,
    /// sets its role, opens it again if it was closed, and makes a new link.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn add_staff(&self, email: &Email, role: Role, now: OffsetDateTime) -> Result<LinkToken, StoreError> {
        let tx = self.begin().await?;
        let hash = email_hash(self, email);
        let new = staff::ActiveModel {
            id: NotSet,
            email: Set(sealed::json(self.keys(), "staff.email", &codes::hex(&hash), email)?),
            role: Set(role.as_str().to_owned()),
            totp_secret: Set(totp::new_secret(self.keys(), &hash)),
            email_hash: Set(hash),
            enrolled_at: Set(None),
            last_totp_step: Set(None),
            disabled: Set(false),
            created_at: Set(micros(now)),
        };
        let only_new = staff::Entity::insert(new).on_conflict_do_nothing_on([staff::Column::EmailHash]);
        only_new.exec_without_returning(&tx).await?;
        let account = lock(self, &tx, email).await?.ok_or(StoreError::NotFound)?;
        let change = staff::ActiveModel {
            id: Set(account.id),
            role: Set(role.as_str().to_owned()),
            disabled: Set(false),
            ..Default::default()
        };
        change.update(&tx).await?;
        let token = link::insert(self, &tx, Some(account.id), HANDED_LINK_LIFE, micros(now)).await?;
        tx.commit().await?;
        Ok(token)
    }

    /// A one-time link that is good for a day.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the address has no account or a closed one.
    pub async fn new_link(&self, email: &Email, now: OffsetDateTime) -> Result<LinkToken, StoreError> {
        let tx = self.begin().await?;
        let account = lock(self, &tx, email).await?.filter(|account| !account.disabled).ok_or(StoreError::NotFound)?;
        let token = link::insert(self, &tx, Some(account.id), HANDED_LINK_LIFE, micros(now)).await?;
        tx.commit().await?;
        Ok(token)
    }

    /// The six digits that an authenticator would show now: for demo accounts and tests.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the address has no account.
    pub async fn current_code(&self, email: &Email, now: OffsetDateTime) -> Result<String, StoreError> {
        let account = find(self, self.reads(), email).await?.ok_or(StoreError::NotFound)?;
        totp::code(self.keys(), &account, now)
    }

    /// The id by which events name an account.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the address has no account.
    pub async fn staff_id(&self, email: &Email) -> Result<i64, StoreError> {
        Ok(find(self, self.reads(), email).await?.ok_or(StoreError::NotFound)?.id)
    }

    /// Closes an account and ends its links and sessions. Its events stay.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the address has no account.
    pub async fn close_staff(&self, email: &Email) -> Result<(), StoreError> {
        let change = staff::ActiveModel { disabled: Set(true), ..Default::default() };
        self.shut_out(email, change).await
    }

    /// Forgets the second factor of somebody who lost it, and ends their sessions. It is set up again at the next
    /// sign-in.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the address has no account.
    pub async fn reset_second_factor(&self, email: &Email) -> Result<(), StoreError> {
        let change = staff::ActiveModel {
            totp_secret: Set(totp::new_secret(self.keys(), &email_hash(self, email))),
            enrolled_at: Set(None),
            last_totp_step: Set(None),
            ..Default::default()
        };
        self.shut_out(email, change).await
    }

    async fn shut_out(&self, email: &Email, change: staff::ActiveModel) -> Result<(), StoreError> {
        let tx = self.begin().await?;
        let account = lock(self, &tx, email).await?.ok_or(StoreError::NotFound)?;
        staff::ActiveModel { id: Set(account.id), ..change }.update(&tx).await?;
        staff_session::Entity::delete_many().filter(staff_session::Column::StaffId.eq(account.id)).exec(&tx).await?;
        staff_link::Entity::delete_many().filter(staff_link::Column::StaffId.eq(account.id)).exec(&tx).await?;
        Ok(tx.commit().await?)
    }
}

pub(super) async fn find(
    store: &Store,
    db: &impl ConnectionTrait,
    email: &Email,
) -> Result<Option<staff::Model>, StoreError> {
    Ok(staff::Entity::find().filter(staff::Column::EmailHash.eq(email_hash(store, email))).one(db).await?)
}

async fn lock(store: &Store, tx: &DatabaseTransaction, email: &Email) -> Result<Option<staff::Model>, StoreError> {
    let account = staff::Entity::find().filter(staff::Column::EmailHash.eq(email_hash(store, email)));
    Ok(account.lock_exclusive().one(tx).await?)
}
