//! target/site/: what the server hands out as it is, under names that carry their content's hash.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::front::Mode;
use crate::{compress, css, shell};

/// Enough of a hash that two builds never share a name.
const HASH_LENGTH: usize = 16;

/// Raise this when the layout of the site changes, so that a site built before is not kept.
const LAYOUT: &str = "1";

/// Builds target/site/ out of the staged front, style/ and public/, and returns its path.
pub fn build(stage: &Path, mode: Mode) -> Result<PathBuf> {
    let target = shell::target_dir();
    let site = target.join("site");
    let stamp = target.join("site.made-from");
    let sources = Sources::read(stage)?;
    let wanted = sources.digest(mode);
    let manifest = site.join("manifest.json");
    if manifest.is_file() && fs::read_to_string(&stamp).is_ok_and(|made_from| made_from == wanted) {
        println!("\n==> The site is up to date");
        return Ok(site);
    }

    let since = shell::step("Lay out the site", "1 s; 5-20 s for a release, which compresses");
    let fresh = target.join("site.new");
    remove(&fresh)?;
    sources.write(&fresh)?;
    if mode == Mode::Release {
        let cache = target.join("front/compressed");
        for file in files(&fresh)?.into_iter().filter(|file| compress::is_worth_it(file)) {
            compress::beside(&file, &fs::read(&file)?, &cache)?;
        }
    }
    swap(&fresh, &site)?;
    fs::write(&stamp, wanted)?;
    report(&site)?;
    shell::done(since);
    Ok(site)
}

/// Everything the site is made of.
struct Sources {
    glue: String,
    wasm: Vec<u8>,
    css: String,
    /// Modules that the glue imports, by path below `snippets/`.
    snippets: Vec<(PathBuf, Vec<u8>)>,
    /// The files of public/, by path below it.
    public: Vec<(PathBuf, Vec<u8>)>,
}

impl Sources {
    fn read(stage: &Path) -> Result<Self> {
        let root = shell::root();
        Ok(Self {
            glue: fs::read_to_string(stage.join("youmen.js"))?,
            wasm: fs::read(stage.join("youmen_bg.wasm"))?,
            css: css::sheet(&root.join("style"))?,
            snippets: contents(&stage.join("snippets"))?,
            public: contents(&root.join("public"))?,
        })
    }

    fn digest(&self, mode: Mode) -> String {
        let mut parts = vec![LAYOUT.as_bytes().to_vec(), format!("{mode:?}").into_bytes()];
        parts.extend([self.glue.clone().into_bytes(), self.wasm.clone(), self.css.clone().into_bytes()]);
        for (path, bytes) in self.snippets.iter().chain(&self.public) {
            parts.push(path.to_string_lossy().into_owned().into_bytes());
            parts.push(bytes.clone());
        }
        digest(&parts.iter().map(Vec::as_slice).collect::<Vec<_>>())
    }

    fn write(&self, site: &Path) -> Result<()> {
        for (path, bytes) in &self.public {
            put(&site.join(path), bytes)?;
        }
        let glue = self.glue_with_hashed_snippets(site)?;
        let names = [
            ("js", hashed_name("js", glue.as_bytes())),
            ("wasm", hashed_name("wasm", &self.wasm)),
            ("css", hashed_name("css", self.css.as_bytes())),
        ];
        let contents = [glue.as_bytes(), &self.wasm, self.css.as_bytes()];
        let mut manifest = serde_json::Map::new();
        for ((kind, name), bytes) in names.iter().zip(contents) {
            put(&site.join("pkg").join(name), bytes)?;
            manifest.insert((*kind).to_owned(), json!(format!("/pkg/{name}")));
        }
        put(&site.join("manifest.json"), serde_json::Value::Object(manifest).to_string().as_bytes())
    }

    /// The glue imports `./snippets/…`: everything in pkg/ is kept by browsers for ever, so that folder's name
    /// needs a hash as well.
    fn glue_with_hashed_snippets(&self, site: &Path) -> Result<String> {
        if self.snippets.is_empty() {
            return Ok(self.glue.clone());
        }
        let parts: Vec<&[u8]> = self.snippets.iter().map(|(_, bytes)| bytes.as_slice()).collect();
        let folder = format!("snippets.{}", short(&digest(&parts)));
        for (path, bytes) in &self.snippets {
            put(&site.join("pkg").join(&folder).join(path), bytes)?;
        }
        Ok(self.glue.replace("./snippets/", &format!("./{folder}/")))
    }
}

