use std::path::PathBuf;

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
    /// The folder of the sealed files.
    pub evidence_dir: PathBuf,
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
            !["postgres://", "postgresql://", "sqlite:"].iter().any(|scheme| url.starts_with(scheme))
        }) {
            return Err(settings.wrong(&DATABASE_URL, "an address that begins with postgres:// or sqlite:"));
        }
        let evidence_dir = match settings.text(&EVIDENCE_URL) {
            None => data_dir.join("evidence"),
            Some(text) => {
                let path = text.strip_prefix("file:").unwrap_or(text).trim_start_matches("//");
                // What looks like a service must not quietly become a folder of that name.
                if text.contains("://") && !text.starts_with("file://") || path.is_empty() {
                    return Err(settings.wrong(&EVIDENCE_URL, "a folder (file:/var/lib/youmen/evidence)"));
                }
                PathBuf::from(if text.starts_with("file:///") { format!("/{path}") } else { path.to_owned() })
            }
        };
        let site_root = PathBuf::from(settings.text(&SITE_ROOT).ok_or_else(|| settings.wrong(&SITE_ROOT, "a folder"))?);
        Ok(Self { data_dir, database_url, evidence_dir, site_root })
    }

    /// The file of all keys.
    pub fn key_file(&self) -> PathBuf {
        self.data_dir.join("keys.json")
    }
}
