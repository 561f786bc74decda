use std::io::{self, Read, Write};

use aead_stream::EncryptorBE32;
use chacha20poly1305::{XChaCha20Poly1305, aead::Generate};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::{
    keyring::{KeyId, Keyring},
    reader::FileError,
    value::associated,
};

/// The first byte of a sealed file.
pub(super) const VERSION: u8 = 2;
/// Plaintext bytes in every chunk but the last. A tag of 16 bytes a chunk costs 0.02 %, and two chunks are all
/// the memory a file needs, however large. Part of the format: another size is another version.
pub(super) const CHUNK: usize = 64 * 1024;
/// Poly1305's tag, bytes.
pub(super) const TAG: usize = 16;
/// What is random of each chunk's nonce; the other 5 bytes are the chunk's number and whether it is the last.
pub(super) const PREFIX_LEN: usize = 19;
pub(super) const HEADER_LEN: usize = 1 + KeyId::LEN + PREFIX_LEN;

/// What a file's proof of receipt rests on, of the plaintext as it was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileFacts {
    /// Length in bytes.
    pub bytes: u64,
    /// SHA-256.
    pub sha256: [u8; 32],
}

/// Counts and hashes the plaintext on its way.
#[derive(Default)]
pub(super) struct Tally {
    bytes: u64,
    hash: Sha256,
}

impl Tally {
    pub(super) fn add(&mut self, plaintext: &[u8]) {
        self.hash.update(plaintext);
        self.bytes = self.bytes.saturating_add(u64::try_from(plaintext.len()).unwrap_or(u64::MAX));
    }

    pub(super) fn facts(self) -> FileFacts {
        FileFacts { bytes: self.bytes, sha256: self.hash.finalize().into() }
    }
}

/// Encrypts whatever is written to it, in chunks, by the STREAM construction: the number of a chunk and whether it is
/// the last are part of its nonce, so chunks cannot be dropped, reordered, repeated or appended unnoticed.
///
/// Call [`SealWriter::finish`]; a file whose writer was dropped before that has no last chunk and does not open.
/// `flush` does not force out a chunk that is not full.
pub struct SealWriter<W: Write> {
    inner: W,
    stream: EncryptorBE32<XChaCha20Poly1305>,
    aad: Vec<u8>,
    chunk: Zeroizing<Vec<u8>>,
    tally: Tally,
}

impl Keyring {
    /// Starts a sealed file on `inner`; see [`Keyring::seal`] for the context.
    ///
    /// # Errors
    /// Of `inner`, when it refuses the header.
    ///
    /// # Panics
    /// If the operating system has no randomness to give; there is nothing safe to do then.
    pub fn seal_writer<W: Write>(&self, context: &str, mut inner: W) -> io::Result<SealWriter<W>> {
        let key = self.sealing();
        let prefix = <[u8; PREFIX_LEN]>::generate();
        let mut header = Vec::with_capacity(HEADER_LEN);
        header.push(VERSION);
        header.extend_from_slice(key.id.as_bytes());
        header.extend_from_slice(&prefix);
        inner.write_all(&header)?;
        Ok(SealWriter {
            inner,
            stream: EncryptorBE32::new(key.file.expose().into(), &prefix.into()),
            aad: associated(&header, context),
            chunk: Zeroizing::new(Vec::with_capacity(CHUNK + TAG)),
            tally: Tally::default(),
        })
    }

    /// Seals everything `source` gives into `target`, in constant memory. It blocks.
    ///
    /// # Errors
    /// Of either side; what `target` then holds does not open and should be removed.
    pub fn seal_file(&self, context: &str, mut source: impl Read, target: impl Write) -> Result<FileFacts, FileError> {
        let mut writer = self.seal_writer(context, target)?;
        io::copy(&mut source, &mut writer)?;
        let (mut target, facts) = writer.finish()?;
        target.flush()?;
        Ok(facts)
    }
}

impl<W: Write> SealWriter<W> {
    /// Writes the last chunk, and gives back the target with the facts of what went in.
    ///
    /// # Errors
    /// Of the target.
    pub fn finish(self) -> io::Result<(W, FileFacts)> {
        let Self { mut inner, stream, aad, mut chunk, tally } = self;
        stream.encrypt_last_in_place(&aad, &mut *chunk).map_err(|_| too_long())?;
        inner.write_all(&chunk)?;
        Ok((inner, tally.facts()))
    }
}

impl<W: Write> Write for SealWriter<W> {
    fn write(&mut self, buf: &[u8]) -> io::Result<usize> {
        // A full chunk waits until more comes: only then is it known not to be the last.
        if self.chunk.len() == CHUNK && !buf.is_empty() {
            self.stream.encrypt_next_in_place(&self.aad, &mut *self.chunk).map_err(|_| too_long())?;
            self.inner.write_all(&self.chunk)?;
            self.chunk.clear();
        }
        let (taken, _) = buf.split_at(buf.len().min(CHUNK - self.chunk.len()));
        self.chunk.extend_from_slice(taken);
        self.tally.add(taken);
        Ok(taken.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

fn too_long() -> io::Error {
    io::Error::new(io::ErrorKind::FileTooLarge, "a sealed file holds at most 256 TiB")
}
