use std::{fmt, path::Path, str::FromStr};

use serde::{Deserialize, Serialize};

use super::{
    derive::{Key, mac, subkey},
    keyfile::{KeyError, KeyFile, locked},
};

/// Which sealing key: 64 bits computed from the key itself, written as 16 hexadecimal digits.
/// It tells nothing about the key and may be shown to an operator.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct KeyId([u8; 8]);

impl KeyId {
    /// Length in a sealed value, bytes.
    pub(super) const LEN: usize = 8;

    pub(super) fn of(key: &Key) -> Self {
        let [a, b, c, d, e, f, g, h, ..] = mac(key, b"youmen key id v1");
        Self([a, b, c, d, e, f, g, h])
    }

    pub(super) const fn from_bytes(bytes: [u8; Self::LEN]) -> Self {
        Self(bytes)
    }

    pub(super) const fn as_bytes(&self) -> &[u8; Self::LEN] {
        &self.0
    }
}

impl fmt::Display for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", u64::from_be_bytes(self.0))
    }
}

impl fmt::Debug for KeyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for KeyId {
    type Err = &'static str;

    fn from_str(s: &str) -> Result<Self, Self::Err> {
        const EXPECTED: &str = "a key id is 16 hexadecimal digits";
        if s.len() != 16 || !s.bytes().all(|b| b.is_ascii_hexdigit()) {
            return Err(EXPECTED);
        }
        u64::from_str_radix(s, 16).map(|n| Self(n.to_be_bytes())).map_err(|_| EXPECTED)
    }
}

impl From<KeyId> for String {
    fn from(id: KeyId) -> Self {
        id.to_string()
    }
}

impl TryFrom<String> for KeyId {
    type Error = &'static str;

    fn try_from(s: String) -> Result<Self, Self::Error> {
        s.parse()
    }
}

/// The keys of one installation, read once at start and then shared. Its `Debug` shows key ids only.
pub struct Keyring {
    current: SealingKey,
    older: Vec<SealingKey>,
    lookup: Key,
}

/// One key of the file as used: a subkey for values and one for files.
pub(super) struct SealingKey {
    pub(super) id: KeyId,
    pub(super) value: Key,
    pub(super) file: Key,
}

impl Keyring {
    /// Reads the key file, or makes it with one sealing key and the lookup key if there is none.
    /// Processes that start at the same moment end up with the same keys.
    ///
    /// The file is made readable by its owner only, and is never overwritten unless whole and understood.
    ///
    /// # Errors
    /// [`KeyError`], each variant one line for the operator; the process should not go on.
    pub fn open_or_create(path: &Path) -> Result<Self, KeyError> {
        if let Some(file) = KeyFile::read(path)? {
            return Self::from_file(path, &file);
        }
        locked(path, || {
            // Another process may have made it while this one waited.
            if let Some(file) = KeyFile::read(path)? {
                return Self::from_file(path, &file);
            }
            let file = KeyFile::generate();
            file.write(path)?;
            Self::from_file(path, &file)
        })
    }

    /// Adds a new sealing key to the file and makes it current. What was sealed before still opens.
    /// Processes that are running learn of it when they next read the file.
    ///
    /// # Errors
    /// [`KeyError`]; the file is then as it was.
    pub fn rotate(path: &Path) -> Result<Self, KeyError> {
        locked(path, || {
            let mut file = KeyFile::read(path)?.ok_or_else(|| KeyError::Missing { path: path.into() })?;
            // Proves that every key in it is whole before it is written again.
            Self::from_file(path, &file)?;
            file.rotate();
            file.write(path)?;
            Self::from_file(path, &file)
        })
    }

    fn from_file(path: &Path, file: &KeyFile) -> Result<Self, KeyError> {
        let damaged = |what| KeyError::Damaged { path: path.into(), what };
        let (mut current, mut older) = (None, Vec::new());
        for line in &file.sealing {
            let key = line.key().ok_or_else(|| damaged("a sealing key does not match its id"))?;
            let key = SealingKey {
                id: line.id,
                value: subkey(&key, "youmen seal value v1"),
                file: subkey(&key, "youmen seal file v1"),
            };
            if line.id == file.current { current = Some(key) } else { older.push(key) }
        }
        Ok(Self {
            current: current.ok_or_else(|| damaged("the current key is not among the keys"))?,
            older,
            lookup: file.lookup.key().ok_or_else(|| damaged("the lookup key does not match its id"))?,
        })
    }

    /// The id of the key that new values are sealed with.
    pub const fn current_key(&self) -> KeyId {
        self.current.id
    }

    /// A keyed hash (HMAC-SHA-256) to find a row by a token, a receipt code or an address without storing it.
    /// Without the key file nobody can test guesses against it. Equal only for an equal purpose and equal value;
    /// stable over [`Keyring::rotate`]. Bring the value to its normal form first (an address to lower case).
    pub fn lookup_hash(&self, purpose: &str, value: &[u8]) -> [u8; 32] {
        // A key for each purpose, so that no joining of purpose and value can be read in two ways.
        mac(&subkey(&self.lookup, &format!("youmen lookup v1:{purpose}")), value)
    }

    pub(super) const fn sealing(&self) -> &SealingKey {
        &self.current
    }

    pub(super) fn find(&self, id: KeyId) -> Option<&SealingKey> {
        std::iter::once(&self.current).chain(&self.older).find(|key| key.id == id)
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let older: Vec<_> = self.older.iter().map(|key| key.id).collect();
        f.debug_struct("Keyring").field("current", &self.current.id).field("older", &older).finish_non_exhaustive()
    }
}
