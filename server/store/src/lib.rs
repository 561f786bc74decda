//! The only place that knows tables, sealed values and evidence files.
//!
//! [`Store`] implements the ports of `youmen_domain::ports` on SQLite (one process, the default) and on PostgreSQL.
//! What a person wrote is sealed before it reaches a table; only masked words are kept in clear, and only while the
//! board lists them. A state change is one transaction: the row is locked, `Status::after` is asked, an event is
//! written and the version counts up.
//!
//! | beside the ports | for |
//! |---|---|
//! | [`Store::open`], [`Store::ping`], [`Store::close`], [`Store::sweep`] | the process and its jobs |
//! | [`Store::claim_mail`], [`Store::mail_sent`], [`Store::mail_failed`] | the job that sends letters |
//! | [`Store::add_staff`], [`Store::new_link`], [`Store::current_code`] and their like | the command line |
//! | [`Store::is_empty`], [`Store::seed_complaints`] | demo data |
//! | [`Store::original`] | dossiers |

mod board;
mod cases;
mod codes;
mod config;
mod connect;
mod desk;
mod drafts;
mod entity;
mod error;
mod evidence;
mod letters;
mod mailbox;
mod merchants;
mod random;
pub mod seal;
mod sealed;
mod seed;
mod staff;
mod sweep;
mod time;

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};

pub use config::Config;
pub use error::{DatabaseError, OpenError, StoreError};
pub use letters::Letters;
pub use mailbox::MailId;
pub use seed::{Seeded, SeededMerchant};
pub use sweep::Swept;

use crate::evidence::files::Files;
use crate::seal::Keyring;

/// Everything that is kept. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    /// On SQLite a pool that cannot write; on PostgreSQL the one pool.
    reads: DatabaseConnection,
    /// On SQLite the one connection that writes; on PostgreSQL the one pool.
    writes: DatabaseConnection,
    keys: Arc<Keyring>,
    files: Files,
    letters: Option<Arc<dyn Letters>>,
    draft_life: ::time::Duration,
    /// How many statements were run.
    statements: Arc<AtomicU64>,
}

impl Store {
    /// How many statements the database was sent since the store was opened: what a page costs is held by a test.
    pub fn statements(&self) -> u64 {
        self.inner.statements.load(Ordering::Relaxed)
    }

    /// For statements that only read.
    fn reads(&self) -> &DatabaseConnection {
        &self.inner.reads
    }

    /// Starts a transaction that writes. It is rolled back unless committed.
    async fn begin(&self) -> Result<DatabaseTransaction, StoreError> {
        // A deferred transaction on SQLite would find out that it cannot write only when half-way through.
        let mode = self.is_sqlite().then_some(SqliteTransactionMode::Immediate);
        let options = TransactionOptions { sqlite_transaction_mode: mode, ..Default::default() };
        Ok(self.inner.writes.begin_with_options(options).await?)
    }

    fn keys(&self) -> &Keyring {
        &self.inner.keys
    }

    fn files(&self) -> &Files {
        &self.inner.files
    }

    fn is_sqlite(&self) -> bool {
        self.inner.writes.get_database_backend() == DbBackend::Sqlite
    }

    /// Overwrites on disk what was just deleted, on SQLite: deleted pages are zeroed at once, but the write-ahead log
    /// keeps old pages until it starts over. Where a reader is in the middle of something it is not waited for,
    /// or every writer would wait with it: the next sweep comes soon.
    async fn forget_deleted(&self) -> Result<(), StoreError> {
        if self.is_sqlite() {
            let patience = connect::PATIENCE.as_millis();
            let checkpoint =
                format!("PRAGMA busy_timeout = 200; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA busy_timeout = {patience}");
            self.inner.writes.execute_unprepared(&checkpoint).await?;
        }
        Ok(())
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Store").field("sqlite", &self.is_sqlite()).finish_non_exhaustive()
    }
}
