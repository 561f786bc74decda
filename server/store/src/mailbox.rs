//! Letters on their way: written with what they are about, in one transaction, and sent by a job.

use std::fmt;

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{LockBehavior, LockType};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::Expr,
};
use time::{Duration, OffsetDateTime};
use youmen_domain::evidence::Mail;

use crate::entity::mail;
use crate::time::{micros, span};
use crate::{Store, StoreError, random, sealed};

/// How long a claimed letter is left to whoever claimed it. A mail server that has not answered by then never will;
/// if the process was killed, another one sends the letter, at worst twice.
const CLAIM: Duration = Duration::minutes(10);

/// Names a letter in the outbox.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MailId {
    id: String,
    attempts: u32,
}

impl MailId {
    /// How often it was tried, this time included: to wait longer after each.
    pub fn attempts(&self) -> u32 {
        self.attempts
    }
}

impl fmt::Display for MailId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.id)
    }
}

impl Store {
    /// Takes up to `limit` letters that are due, oldest first. Nobody else gets them for ten minutes.
    ///
    /// # Errors
    /// [`StoreError::Database`]; [`StoreError::Seal`] with a wrong key file.
    pub async fn claim_mail(&self, now: OffsetDateTime, limit: u64) -> Result<Vec<(MailId, Mail)>, StoreError> {
        let due = mail::Entity::find()
            .filter(mail::Column::SentAt.is_null())
            .filter(mail::Column::NextTryAt.lte(micros(now)))
            .order_by_asc(mail::Column::NextTryAt)
            .limit(limit);
        // An idle outbox is looked at without taking the writer's place.
        if due.clone().one(self.reads()).await?.is_none() {
            return Ok(Vec::new());
        }
        let tx = self.begin().await?;
        let rows = due.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked).all(&tx).await?;
        mail::Entity::update_many()
            .col_expr(mail::Column::NextTryAt, Expr::value(micros(now + CLAIM)))
            .col_expr(mail::Column::Attempts, Expr::col(mail::Column::Attempts).add(1))
            .filter(mail::Column::Id.is_in(rows.iter().map(|row| row.id.as_str())))
            .exec(&tx)
            .await?;
        tx.commit().await?;
        rows.into_iter().map(|row| self.open_mail(row)).collect()
    }

    fn open_mail(&self, row: mail::Model) -> Result<(MailId, Mail), StoreError> {
        let letter = row.letter.as_deref().ok_or(StoreError::Damaged("mail.letter"))?;
        let letter = sealed::open_json(self.keys(), "mail.letter", &row.id, letter)?;
        let attempts = u32::try_from(row.attempts).unwrap_or(0).saturating_add(1);
        Ok((MailId { id: row.id, attempts }, letter))
    }

    /// It was sent: its content is deleted.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn mail_sent(&self, id: &MailId, now: OffsetDateTime) -> Result<(), StoreError> {
        self.change_mail(id, |row| {
            row.letter = Set(None);
            row.sent_at = Set(Some(micros(now)));
        })
        .await
    }

    /// It could not be sent and is due again at `next_try`.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn mail_failed(&self, id: &MailId, next_try: OffsetDateTime) -> Result<(), StoreError> {
        self.change_mail(id, |row| row.next_try_at = Set(micros(next_try))).await
    }

    async fn change_mail(&self, id: &MailId, change: impl FnOnce(&mut mail::ActiveModel)) -> Result<(), StoreError> {
        let mut row = mail::ActiveModel::default();
        change(&mut row);
        // It may have been dropped with what it was about: nothing to do then.
        mail::Entity::update_many()
            .set(row)
            .filter(mail::Column::Id.eq(id.id.as_str()))
            .exec(&self.inner.writes)
            .await?;
        Ok(())
    }
}

/// Queues a letter. It is due at once.
pub(crate) async fn queue(
    store: &Store,
    tx: &DatabaseTransaction,
    letter: &Mail,
    about: Option<String>,
    now: i64,
) -> Result<(), StoreError> {
    let id = random::mail_id();
    let row = mail::ActiveModel {
        letter: Set(Some(sealed::json(store.keys(), "mail.letter", &id, letter)?)),
        id: Set(id),
        about: Set(about),
        created_at: Set(now),
        attempts: Set(0),
        next_try_at: Set(now),
        sent_at: Set(None),
    };
    mail::Entity::insert(row).exec_without_returning(tx).await?;
    Ok(())
}

pub(crate) fn about_draft(id: i64) -> String {
    format!("draft:{id}")
}

pub(crate) fn about_complaint(number: &str) -> String {
    format!("complaint:{number}")
}

/// Deletes the letters about something, sent or not.
pub(crate) async fn drop_about(db: &impl ConnectionTrait, about: &str) -> Result<(), StoreError> {
    mail::Entity::delete_many().filter(mail::Column::About.eq(about)).exec(db).await?;
    Ok(())
}

/// Deletes letters that were sent, and those that nobody wants any more.
pub(crate) async fn sweep(db: &impl ConnectionTrait, now: i64) -> Result<u64, StoreError> {
    /// A code is dead after minutes, a link after hours; what could not be sent in a week is news no longer.
    const LIFE: Duration = Duration::days(7);
    let old = mail::Entity::delete_many().filter(mail::Column::CreatedAt.lt(now - span(LIFE))).exec(db).await?;
    Ok(old.rows_affected)
}
