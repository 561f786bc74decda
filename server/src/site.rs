//! What `cargo xtask build` left for the browser.

use std::path::{Path, PathBuf};

use youmen_app::Assets;

use crate::config::ConfigError;

/// The folder of files that the browser loads, and the names in it that change with their content.
#[derive(Debug, Clone)]
pub struct Site {
    /// The folder.
    pub root: PathBuf,
    /// The hashed names.
    pub assets: Assets,
}

impl Site {
    /// Reads `manifest.json` of the folder.
    ///
    /// # Errors
    /// [`ConfigError`], one line that says how to make the folder.
    pub fn open(root: &Path) -> Result<Self, ConfigError> {
        let missing = |why: &str| {
            ConfigError::new(format!("YOUMEN_SITE_ROOT: {} {why}; run `cargo xtask build` first", root.display()))
        };
        let manifest = std::fs::read(root.join("manifest.json")).map_err(|_| missing("has no manifest.json"))?;
        let assets =
            serde_json::from_slice(&manifest).map_err(|_| missing("has a manifest.json that cannot be read"))?;
        Ok(Self { root: root.to_owned(), assets })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_site_says_how_to_make_it() {
        let line = Site::open(Path::new("/nowhere")).unwrap_err().to_string();
        assert!(line.contains("cargo xtask build") && line.lines().count() == 1, "{line}");
    }

    #[test]
    fn the_manifest_names_the_files() {
        let root = tempfile::tempdir().unwrap();
        std::fs::write(
            root.path().join("manifest.json"),
            r#"{"js":"/pkg/a.js","wasm":"/pkg/a.wasm","css":"/pkg/a.css"}"#,
        )
        .unwrap();
        assert_eq!(Site::open(root.path()).unwrap().assets.css, "/pkg/a.css");
    }
}
