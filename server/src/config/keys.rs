/// One setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// Name of the environment variable.
    pub env: &'static str,
    /// Name in `youmen.toml`; the flag is the same with dashes.
    pub file: &'static str,
    /// What holds when nobody says otherwise; empty: nothing, or worked out from another setting.
    pub default: &'static str,
    /// Whether the value may carry a password.
    pub secret: bool,
    /// One line for the operator.
    pub about: &'static str,
}

const fn key(env: &'static str, file: &'static str, default: &'static str, about: &'static str) -> Key {
    Key { env, file, default, secret: false, about }
}

const fn secret(env: &'static str, file: &'static str, default: &'static str, about: &'static str) -> Key {
    Key { env, file, default, secret: true, about }
}

pub(super) const ADDR: Key = key("YOUMEN_ADDR", "addr", "127.0.0.1:3000", "where to listen; port 0 picks a free one");
pub(super) const PUBLIC_URL: Key =
    key("YOUMEN_PUBLIC_URL", "public_url", "", "the site's own address in mails; default http://ADDR");
pub(super) const METRICS_ADDR: Key =
    key("YOUMEN_METRICS_ADDR", "metrics_addr", "", "where to serve metrics, to operators only; off when empty");
pub(super) const TRUSTED_PROXIES: Key =
    key("YOUMEN_TRUSTED_PROXIES", "trusted_proxies", "", "addresses or networks whose X-Forwarded-For is believed");
pub(super) const DATA_DIR: Key = key("YOUMEN_DATA_DIR", "data_dir", "data", "where everything is kept");
pub(super) const DATABASE_URL: Key =
    secret("DATABASE_URL", "database_url", "", "postgres://… or sqlite://…; default SQLite in the data folder");
pub(super) const EVIDENCE_URL: Key = secret(
    "YOUMEN_EVIDENCE_URL",
    "evidence_url",
    "",
    "where the sealed files are: evidence/ in the data folder, and nowhere else so far",
);
pub(super) const SITE_ROOT: Key =
    key("YOUMEN_SITE_ROOT", "site_root", "target/site", "what `cargo xtask build` left for the browser");
pub(super) const DRAFT_LIFE: Key = key("YOUMEN_DRAFT_LIFE", "draft_life", "30d", "how long an untouched draft is kept");
pub(super) const MAIL: Key = secret(
    "YOUMEN_MAIL",
    "mail",
    "",
    "smtp://user:password@host:port, smtps://… or file:FOLDER; default an outbox folder",
);
pub(super) const MAIL_FROM: Key =
    key("YOUMEN_MAIL_FROM", "mail_from", "youmen@localhost.localdomain", "the sender of every mail");
pub(super) const RATE_READ: Key =
    key("YOUMEN_RATE_READ", "rate_read", "1200", "pages and pictures a minute from one address; 0 is no limit");
pub(super) const RATE_WRITE: Key = key("YOUMEN_RATE_WRITE", "rate_write", "240", "writes a minute from one address");
pub(super) const RATE_CODE: Key =
    key("YOUMEN_RATE_CODE", "rate_code", "30", "sign-ins, codes and mails a minute from one address");
pub(super) const RATE_UPLOAD: Key = key("YOUMEN_RATE_UPLOAD", "rate_upload", "60", "uploads a minute from one address");
pub(super) const LOG: Key =
    key("YOUMEN_LOG", "log", "info", "what is logged: info, or youmen_server=debug and the like");
pub(super) const LOG_FORMAT: Key = key("YOUMEN_LOG_FORMAT", "log_format", "text", "text or json");

/// Every setting, by topic.
pub const KEYS: [Key; 17] = [
    ADDR,
    PUBLIC_URL,
    METRICS_ADDR,
    TRUSTED_PROXIES,
    DATA_DIR,
    DATABASE_URL,
    EVIDENCE_URL,
    SITE_ROOT,
    DRAFT_LIFE,
    MAIL,
    MAIL_FROM,
    RATE_READ,
    RATE_WRITE,
    RATE_CODE,
    RATE_UPLOAD,
    LOG,
    LOG_FORMAT,
];
