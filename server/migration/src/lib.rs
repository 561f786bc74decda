//! The frozen history of the schema, for SQLite and PostgreSQL alike.
//!
//! A migration that was released is never edited: a change is a new file. Only types that both databases have are used:
//! instants are big integers (microseconds since 1970, UTC), codes are text, what is sealed is a blob.

pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

mod m20261123_000001_first;

/// Applies every migration that a database does not have yet.
pub struct Migrator;

impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m20261123_000001_first::Migration)]
    }
}
