use std::{
    fs::{self, File, OpenOptions},
    io::{self, Read, Write},
    path::{Path, PathBuf},
};

use base64::{Engine, engine::general_purpose::STANDARD};
use chacha20poly1305::aead::Generate;
use serde::{Deserialize, Serialize};
use time::{OffsetDateTime, format_description::well_known::Rfc3339};
use zeroize::{Zeroize, Zeroizing};

use super::{derive::Key, keyring::KeyId, secret::Secret};

/// Why the keys could not be read or made. Each is one line that says what to do, and holds no key.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// Somebody other than the owner may read the file, so its keys must be taken as known.
    #[error("key file {} is open to others (mode {mode:03o}): run chmod 600 on it", path.display())]
    Exposed {
        /// The key file.
        path: PathBuf,
        /// Its permission bits.
        mode: u32,
    },
    /// The file is not what this program wrote. It is never replaced: new keys would open nothing.
    #[error("key file {} is damaged ({what}): restore it from a backup", path.display())]
    Damaged {
        /// The key file.
        path: PathBuf,
        /// What is wrong.
        what: &'static str,
    },
    /// There is no key file where one has to be.
    #[error("key file {} does not exist", path.display())]
    Missing {
        /// The key file.
        path: PathBuf,
    },
    /// The file system refused.
    #[error("cannot {doing} key file {}: {source}", path.display())]
    Io {
        /// The key file.
        path: PathBuf,
        /// What was tried.
        doing: &'static str,
        /// The file system's reason.
        source: io::Error,
    },
}

/// The key file: JSON, so that an operator can see which keys there are and how old.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeyFile {
    format: u32,
    /// The id of the sealing key that new values get.
    pub(super) current: KeyId,
    /// Every sealing key that some stored value may still need.
    pub(super) sealing: Vec<KeyLine>,
    /// The key of lookup hashes. It never rotates: a hash cannot be recomputed from what is stored.
    pub(super) lookup: KeyLine,
}

/// One key: its id, when it was made (RFC 3339, UTC), and its 32 bytes in base64.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeyLine {
    pub(super) id: KeyId,
    created_at: String,
    key: String,
}

impl Drop for KeyLine {
    fn drop(&mut self) {
        self.key.zeroize();
    }
}

const FORMAT: u32 = 1;

impl KeyLine {
    fn generate() -> Self {
        let key: Key = Secret::new(<[u8; 32]>::generate());
        Self {
            id: KeyId::of(&key),
            created_at: OffsetDateTime::now_utc().format(&Rfc3339).unwrap_or_default(),
            key: STANDARD.encode(key.expose()),
        }
    }

    /// The key, if the line is whole: the id is computed from the key, so a changed character shows.
    pub(super) fn key(&self) -> Option<Key> {
        let bytes = Zeroizing::new(STANDARD.decode(&self.key).ok()?);
        let key = Secret::new(<[u8; 32]>::try_from(bytes.as_slice()).ok()?);
        (KeyId::of(&key) == self.id).then_some(key)
    }
}

impl KeyFile {
    /// A file with one new sealing key and a new lookup key.
    pub(super) fn generate() -> Self {
        let sealing = KeyLine::generate();
        Self { format: FORMAT, current: sealing.id, sealing: vec![sealing], lookup: KeyLine::generate() }
    }

    /// Adds a new sealing key and makes it the current one.
    pub(super) fn rotate(&mut self) {
        let line = KeyLine::generate();
        self.current = line.id;
        self.sealing.push(line);
    }

    /// The file at `path`, or `None` if there is none.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, KeyError> {
        let io = |source| KeyError::Io { path: path.into(), doing: "read", source };
        let mut file = match File::open(path) {
            Ok(file) => file,
            Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(io(e)),
        };
        // Of the open file, not of the path: the path may be swapped between two looks.
        refuse_exposed(path, &file.metadata().map_err(io)?)?;
        let mut text = Zeroizing::new(Vec::new());
        file.read_to_end(&mut text).map_err(io)?;
        let damaged = |what| KeyError::Damaged { path: path.into(), what };
        let parsed: Self = serde_json::from_slice(&text).map_err(|_| damaged("not the expected JSON"))?;
        if parsed.format != FORMAT {
            return Err(damaged("a format this version does not know"));
        }
        Ok(Some(parsed))
    }

    /// Puts the file in place whole or not at all, readable by its owner only.
    pub(super) fn write(&self, path: &Path) -> Result<(), KeyError> {
        let io = |source| KeyError::Io { path: path.into(), doing: "write", source };
        let fresh = beside(path, ".new");
        // Left over from a run that died here; it may have another mode.
        match fs::remove_file(&fresh) {
            Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(io(e)),
            _ => {}
        }
        let text = Zeroizing::new(serde_json::to_vec_pretty(self).map_err(|e| io(e.into()))?);
        let mut file = private(OpenOptions::new().write(true).create_new(true)).open(&fresh).map_err(io)?;
        file.write_all(&text).and_then(|()| file.sync_all()).map_err(io)?;
        fs::rename(&fresh, path).and_then(|()| sync_folder(path)).map_err(io)
    }
}

/// Runs `change` while no other process that uses this key file can.
pub(super) fn locked<T>(path: &Path, change: impl FnOnce() -> Result<T, KeyError>) -> Result<T, KeyError> {
    let io = |source| KeyError::Io { path: path.into(), doing: "lock", source };
    if let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
        fs::create_dir_all(folder).map_err(io)?;
    }
    let lock =
        private(OpenOptions::new().write(true).create(true).truncate(false)).open(beside(path, ".lock")).map_err(io)?;
    lock.lock().map_err(io)?;
    // The lock ends with the handle, also when the process is killed.
    change()
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    name.into()
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600)
}

#[cfg(unix)]
fn refuse_exposed(path: &Path, metadata: &fs::Metadata) -> Result<(), KeyError> {
    use std::os::unix::fs::PermissionsExt;
    match metadata.permissions().mode() & 0o777 {
        mode if mode & 0o077 != 0 => Err(KeyError::Exposed { path: path.into(), mode }),
        _ => Ok(()),
    }
}

/// Without this a power cut can undo the rename after values were sealed with the new key.
#[cfg(unix)]
fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder)?.sync_all()
}

// Elsewhere the file has the folder's access list, and folders cannot be synced.
#[cfg(not(unix))]
fn private(options: &mut OpenOptions) -> &mut OpenOptions {
    options
}

#[cfg(not(unix))]
fn refuse_exposed(_: &Path, _: &fs::Metadata) -> Result<(), KeyError> {
    Ok(())
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}
