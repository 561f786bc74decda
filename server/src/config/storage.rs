use std::path::{Path, PathBuf};

use super::error::ConfigError;
use super::keys::{DATA_DIR, DATABASE_URL, EVIDENCE_URL, SITE_ROOT};
use super::settings::Settings;

/// Where things are kept.
#[derive(Clone)]
pub struct Storage {
    /// The data folder.
    pub data_dir: PathBuf,
    /// The database; none: SQLite in the data folder.
    pub database_url: Option<String>,
    /// What the browser loads.
    pub site_root: PathBuf,
}

impl std::fmt::Debug for Storage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The database's address carries its password.
        f.debug_struct("Storage").field("data_dir", &self.data_dir).finish_non_exhaustive()
    }
}

impl Storage {
    pub(super) fn read(settings: &Settings) -> Result<Self, ConfigError> {
        let data_dir = PathBuf::from(settings.text(&DATA_DIR).ok_or_else(|| settings.wrong(&DATA_DIR, "a folder"))?);
        let database_url = settings.text(&DATABASE_URL).map(str::to_owned);
        if database_url.as_deref().is_some_and(|url| {
            !["postgres://", "postgresql://", "sqlite://"].iter().any(|scheme| url.starts_with(scheme))
        }) {
            return Err(settings.wrong(&DATABASE_URL, "an address that begins with postgres:// or sqlite://"));
        }
        // Said now rather than found out when a disk that was meant to fill stays empty.
        let evidence = data_dir.join("evidence");
        let named = settings.text(&EVIDENCE_URL).map(|text| text.strip_prefix("file:").unwrap_or(text));
        if named.is_some_and(|named| Path::new(named) != evidence) {
            return Err(
                settings.wrong(&EVIDENCE_URL, "evidence/ in the data folder; other places are not supported yet")
            );
        }
        let site_root = PathBuf::from(settings.text(&SITE_ROOT).ok_or_else(|| settings.wrong(&SITE_ROOT, "a folder"))?);
        Ok(Self { data_dir, database_url, site_root })
    }

    /// The file of all keys.
    pub fn key_file(&self) -> PathBuf {
        self.data_dir.join("keys.json")
    }
}
