use std::io::{self, Read, Write};

use aead_stream::DecryptorBE32;
use chacha20poly1305::XChaCha20Poly1305;

use super::{
    keyring::{KeyId, Keyring},
    value::{OpenError, associated},
    writer::{CHUNK, FileFacts, HEADER_LEN, PREFIX_LEN, TAG, Tally, VERSION},
};

/// Why a file was not sealed or opened.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// The sealed file itself is at fault.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Reading or writing failed.
    #[error(transparent)]
    Io(io::Error),
}

impl From<io::Error> for FileError {
    fn from(error: io::Error) -> Self {
        // `Read` can only speak io::Error; an OpenError inside one is what really happened.
        match error.get_ref().and_then(|inner| inner.downcast_ref::<OpenError>()) {
            Some(open) => Self::Open(*open),
            None => Self::Io(error),
        }
    }
}

/// Decrypts a sealed file as it is read, a chunk at a time, and never gives out a byte that was not verified.
///
/// A file that was cut or altered further on gives an error there, of kind `InvalidData` with an [`OpenError`] inside:
/// what came before is genuine, but only a read that returns 0 says that it was all.
pub struct OpenReader<R: Read> {
    inner: R,
    /// `None` after the last chunk.
    stream: Option<DecryptorBE32<XChaCha20Poly1305>>,
    aad: Vec<u8>,
    /// The chunk after the current one, still sealed: a chunk with nothing behind it has to be the last.
    ahead: Vec<u8>,
    plain: Vec<u8>,
    given: usize,
    failed: Option<OpenError>,
}

impl Keyring {
    /// Opens a sealed file for reading.
    ///
    /// # Errors
    /// [`FileError::Open`] if the header is not one or its key is missing; [`FileError::Io`] of `inner`.
    pub fn open_reader<R: Read>(&self, context: &str, mut inner: R) -> Result<OpenReader<R>, FileError> {
        let header = fill(&mut inner, HEADER_LEN)?;
        let (id, prefix) = parse(&header).ok_or(OpenError::Unreadable)?;
        let key = self.find(id).ok_or(OpenError::UnknownKey(id))?;
        let ahead = fill(&mut inner, CHUNK + TAG)?;
        Ok(OpenReader {
            inner,
            stream: Some(DecryptorBE32::new(key.file.expose().into(), &prefix.into())),
            aad: associated(&header, context),
            ahead,
            plain: Vec::new(),
            given: 0,
            failed: None,
        })
    }

    /// Opens everything `source` gives into `target`, in constant memory. It blocks.
    ///
    /// # Errors
    /// [`FileError`]. `target` may then hold a genuine beginning; discard it.
    pub fn open_file(&self, context: &str, source: impl Read, mut target: impl Write) -> Result<FileFacts, FileError> {
        let mut reader = self.open_reader(context, source)?;
        let mut tally = Tally::default();
        loop {
            let chunk = reader.fill_plain()?;
            if chunk.is_empty() {
                target.flush()?;
                return Ok(tally.facts());
            }
            target.write_all(chunk)?;
            tally.add(chunk);
            reader.given = reader.plain.len();
        }
    }
}

impl<R: Read> OpenReader<R> {
    /// What is decrypted and not yet given out; empty only at the end of the file.
    fn fill_plain(&mut self) -> io::Result<&[u8]> {
        // Having failed once it goes on failing: a caller that retries must not see an end of file.
        if let Some(error) = self.failed {
            return Err(refused(error));
        }
        while self.given == self.plain.len() && self.stream.is_some() {
            self.next_chunk()?;
        }
        Ok(self.plain.get(self.given..).unwrap_or_default())
    }

    fn next_chunk(&mut self) -> io::Result<()> {
        let following = fill(&mut self.inner, CHUNK + TAG)?;
        let mut chunk = std::mem::replace(&mut self.ahead, following);
        let opened = match self.stream.take() {
            Some(stream) if self.ahead.is_empty() => stream.decrypt_last_in_place(&self.aad, &mut chunk),
            Some(mut stream) => {
                let opened = stream.decrypt_next_in_place(&self.aad, &mut chunk);
                self.stream = Some(stream);
                opened
            }
            None => return Ok(()),
        };
        if opened.is_err() {
            self.failed = Some(OpenError::Refused);
            self.stream = None;
            return Err(refused(OpenError::Refused));
        }
        self.plain = chunk;
        self.given = 0;
        Ok(())
    }
}

impl<R: Read> Read for OpenReader<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let mut plain = self.fill_plain()?;
        let given = plain.read(buf)?;
        self.given += given;
        Ok(given)
    }
}

fn refused(error: OpenError) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, error)
}

fn parse(header: &[u8]) -> Option<(KeyId, [u8; PREFIX_LEN])> {
    let (version, rest) = header.split_first()?;
    let (id, prefix) = rest.split_first_chunk()?;
    (*version == VERSION).then_some((KeyId::from_bytes(*id), prefix.try_into().ok()?))
}

/// Up to `len` bytes; fewer only at the end of the source.
fn fill(source: &mut impl Read, len: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(len);
    let limit = u64::try_from(len).unwrap_or(u64::MAX);
    source.by_ref().take(limit).read_to_end(&mut bytes)?;
    Ok(bytes)
}
