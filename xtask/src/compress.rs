//! Copies of a file in the encodings that browsers accept.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};

use crate::assets::digest;

/// Brotli's best: paid once per build, saved on every visit.
const QUALITY: u32 = 11;
/// A window of 4 MB, more than any file here.
const WINDOW: u32 = 22;

/// Whether a file of this name gets smaller; pictures and fonts of the web are compressed already.
pub fn is_worth_it(path: &Path) -> bool {
    const TEXTUAL: [&str; 11] = ["js", "mjs", "wasm", "css", "svg", "txt", "json", "xml", "html", "webmanifest", "ico"];
    path.extension().and_then(|extension| extension.to_str()).is_some_and(|extension| TEXTUAL.contains(&extension))
}

/// Writes `path.br` and `path.gz` beside a file that holds `bytes`.
///
/// The results are kept in `cache` by content, since the best brotli takes seconds.
pub fn beside(path: &Path, bytes: &[u8], cache: &Path) -> Result<()> {
    fs::create_dir_all(cache)?;
    let name = digest(&[bytes]);
    let encodings: [(&str, Encode); 2] = [("br", brotli), ("gz", gzip)];
    for (extension, encode) in encodings {
        let kept = cache.join(format!("{name}.{extension}"));
        let encoded = match fs::read(&kept) {
            Ok(encoded) => encoded,
            Err(_) => {
                let encoded = encode(bytes).with_context(|| format!("could not compress {}", path.display()))?;
                let half = cache.join(format!("{name}.{extension}.half"));
                fs::write(&half, &encoded)?;
                fs::rename(&half, &kept)?;
                encoded
            }
        };
        if encoded.len() < bytes.len() {
            fs::write(with_suffix(path, extension), encoded)?;
        }
    }
    Ok(())
}

type Encode = fn(&[u8]) -> std::io::Result<Vec<u8>>;

fn brotli(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 4096, QUALITY, WINDOW);
    writer.write_all(bytes)?;
    writer.flush()?;
    Ok(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}

/// `a.js` and `br` give `a.js.br`.
fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(suffix);
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_encodings_give_the_bytes_back() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.css");
        let bytes = "门 ".repeat(1000).into_bytes();
        beside(&path, &bytes, &folder.path().join("cache")).unwrap();

        let mut plain = Vec::new();
        let encoded = fs::read(folder.path().join("a.css.br")).unwrap();
        brotli::BrotliDecompress(&mut encoded.as_slice(), &mut plain).unwrap();
        assert_eq!(plain, bytes);

        let encoded = fs::read(folder.path().join("a.css.gz")).unwrap();
        let mut reader = flate2::read::GzDecoder::new(encoded.as_slice());
        let mut plain = Vec::new();
        std::io::Read::read_to_end(&mut reader, &mut plain).unwrap();
        assert_eq!(plain, bytes);
    }

    #[test]
    fn what_does_not_shrink_gets_no_copy() {
        let folder = tempfile::tempdir().unwrap();
        beside(&folder.path().join("a.txt"), b"x", &folder.path().join("cache")).unwrap();
        assert!(!folder.path().join("a.txt.br").exists());
    }
}
