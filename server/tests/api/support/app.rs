use std::net::SocketAddr;
use std::path::{Path, PathBuf};

use tempfile::TempDir;
use time::OffsetDateTime;
use tokio::sync::oneshot;
use youmen_domain::complaint::Actor;
use youmen_domain::contact::Email;
use youmen_domain::staff::Role;
use youmen_server::config::{Config, Settings};
use youmen_server::process::Server;
use youmen_server::seed::{Mix, complaints};
use youmen_store::Store;

use super::client::Person;

/// The real router on a real port with a folder of its own.
pub struct TestApp {
    pub addr: SocketAddr,
    pub store: Store,
    folder: TempDir,
    stop: Option<oneshot::Sender<()>>,
}

impl TestApp {
    pub async fn start() -> Self {
        Self::with(&[]).await
    }

    /// With settings by their names in `youmen.toml`. Limits are off unless a test is about them.
    pub async fn with(settings: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let site = site(folder.path());
        let mut all = Settings::defaults()
            .with("addr", "127.0.0.1:0")
            .with("data_dir", folder.path().join("data").to_str().unwrap())
            .with("site_root", site.to_str().unwrap());
        for rate in ["rate_read", "rate_write", "rate_code", "rate_upload"] {
            all = all.with(rate, "0");
        }
        let all = settings.iter().fold(all, |all, (name, value)| all.with(name, *value));
        let server = Server::bind(Config::read(&all).unwrap()).await.unwrap();
        let (stop, stopped) = oneshot::channel::<()>();
        let (addr, store) = (server.addr(), server.state().store().clone());
        tokio::spawn(server.run(async {
            let _ = stopped.await;
        }));
        Self { addr, store, folder, stop: Some(stop) }
    }

    /// As `youmen seed`: published complaints.
    pub async fn seed(&self, count: u64) {
        self.store.seed_complaints(complaints(count, 1, Mix::Published, Actor::System)).await.unwrap();
    }

    pub fn person(&self) -> Person {
        Person::new(self.addr)
    }

    /// As `youmen staff add`: the token of a one-time link.
    pub async fn link(&self) -> String {
        let link = self.store.add_staff(&self.reviewer(), Role::Reviewer, OffsetDateTime::now_utc()).await.unwrap();
        link.reveal().to_owned()
    }

    /// As `youmen staff code`.
    pub async fn digits(&self) -> String {
        self.store.current_code(&self.reviewer(), OffsetDateTime::now_utc()).await.unwrap()
    }

    fn reviewer(&self) -> Email {
        Email::parse("reviewer@youmen.example").unwrap()
    }

    /// The newest letter to an address, once it has come.
    pub async fn letter_to(&self, address: &str) -> String {
        for _ in 0..100 {
            if let Some(letter) = self.letters().into_iter().rev().find(|text| text.contains(address)) {
                return letter;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        panic!("no letter to {address}");
    }

    fn letters(&self) -> Vec<String> {
        let Ok(files) = std::fs::read_dir(self.folder.path().join("data/outbox")) else { return Vec::new() };
        let mut paths: Vec<PathBuf> = files.map(|file| file.unwrap().path()).collect();
        paths.retain(|path| path.extension().is_some_and(|extension| extension == "eml"));
        paths.sort();
        paths.iter().map(|path| std::fs::read_to_string(path).unwrap()).collect()
    }
}

impl Drop for TestApp {
    fn drop(&mut self) {
        let _ = self.stop.take().map(|stop| stop.send(()));
    }
}

/// A folder like `target/site`, without the browser's part.
pub fn site(folder: &Path) -> PathBuf {
    let site = folder.join("site");
    std::fs::create_dir_all(site.join("pkg")).unwrap();
    let put = |name: &str, bytes: &[u8]| std::fs::write(site.join(name), bytes).unwrap();
    put("manifest.json", br#"{"js":"/pkg/youmen.1.js","wasm":"/pkg/youmen.1.wasm","css":"/pkg/youmen.1.css"}"#);
    put("pkg/youmen.1.js", b"export default () => {}");
    put("pkg/youmen.1.js.br", b"not really brotli");
    put("pkg/youmen.1.js.gz", b"not really gzip");
    put("pkg/youmen.1.wasm", b"\0asm");
    put("pkg/youmen.1.css", b"body{}");
    put("favicon.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    put("robots.txt", b"User-agent: *\nDisallow: /desk\n");
    site
}
