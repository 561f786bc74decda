//! Forgetting in time: what a job calls every few minutes.

use std::collections::HashSet;
use std::time::{Duration as StdDuration, SystemTime};

use sea_orm::ActiveValue::Set;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use time::{Duration, OffsetDateTime};

use crate::drafts::row::RECEIPT_LIFE;
use crate::entity::{draft, evidence, staff_link, staff_session};
use crate::evidence::rows;
use crate::time::{micros, span};
use crate::{Store, StoreError, mailbox};

/// How long an expired draft is remembered as expired: a season, after which nobody comes back to ask.
const STUB_LIFE: Duration = Duration::days(90);
/// A file is written moments before its row; an hour later there will be none.
const STRAY_AGE: StdDuration = StdDuration::from_secs(3_600);
/// Names looked up at once: well below what a statement may have of parameters.
const NAMES: usize = 500;

/// What a sweep removed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Swept {
    /// Drafts whose time was over.
    pub drafts: u64,
    /// Files without a row.
    pub files: u64,
    /// Letters, links, sessions, receipt codes and stubs.
    pub rows: u64,
}

impl Store {
    /// Deletes what is past its time, and files that belong to nothing. Several processes may do it at once.
    ///
    /// # Errors
    /// [`StoreError::Database`], [`StoreError::Disk`]; what was done stays done.
    pub async fn sweep(&self, now: OffsetDateTime) -> Result<Swept, StoreError> {
        let at = micros(now);
        let swept = Swept {
            drafts: self.expire_drafts(at).await?,
            rows: self.sweep_rows(at).await?,
            files: self.sweep_files(now).await?,
        };
        // Also when nothing was due: a withdrawal may have met a reader.
        self.forget_deleted().await?;
        Ok(swept)
    }

    async fn expire_drafts(&self, now: i64) -> Result<u64, StoreError> {
        let over: Vec<i64> = draft::Entity::find()
            .select_only()
            .column(draft::Column::Id)
            .filter(draft::Column::ExpiresAt.lte(now))
            .filter(draft::Column::Content.is_not_null())
            .into_tuple()
            .all(self.reads())
            .await?;
        let mut expired = 0;
        for id in over {
            // One at a time, so that nobody who is typing has to wait for all.
            expired += u64::from(expire_draft(self, id, now).await?);
        }
        Ok(expired)
    }

    async fn sweep_rows(&self, now: i64) -> Result<u64, StoreError> {
        let tx = self.begin().await?;
        let links = staff_link::Entity::delete_many().filter(staff_link::Column::ExpiresAt.lt(now)).exec(&tx).await?;
        let sessions =
            staff_session::Entity::delete_many().filter(staff_session::Column::ExpiresAt.lt(now)).exec(&tx).await?;
        let receipts = draft::Entity::update_many()
            .set(draft::ActiveModel { receipt: Set(None), ..Default::default() })
            .filter(draft::Column::Receipt.is_not_null())
            .filter(draft::Column::FiledAt.lte(now - RECEIPT_LIFE))
            .exec(&tx)
            .await?;
        let stubs = draft::Entity::delete_many()
            .filter(draft::Column::Content.is_null())
            .filter(draft::Column::ExpiresAt.lt(now - span(STUB_LIFE)))
            .exec(&tx)
            .await?;
        let mail = mailbox::sweep(&tx, now).await?;
        tx.commit().await?;
        Ok(links.rows_affected + sessions.rows_affected + receipts.rows_affected + stubs.rows_affected + mail)
    }

    async fn sweep_files(&self, now: OffsetDateTime) -> Result<u64, StoreError> {
        let old = self.files().older_than(SystemTime::from(now) - STRAY_AGE).await?;
        let mut removed = 0;
        for some in old.chunks(NAMES) {
            let names: HashSet<&str> = some.iter().map(|(id, _)| id.as_str()).collect();
            let known: Vec<String> = evidence::Entity::find()
                .select_only()
                .column(evidence::Column::Id)
                .filter(evidence::Column::Id.is_in(names))
                .into_tuple()
                .all(self.reads())
                .await?;
            let known: HashSet<String> = known.into_iter().collect();
            for (_, path) in some.iter().filter(|(id, path)| !known.contains(id) || is_unfinished(path)) {
                tokio::fs::remove_file(path).await?;
                removed += 1;
            }
        }
        Ok(removed)
    }
}

fn is_unfinished(path: &std::path::Path) -> bool {
    path.extension().is_some_and(|extension| extension == "part")
}

/// Deletes a draft's content, unless it was changed or filed in the meantime. The row stays as a stub.
pub(crate) async fn expire_draft(store: &Store, id: i64, now: i64) -> Result<bool, StoreError> {
    let tx = store.begin().await?;
    let row = draft::Entity::find_by_id(id).lock_exclusive().one(&tx).await?;
    if row.is_none_or(|row| now < row.expires_at || row.content.is_none()) {
        return Ok(false);
    }
    let pieces = rows::delete_of_draft(&tx, id).await?;
    mailbox::drop_about(&tx, &mailbox::about_draft(id)).await?;
    draft::ActiveModel { id: Set(id), content: Set(None), ..Default::default() }.update(&tx).await?;
    tx.commit().await?;
    store.files().remove(pieces).await;
    Ok(true)
}
