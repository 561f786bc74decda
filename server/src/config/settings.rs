use std::collections::BTreeMap;
use std::path::Path;

use super::error::ConfigError;
use super::keys::{KEYS, Key};

/// Where a value came from; the later one wins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// Nobody said anything.
    Default,
    /// `youmen.toml`.
    File,
    /// The environment.
    Env,
    /// The command line.
    Flag,
}

impl Origin {
    /// A word for `youmen config`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::File => "youmen.toml",
            Self::Env => "environment",
            Self::Flag => "flag",
        }
    }
}

/// Every setting as text, with where it came from.
#[derive(Debug, Clone, Default)]
pub struct Settings(BTreeMap<&'static str, (String, Origin)>);

impl Settings {
    /// Nothing but defaults.
    pub fn defaults() -> Self {
        Self::default()
    }

    /// The usual sources: `youmen.toml` in the current folder if there is one, the environment, then the flags.
    ///
    /// # Errors
    /// [`ConfigError`] when the file cannot be read or has a key that there is not.
    pub fn gather(flags: impl IntoIterator<Item = (&'static str, Option<String>)>) -> Result<Self, ConfigError> {
        let mut settings = Self::default();
        settings.add_file(Path::new("youmen.toml"))?;
        settings.add_env(|name| std::env::var(name).ok());
        for (file, value) in flags {
            if let Some(value) = value {
                settings.set(file, value, Origin::Flag);
            }
        }
        Ok(settings)
    }

    /// The same with one setting as if given by a flag; `file` is its name in `youmen.toml`.
    #[must_use]
    pub fn with(mut self, file: &str, value: impl Into<String>) -> Self {
        if let Some(key) = KEYS.iter().find(|key| key.file == file) {
            self.set(key.file, value.into(), Origin::Flag);
        }
        self
    }

    /// Adds what a file says; a file that does not exist says nothing.
    ///
    /// # Errors
    /// [`ConfigError`] when it cannot be read, is not TOML, or has a key that there is not.
    pub fn add_file(&mut self, path: &Path) -> Result<(), ConfigError> {
        let text = match std::fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(ConfigError::new(format!("cannot read {}: {error}", path.display()))),
        };
        self.add_toml(&text, path)
    }

    pub(super) fn add_toml(&mut self, text: &str, path: &Path) -> Result<(), ConfigError> {
        let name = path.display();
        let table: toml::Table = text.parse().map_err(|error: toml::de::Error| {
            // The error's own text repeats the line, which may hold a password.
            let line = error.span().map_or(1, |span| text.get(..span.start).unwrap_or(text).lines().count().max(1));
            ConfigError::new(format!("{name} line {line} is not TOML"))
        })?;
        for (file, value) in table {
            let key = KEYS
                .iter()
                .find(|key| key.file == file)
                .ok_or_else(|| ConfigError::new(format!("{name}: there is no setting {file}; see youmen config")))?;
            let value = match value {
                toml::Value::String(text) => text,
                toml::Value::Integer(number) => number.to_string(),
                toml::Value::Array(items) => {
                    items.iter().map(|item| item.as_str().unwrap_or_default()).collect::<Vec<_>>().join(",")
                }
                _ => return Err(ConfigError::new(format!("{name}: {file} must be a text or a number"))),
            };
            self.set(key.file, value, Origin::File);
        }
        Ok(())
    }

    pub(super) fn add_env(&mut self, look: impl Fn(&str) -> Option<String>) {
        for key in &KEYS {
            // An empty variable is how scripts say "unset".
            if let Some(value) = look(key.env).filter(|value| !value.is_empty()) {
                self.set(key.file, value, Origin::Env);
            }
        }
    }

    fn set(&mut self, file: &'static str, value: String, origin: Origin) {
        let wins = self.0.get(file).is_none_or(|(_, before)| *before <= origin);
        if wins {
            self.0.insert(file, (value, origin));
        }
    }

    /// The text of a setting and where it came from.
    pub fn get(&self, key: &Key) -> (&str, Origin) {
        self.0.get(key.file).map_or((key.default, Origin::Default), |(value, origin)| (value.as_str(), *origin))
    }

    /// The text of a setting, trimmed; none when it is empty.
    pub(super) fn text(&self, key: &Key) -> Option<&str> {
        Some(self.get(key).0.trim()).filter(|text| !text.is_empty())
    }

    /// The error for a setting whose text cannot be used.
    pub(super) fn wrong(&self, key: &Key, want: &str) -> ConfigError {
        let (value, origin) = self.get(key);
        let value = if key.secret { "its value".to_owned() } else { format!("{value:?}") };
        ConfigError::new(format!("{} ({}): {value} is not {want}", key.env, origin.word()))
    }
}
