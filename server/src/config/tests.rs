use std::path::Path;

use super::*;

fn file(text: &str) -> Settings {
    let mut settings = Settings::defaults();
    settings.add_toml(text, Path::new("youmen.toml")).unwrap();
    settings
}

#[test]
fn a_flag_beats_the_environment_which_beats_the_file_which_beats_the_default() {
    let addr = |settings: &Settings| Config::read(settings).unwrap().network.addr.to_string();
    let mut settings = Settings::defaults();
    assert_eq!(addr(&settings), "127.0.0.1:3000");
    settings.add_env(|name| (name == "YOUMEN_ADDR").then(|| "127.0.0.1:2".to_owned()));
    settings.add_toml("addr = '127.0.0.1:1'", Path::new("youmen.toml")).unwrap();
    assert_eq!(addr(&settings), "127.0.0.1:2");
    assert_eq!(addr(&settings.with("addr", "127.0.0.1:4")), "127.0.0.1:4");
    assert_eq!(addr(&file("addr = '127.0.0.1:1'")), "127.0.0.1:1");
}

#[test]
fn what_cannot_be_used_is_one_line_that_names_the_setting_and_hides_secrets() {
    for (name, value, says) in [
        ("addr", "localhost", "YOUMEN_ADDR"),
        ("public_url", "https://a.example/path", "YOUMEN_PUBLIC_URL"),
        ("public_url", "ftp://a.example", "YOUMEN_PUBLIC_URL"),
        ("trusted_proxies", "10.0.0.0/8,everyone", "YOUMEN_TRUSTED_PROXIES"),
        ("database_url", "mysql://root:hunter2@db/x", "DATABASE_URL"),
        ("evidence_url", "s3://hunter2@bucket", "YOUMEN_EVIDENCE_URL"),
        ("draft_life", "soon", "YOUMEN_DRAFT_LIFE"),
        ("draft_life", "0d", "YOUMEN_DRAFT_LIFE"),
        ("mail", "pigeon:hunter2", "YOUMEN_MAIL"),
        ("rate_read", "many", "YOUMEN_RATE_READ"),
        ("log", "youmen=loud=", "YOUMEN_LOG"),
        ("log_format", "xml", "YOUMEN_LOG_FORMAT"),
    ] {
        let line = Config::read(&Settings::defaults().with(name, value)).unwrap_err().to_string();
        assert!(line.contains(says) && line.lines().count() == 1 && !line.contains("hunter2"), "{line}");
    }
}

#[test]
fn a_misspelt_or_broken_file_is_refused_without_repeating_it() {
    for text in ["adr = 'x'", "addr = ", "password = 'hunter2", "addr = true"] {
        let line = Settings::defaults().add_toml(text, Path::new("youmen.toml")).unwrap_err().to_string();
        assert!(line.contains("youmen.toml") && !line.contains("hunter2"), "{line}");
    }
}

#[test]
fn passwords_are_masked_when_the_settings_are_shown() {
    let settings = Settings::defaults()
        .with("database_url", "postgres://youmen:hunter2@db/youmen?password=hunter2")
        .with("mail", "smtp://me:hunter2@mail.example:587");
    let shown = show(&settings);
    assert!(!shown.contains("hunter2"), "{shown}");
    assert!(shown.contains("mail.example") && shown.contains("postgres://youmen:****@db/youmen"), "{shown}");
}

#[test]
fn mail_goes_to_a_folder_unless_a_server_is_named_and_never_in_the_clear_over_a_network() {
    let route = |mail: &str| Config::read(&Settings::defaults().with("mail", mail)).unwrap().mail;
    assert!(matches!(route(""), MailRoute::Folder(path) if path == Path::new("data/outbox")));
    assert!(matches!(route("file:/tmp/mails"), MailRoute::Folder(path) if path == Path::new("/tmp/mails")));
    assert!(
        matches!(route("smtp://a:b@mail.example:587"), MailRoute::Smtp { url, .. } if url.ends_with("?tls=required"))
    );
    assert!(matches!(route("smtp://127.0.0.1:2525"), MailRoute::Smtp { url, .. } if !url.contains("tls")));
}

#[test]
fn evidence_is_in_the_data_folder_and_nowhere_else_is_promised() {
    let read = |text: &str| Config::read(&Settings::defaults().with("evidence_url", text)).is_ok();
    assert!(read("") && read("data/evidence") && read("file:data/evidence"));
    assert!(!read("s3://bucket") && !read("/elsewhere"));
}

#[test]
fn a_limit_of_zero_is_none() {
    let config = Config::read(&Settings::defaults().with("rate_read", "0")).unwrap();
    assert_eq!(config.limits.read, PerMinute(None));
}

#[test]
fn one_address_and_networks_are_trusted_alike() {
    let settings = Settings::defaults().with("trusted_proxies", "127.0.0.1, 10.0.0.0/8 ::1");
    assert_eq!(Config::read(&settings).unwrap().network.trusted_proxies.len(), 3);
}
