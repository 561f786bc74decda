use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

use time::Duration;

use crate::letters::Letters;

/// Where everything is kept, and for how long.
#[derive(Clone)]
pub struct Config {
    /// `sqlite:///absolute/path`, `sqlite://relative/path`, or `postgres://…`
    /// (also `postgres:///db?host=FOLDER&port=N&user=U` for a socket).
    pub database_url: String,
    /// The folder of the key file and of the evidence; made if it is missing.
    pub data_dir: PathBuf,
    /// The key file; `keys.json` in the data folder unless said otherwise.
    pub key_file: Option<PathBuf>,
    /// How long a draft is kept after its last change.
    pub draft_life: Duration,
    /// Who writes the letters to a complaint's author; without it none are sent.
    pub letters: Option<Arc<dyn Letters>>,
}

impl Config {
    /// Long enough for a platform's answer to come back before one goes on, short enough not to hoard.
    pub const DRAFT_LIFE: Duration = Duration::days(30);

    /// SQLite in a data folder: the default.
    pub fn in_folder(data_dir: impl Into<PathBuf>) -> Self {
        let data_dir = data_dir.into();
        let database_url = format!("sqlite://{}", data_dir.join("youmen.db").display());
        Self { database_url, data_dir, key_file: None, draft_life: Self::DRAFT_LIFE, letters: None }
    }

    /// Another database, with keys and evidence in a data folder.
    pub fn new(database_url: impl Into<String>, data_dir: impl Into<PathBuf>) -> Self {
        Self { database_url: database_url.into(), ..Self::in_folder(data_dir) }
    }
}

// The address of a database may carry its password.
impl fmt::Debug for Config {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("data_dir", &self.data_dir)
            .field("key_file", &self.key_file)
            .field("draft_life", &self.draft_life)
            .finish_non_exhaustive()
    }
}
