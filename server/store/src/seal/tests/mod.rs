mod files;
mod keys;
mod values;

use std::path::PathBuf;

use tempfile::TempDir;

use super::Keyring;

/// A fresh folder and the path of the key file in it. The folder goes when the first is dropped.
fn key_path() -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("keys.json");
    (folder, path)
}

fn keyring() -> Keyring {
    let (_folder, path) = key_path();
    Keyring::open_or_create(&path).unwrap()
}
