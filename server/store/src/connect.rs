//! Opening the store.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use sea_orm::sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbErr};
use youmen_migration::{Migrator, MigratorTrait};

use crate::error::{OpenError, StoreError};
use crate::evidence::files::Files;
use crate::seal::Keyring;
use crate::{Config, Inner, Store};

/// Readers of a SQLite file: they never wait for each other, and more than a few per core only take memory.
const READERS: u32 = 8;
/// Connections to PostgreSQL: a tenth of its default of 100, for several nodes and an operator's tools.
const POSTGRES_POOL: u32 = 10;
/// A write takes milliseconds; whoever waits this long is behind something broken.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
/// Only one process may change a PostgreSQL schema at a time. The number means nothing but "Youmen's migrations".
const MIGRATION_LOCK: i64 = 0x59_4d_4d_49_47;

impl Store {
    /// Opens the database, the key file and the evidence folder, making what is missing,
    /// and brings the schema up to date.
    ///
    /// # Errors
    /// [`OpenError`], each one line for the operator.
    pub async fn open(config: Config) -> Result<Self, OpenError> {
        make_folder(&config.data_dir)?;
        let keys = config.key_file.clone().unwrap_or_else(|| config.data_dir.join("keys.json"));
        let keys = Arc::new(Keyring::open_or_create(&keys)?);
        let files = Files::new(config.data_dir.join("evidence"), Arc::clone(&keys));
        make_folder(files.folder())?;
        let (mut writes, mut reads) = match config.database_url.split_once("://") {
            Some(("sqlite", path)) => open_sqlite(&config.database_url, path).await?,
            Some(("postgres" | "postgresql", _)) => open_postgres(&config.database_url).await?,
            _ => return Err(OpenError::Address),
        };
        let statements = Arc::new(AtomicU64::new(0));
        for connection in [&mut writes, &mut reads] {
            let statements = Arc::clone(&statements);
            connection.set_metric_callback(move |_| {
                statements.fetch_add(1, Ordering::Relaxed);
            });
        }
        let Config { letters, draft_life, .. } = config;
        Ok(Self { inner: Arc::new(Inner { reads, writes, keys, files, letters, draft_life, statements }) })
    }

    /// Brings the schema up to date; does nothing when it is. [`Store::open`] has done it already.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn migrate(&self) -> Result<(), StoreError> {
        // On PostgreSQL the caller's pool cannot hold the lock, see `open_postgres`.
        Ok(Migrator::up(&self.inner.writes, None).await?)
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// [`StoreError::Database`] when it does not.
    pub async fn ping(&self) -> Result<(), StoreError> {
        self.reads().execute_unprepared("SELECT 1").await?;
        Ok(())
    }

    /// Closes all connections, of clones too.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn close(&self) -> Result<(), StoreError> {
        self.inner.reads.close_by_ref().await?;
        Ok(self.inner.writes.close_by_ref().await?)
    }
}

/// The one connection that writes, and a pool that reads.
async fn open_sqlite(url: &str, path: &str) -> Result<(DatabaseConnection, DatabaseConnection), OpenError> {
    // In memory each connection would have a database of its own.
    let path = path.split('?').next().unwrap_or_default();
    if path.is_empty() || path.contains(":memory:") {
        return Err(OpenError::Address);
    }
    if let Some(folder) = Path::new(path).parent().filter(|folder| !folder.as_os_str().is_empty()) {
        make_folder(folder)?;
    }
    let mut options = quiet(url, 1);
    options.map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            // A complaint that got its number must survive a power cut.
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(PATIENCE)
            // What is deleted is overwritten.
            .pragma("secure_delete", "ON")
    });
    let writes = connect(options).await?;
    Migrator::up(&writes, None).await.map_err(doing("migrate"))?;

    let mut options = quiet(url, READERS);
    options.map_sqlx_sqlite_opts(|sqlite| sqlite.busy_timeout(PATIENCE).foreign_keys(true).pragma("query_only", "ON"));
    Ok((writes, connect(options).await?))
}

async fn open_postgres(url: &str) -> Result<(DatabaseConnection, DatabaseConnection), OpenError> {
    // Alone on its connection, so that the lock and the migrations are in one session.
    let alone = connect(quiet(url, 1)).await?;
    let migrated = async {
        alone.execute_unprepared(&format!("SELECT pg_advisory_lock({MIGRATION_LOCK})")).await?;
        Migrator::up(&alone, None).await
    };
    // Closing the session releases the lock.
    let migrated = migrated.await;
    alone.close().await.map_err(doing("close"))?;
    migrated.map_err(doing("migrate"))?;
    let pool = connect(quiet(url, POSTGRES_POOL)).await?;
    Ok((pool.clone(), pool))
}

/// Options without a log of statements.
fn quiet(url: &str, connections: u32) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(connections).min_connections(1).acquire_timeout(PATIENCE).sqlx_logging(false);
    options
}

async fn connect(options: ConnectOptions) -> Result<DatabaseConnection, OpenError> {
    Database::connect(options).await.map_err(doing("reach"))
}

fn doing(what: &'static str) -> impl FnOnce(DbErr) -> OpenError {
    move |error| OpenError::Database { doing: what, source: error.into() }
}

fn make_folder(path: &Path) -> Result<(), OpenError> {
    std::fs::create_dir_all(path).map_err(|source| OpenError::Folder { path: path.into(), source })
}
