use std::path::PathBuf;

use lettre::message::Mailbox;
use url::Url;

use super::error::ConfigError;
use super::keys::{MAIL, MAIL_FROM};
use super::settings::Settings;
use super::storage::Storage;

/// How mail leaves.
#[derive(Clone)]
pub enum MailRoute {
    /// One file a mail, for a person or a test to read.
    Folder(PathBuf),
    /// A mail server.
    Smtp {
        /// Its address, with name and password.
        url: String,
        /// The sender.
        from: Box<Mailbox>,
    },
}

impl std::fmt::Debug for MailRoute {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Folder(path) => f.debug_tuple("Folder").field(path).finish(),
            Self::Smtp { .. } => f.write_str("Smtp(…)"),
        }
    }
}

impl MailRoute {
    pub(super) fn read(settings: &Settings, storage: &Storage) -> Result<Self, ConfigError> {
        const WANT: &str = "smtp://user:password@host:587, smtps://user:password@host or file:FOLDER";
        let Some(text) = settings.text(&MAIL) else { return Ok(Self::Folder(storage.data_dir.join("outbox"))) };
        if let Some(folder) = text.strip_prefix("file:") {
            let folder = folder.strip_prefix("//").unwrap_or(folder);
            return if folder.is_empty() { Err(settings.wrong(&MAIL, WANT)) } else { Ok(Self::Folder(folder.into())) };
        }
        let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "smtp" | "smtps") && url.has_host());
        let mut url = url.ok_or_else(|| settings.wrong(&MAIL, WANT))?;
        // Codes and sign-in links must not cross a network in the clear; only a server on this machine may lack TLS.
        if url.scheme() == "smtp" && url.query().is_none() && !is_here(&url) {
            url.set_query(Some("tls=required"));
        }
        let from = settings.text(&MAIL_FROM).and_then(|text| text.parse().ok());
        let from = from.ok_or_else(|| settings.wrong(&MAIL_FROM, "a mail address"))?;
        Ok(Self::Smtp { url: url.into(), from: Box::new(from) })
    }
}

fn is_here(url: &Url) -> bool {
    match url.host() {
        // Of a scheme that it does not know, the parser leaves a number as it is written.
        Some(url::Host::Domain(name)) => {
            name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
        }
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}
