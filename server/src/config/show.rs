use url::Url;

use super::keys::KEYS;
use super::settings::Settings;

/// Every setting in force, one a line, with where it came from; passwords are masked.
pub fn show(settings: &Settings) -> String {
    let mut out = String::new();
    for key in &KEYS {
        let (value, origin) = settings.get(key);
        let value = if key.secret { masked(value) } else { value.to_owned() };
        let value = if value.is_empty() { "-".to_owned() } else { value };
        out.push_str(&format!("{} = {value}  ({})\n    {}\n", key.env, origin.word(), key.about));
    }
    out
}

/// An address without what could open something: the password, and the query, where drivers take passwords too.
fn masked(value: &str) -> String {
    let Ok(mut url) = Url::parse(value) else {
        return if value.is_empty() || !value.contains(['@', ':']) { value.to_owned() } else { "****".to_owned() };
    };
    if url.password().is_some() && url.set_password(Some("****")).is_err() {
        return "****".to_owned();
    }
    if url.query().is_some() {
        url.set_query(Some("****"));
    }
    url.to_string()
}