/// The SHA-256 of some parts, in hex; where one part ends is part of it.
pub fn digest(parts: &[&[u8]]) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_string());
        hasher.update(b":");
        hasher.update(part);
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

fn short(hash: &str) -> &str {
    hash.get(..HASH_LENGTH).unwrap_or(hash)
}

fn hashed_name(extension: &str, bytes: &[u8]) -> String {
    format!("youmen.{}.{extension}", short(&digest(&[bytes])))
}

fn put(path: &Path, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, bytes).with_context(|| format!("could not write {}", path.display()))
}

/// Every file below a folder, sorted; none when there is no such folder.
fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        let Ok(entries) = fs::read_dir(&folder) else {
            continue;
        };
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn contents(folder: &Path) -> Result<Vec<(PathBuf, Vec<u8>)>> {
    files(folder)?
        .into_iter()
        .filter(|path| path.file_name().is_none_or(|name| name != ".gitkeep"))
        .map(|path| {
            let bytes = fs::read(&path).with_context(|| format!("could not read {}", path.display()))?;
            Ok((path.strip_prefix(folder)?.to_path_buf(), bytes))
        })
        .collect()
}

fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("could not remove {}", folder.display()))?;
    }
    Ok(())
}

/// Puts the finished site in place: at no moment is there half a site.
fn swap(fresh: &Path, site: &Path) -> Result<()> {
    let old = site.with_extension("old");
    remove(&old)?;
    if site.exists() {
        fs::rename(site, &old)?;
    }
    if let Err(problem) = fs::rename(fresh, site) {
        bail!("could not put {} in place: {problem}", site.display());
    }
    remove(&old)
}

fn report(site: &Path) -> Result<()> {
    for file in files(&site.join("pkg"))? {
        let size = fs::metadata(&file)?.len();
        let name = file.strip_prefix(site).unwrap_or(&file).display();
        println!("    {:>7.1} KB  {name}", f64::from(u32::try_from(size)?) / 1024.0);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources() -> Sources {
        Sources {
            glue: "import { x } from './snippets/app-1/inline0.js';".to_owned(),
            wasm: b"wasm".to_vec(),
            css: "a{}".to_owned(),
            snippets: vec![(PathBuf::from("app-1/inline0.js"), b"export const x = 1".to_vec())],
            public: vec![(PathBuf::from("robots.txt"), b"User-agent: *".to_vec())],
        }
    }

    #[test]
    fn the_manifest_names_files_that_exist_and_the_glue_finds_its_modules() {
        let site = tempfile::tempdir().unwrap();
        sources().write(site.path()).unwrap();
        let manifest = fs::read_to_string(site.path().join("manifest.json")).unwrap();
        let manifest: serde_json::Value = serde_json::from_str(&manifest).unwrap();
        for kind in ["js", "wasm", "css"] {
            let name = manifest[kind].as_str().unwrap();
            assert!(site.path().join(name.trim_start_matches('/')).is_file(), "{name}");
        }
        let glue = manifest["js"].as_str().unwrap().trim_start_matches('/');
        let glue = fs::read_to_string(site.path().join(glue)).unwrap();
        let module = glue.split('\'').nth(1).unwrap().trim_start_matches("./");
        assert!(site.path().join("pkg").join(module).is_file(), "{module}");
        assert!(site.path().join("robots.txt").is_file());
    }

    #[test]
    fn a_changed_file_gets_another_name_and_an_unchanged_one_keeps_its_own() {
        assert_eq!(hashed_name("css", b"a{}"), hashed_name("css", b"a{}"));
        assert_ne!(hashed_name("css", b"a{}"), hashed_name("css", b"b{}"));
    }

    #[test]
    fn anything_that_changes_makes_another_site() {
        let before = sources().digest(Mode::Dev);
        assert_eq!(before, sources().digest(Mode::Dev));
        assert_ne!(before, sources().digest(Mode::Release));
        let mut renamed = sources();
        renamed.public[0].0 = PathBuf::from("humans.txt");
        assert_ne!(before, renamed.digest(Mode::Dev));
    }

    #[test]
    fn a_new_site_replaces_the_old_one_whole() {
        let folder = tempfile::tempdir().unwrap();
        let (fresh, site) = (folder.path().join("site.new"), folder.path().join("site"));
        put(&site.join("gone.txt"), b"old").unwrap();
        put(&fresh.join("here.txt"), b"new").unwrap();
        swap(&fresh, &site).unwrap();
        assert!(site.join("here.txt").is_file() && !site.join("gone.txt").exists() && !fresh.exists());
    }
}
