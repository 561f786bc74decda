//! A fresh store for each test, on either database.

use std::path::Path;
use std::sync::atomic::{AtomicU32, Ordering};

use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use tempfile::TempDir;
use youmen_store::{Config, Store};

/// Names the PostgreSQL server that tests may make databases on, such as
/// `postgres:///postgres?host=FOLDER&port=54329&user=postgres`.
const SERVER: &str = "YOUMEN_TEST_POSTGRES";

pub struct World {
    pub store: Store,
    pub config: Config,
    folder: TempDir,
    /// On PostgreSQL, the name of the database.
    database: Option<String>,
}

impl World {
    pub async fn sqlite() -> Self {
        let folder = folder();
        let config = Config::in_folder(folder.path());
        Self { store: Store::open(config.clone()).await.unwrap(), config, folder, database: None }
    }

    /// None, and a word on standard error, where there is no server.
    pub async fn postgres(test: &str) -> Option<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let Ok(server) = std::env::var(SERVER) else {
            eprintln!("skipped on PostgreSQL, {SERVER} is not set: {test}");
            return None;
        };
        let name = format!("youmen_{}_{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        administer(&server, &format!("CREATE DATABASE {name}")).await;
        let folder = folder();
        let config = Config::new(with_database(&server, &name), folder.path());
        Some(Self { store: Store::open(config.clone()).await.unwrap(), config, folder, database: Some(name) })
    }

    /// The same data opened by another process.
    pub async fn reopened(&self) -> Store {
        Store::open(self.config.clone()).await.unwrap()
    }

    /// The same data, opened with other settings.
    pub async fn opened_with(&self, change: impl FnOnce(&mut Config)) -> Store {
        let mut config = self.config.clone();
        change(&mut config);
        Store::open(config).await.unwrap()
    }

    /// A connection beside the store's own.
    pub async fn connection(&self) -> DatabaseConnection {
        Database::connect(&self.config.database_url).await.unwrap()
    }

    pub fn is_postgres(&self) -> bool {
        self.database.is_some()
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub async fn end(self) {
        self.store.close().await.unwrap();
        if let Some(name) = self.database {
            administer(&std::env::var(SERVER).unwrap(), &format!("DROP DATABASE {name} WITH (FORCE)")).await;
        }
    }
}

/// In memory where there is such a folder: hundreds of tests would wait for the disk to say that it is done.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { TempDir::new_in(memory).unwrap() } else { TempDir::new().unwrap() }
}

async fn administer(server: &str, statement: &str) {
    let server = Database::connect(server).await.unwrap();
    server.execute_unprepared(statement).await.unwrap();
    server.close().await.unwrap();
}

fn with_database(server: &str, name: &str) -> String {
    let (address, options) = server.split_once('?').unwrap_or((server, ""));
    let (host, _) = address.rsplit_once('/').unwrap();
    format!("{host}/{name}?{options}")
}

/// Runs the same body on SQLite and on PostgreSQL, as two tests.
macro_rules! on_both_databases {
    ($($(#[$attribute:meta])* async fn $name:ident($world:ident) $body:block)+) => {
        $(
            $(#[$attribute])*
            mod $name {
                use super::*;

                async fn body($world: &crate::world::World) $body

                #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
                async fn on_sqlite() {
                    let world = crate::world::World::sqlite().await;
                    body(&world).await;
                    world.end().await;
                }

                #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
                async fn on_postgres() {
                    if let Some(world) = crate::world::World::postgres(stringify!($name)).await {
                        body(&world).await;
                        world.end().await;
                    }
                }
            }
        )+
    };
}
pub(crate) use on_both_databases;
