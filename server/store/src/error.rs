use std::fmt;
use std::io;

use sea_orm::DbErr;
use youmen_domain::ports::Failure;

use crate::seal;

/// Why the store could not do it. It names tables, files and codes, never what a person wrote.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is none.
    #[error("not found")]
    NotFound,
    /// There was one: expired, used, withdrawn.
    #[error("gone")]
    Gone,
    /// It was changed in the meantime, or its state does not allow it.
    #[error("changed in the meantime")]
    Conflict,
    /// Not this person.
    #[error("not allowed")]
    NotAllowed,
    /// A limit of the design is reached.
    #[error("full")]
    Full,
    /// The database refused.
    #[error("database: {0}")]
    Database(#[from] DatabaseError),
    /// A sealed value does not open.
    #[error("sealed value: {0}")]
    Seal(#[from] seal::OpenError),
    /// A sealed file cannot be written or does not open.
    #[error("evidence file: {0}")]
    File(#[from] seal::FileError),
    /// The disk refused.
    #[error("disk: {0}")]
    Disk(#[from] io::Error),
    /// A column holds what this program did not write.
    #[error("unreadable value in {0}")]
    Damaged(&'static str),
}

impl From<DbErr> for StoreError {
    fn from(error: DbErr) -> Self {
        Self::Database(error.into())
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::Gone => Self::Gone,
            StoreError::Conflict => Self::Conflict,
            StoreError::NotAllowed => Self::NotAllowed,
            StoreError::Full => Self::Full,
            broken => Self::Broken(Box::new(broken)),
        }
    }
}

/// What the database said. PostgreSQL's details quote whole rows, so only its first line is kept, and no source.
#[derive(Clone, PartialEq, Eq)]
pub struct DatabaseError(String);

impl From<DbErr> for DatabaseError {
    fn from(error: DbErr) -> Self {
        Self(error.to_string().lines().next().unwrap_or_default().to_owned())
    }
}

impl fmt::Display for DatabaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for DatabaseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for DatabaseError {}

/// Why the store could not be opened: one line for the operator.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The address of the database is of no kind that is known. It may hold a password, so it is not repeated.
    #[error("DATABASE_URL must begin with sqlite:// or postgres://, and name a file or a database")]
    Address,
    /// The key file.
    #[error(transparent)]
    Keys(#[from] seal::KeyError),
    /// The data folder.
    #[error("cannot make the folder {}: {source}", path.display())]
    Folder {
        /// The folder.
        path: std::path::PathBuf,
        /// The file system's reason.
        source: io::Error,
    },
    /// The database cannot be reached or its schema cannot be brought up to date.
    #[error("cannot {doing} the database: {source}")]
    Database {
        /// What was tried.
        doing: &'static str,
        /// The database's reason.
        source: DatabaseError,
    },
}
