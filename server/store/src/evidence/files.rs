//! The sealed files: `<evidence>/ab/<id>.orig`, `.full`, `.thumb`. The originals open to the very bytes that came.
//!
//! A file is written whole before its row and removed after it, so whatever is killed leaves at worst a file without
//! a row, which the sweep removes.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use youmen_domain::evidence::{EvidenceId, NewEvidence, PictureSize};

use crate::StoreError;
use crate::codes::hex;
use crate::seal::Keyring;

const ORIGINAL: &str = "orig";
const FULL: &str = "full";
const THUMB: &str = "thumb";
/// A file being written; it gets its name when it is whole.
const UNFINISHED: &str = "part";

#[derive(Clone)]
pub(crate) struct Files {
    folder: PathBuf,
    keys: Arc<Keyring>,
}

/// What the original proves: its length and SHA-256 in hex.
pub(crate) struct Facts {
    pub(crate) bytes: i64,
    pub(crate) sha256: String,
}

impl Files {
    pub(crate) fn new(folder: PathBuf, keys: Arc<Keyring>) -> Self {
        Self { folder, keys }
    }

    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Seals a piece's three files and sees them safely on the disk.
    pub(crate) async fn put(&self, id: &EvidenceId, new: NewEvidence) -> Result<Facts, StoreError> {
        let (files, id) = (self.clone(), id.clone());
        off_thread(move || {
            let id = id.as_str();
            let mut facts = None;
            files.write(id, ORIGINAL, |out| {
                facts = Some(files.keys.seal_file(&context(id, ORIGINAL), new.original.as_slice(), out)?);
                Ok(())
            })?;
            for (what, picture) in [(FULL, &new.picture), (THUMB, &new.thumb)] {
                files.write(id, what, |out| Ok(out.write_all(&files.keys.seal(&context(id, what), picture))?))?;
            }
            sync_folder(&files.folder_of(id))?;
            let facts = facts.ok_or(StoreError::Damaged("evidence file"))?;
            let bytes = i64::try_from(facts.bytes).unwrap_or(i64::MAX);
            Ok(Facts { bytes, sha256: hex(&facts.sha256) })
        })
        .await
    }

    pub(crate) async fn picture(&self, id: &EvidenceId, size: PictureSize) -> Result<Vec<u8>, StoreError> {
        let (files, id) = (self.clone(), id.clone());
        off_thread(move || {
            let what = match size {
                PictureSize::Full => FULL,
                PictureSize::Thumb => THUMB,
            };
            let sealed = fs::read(files.path(id.as_str(), what))?;
            Ok(files.keys.open(&context(id.as_str(), what), &sealed)?)
        })
        .await
    }

    pub(crate) async fn original(&self, id: &EvidenceId) -> Result<Vec<u8>, StoreError> {
        let (files, id) = (self.clone(), id.clone());
        off_thread(move || {
            let sealed = File::open(files.path(id.as_str(), ORIGINAL))?;
            let mut original = Vec::new();
            files.keys.open_file(&context(id.as_str(), ORIGINAL), io::BufReader::new(sealed), &mut original)?;
            Ok(original)
        })
        .await
    }

    /// Removes the files of pieces whose rows are gone. What does not go now, the sweep removes.
    pub(crate) async fn remove(&self, ids: Vec<String>) {
        let files = self.clone();
        let removed = off_thread(move || {
            for id in &ids {
                for what in [ORIGINAL, FULL, THUMB] {
                    match fs::remove_file(files.path(id, what)) {
                        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error.into()),
                        _ => {}
                    }
                }
            }
            Ok(())
        });
        if let Err(error) = removed.await {
            tracing::warn!(%error, "evidence files were not removed; the next sweep will");
        }
    }

    /// Files that were last written before `before`, by the piece they are named after.
    pub(crate) async fn older_than(&self, before: SystemTime) -> Result<Vec<(String, PathBuf)>, StoreError> {
        let folder = self.folder.clone();
        off_thread(move || {
            let mut found = Vec::new();
            for shelf in fs::read_dir(&folder)? {
                let shelf = shelf?.path();
                if !shelf.is_dir() {
                    continue;
                }
                for file in fs::read_dir(shelf)? {
                    let file = file?;
                    // Removed by somebody else in the meantime: fine.
                    let Ok(modified) = file.metadata().and_then(|metadata| metadata.modified()) else { continue };
                    if modified < before {
                        let name = file.file_name().to_string_lossy().into_owned();
                        let id = name.split('.').next().unwrap_or_default().to_owned();
                        found.push((id, file.path()));
                    }
                }
            }
            Ok(found)
        })
        .await
    }

    fn write(
        &self,
        id: &str,
        what: &str,
        fill: impl FnOnce(&mut BufWriter<File>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        fs::create_dir_all(self.folder_of(id))?;
        let (path, unfinished) = (self.path(id, what), self.path(id, &format!("{what}.{UNFINISHED}")));
        let mut out = BufWriter::new(private(&unfinished)?);
        fill(&mut out)?;
        out.into_inner().map_err(io::IntoInnerError::into_error)?.sync_all()?;
        Ok(fs::rename(unfinished, path)?)
    }

    fn folder_of(&self, id: &str) -> PathBuf {
        // Names are random, so two characters spread them over 1,024 folders.
        self.folder.join(id.chars().take(2).collect::<String>())
    }

    fn path(&self, id: &str, what: &str) -> PathBuf {
        self.folder_of(id).join(format!("{id}.{what}"))
    }
}

fn context(id: &str, what: &str) -> String {
    format!("evidence.{what}:{id}")
}

/// Readable by its owner only: sealed, and nobody else's business all the same.
fn private(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Without this a power cut can undo a rename after the row was committed.
fn sync_folder(path: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(path)?.sync_all() } else { Ok(()) }
}

/// Files block; the runtime's threads must not.
async fn off_thread<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, StoreError> + Send + 'static,
) -> Result<T, StoreError> {
    match tokio::task::spawn_blocking(work).await {
        Ok(done) => done,
        Err(stopped) => Err(StoreError::Disk(io::Error::other(stopped))),
    }
}
