//! The language of an answer: chosen by a link, remembered in a cookie, else what the browser prefers, else Chinese.

use axum::extract::Request;
use axum::http::header::{ACCEPT_LANGUAGE, LOCATION, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use youmen_app::i18n::{Locale, lang_from_tag, lang_tag};
use youmen_app::server::{LANG, cookie, cookie_line};

/// A year in seconds: the choice is not a secret and nobody wants to make it twice.
const REMEMBERED: i64 = 31_536_000;

/// Gives the request its language, or keeps a choice and asks for the same address without it.
pub async fn choose(mut request: Request, next: Next) -> Response {
    if *request.method() == Method::GET
        && let Some((locale, address)) = chosen(request.uri())
    {
        return remember(locale, &address);
    }
    let locale = of(request.headers());
    request.extensions_mut().insert(locale);
    next.run(request).await
}

/// The language a request wants.
pub fn of(headers: &HeaderMap) -> Locale {
    let cookie = cookie(headers, LANG);
    cookie.as_deref().and_then(lang_from_tag).unwrap_or_else(|| preferred(headers))
}

/// The first language of the browser's list that there is. Lists are in order of preference in practice.
fn preferred(headers: &HeaderMap) -> Locale {
    let list = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let refused = |item: &str| item.split_once("q=").is_some_and(|(_, q)| q.trim().parse() == Ok(0.0_f32));
    list.split(',')
        .filter(|item| !refused(item))
        .find_map(|item| lang_from_tag(item.split(';').next().unwrap_or_default()))
        .unwrap_or_default()
}

/// The language that `?lang=` names, and the address without it.
fn chosen(uri: &Uri) -> Option<(Locale, String)> {
    let query = uri.query()?;
    let is_lang = |pair: &&str| pair.split('=').next() == Some("lang");
    let tag = query.split('&').find(is_lang)?.split_once('=').map_or("", |(_, tag)| tag);
    let rest: Vec<&str> = query.split('&').filter(|pair| !is_lang(pair)).collect();
    // `//evil.example` would be another site's address.
    let path = format!("/{}", uri.path().trim_start_matches(['/', '\\']));
    let address = if rest.is_empty() { path } else { format!("{path}?{}", rest.join("&")) };
    Some((lang_from_tag(tag).unwrap_or_default(), address))
}

fn remember(locale: Locale, address: &str) -> Response {
    let cookie = cookie_line(LANG, lang_tag(locale), REMEMBERED);
    let mut response = StatusCode::SEE_OTHER.into_response();
    if let (Ok(address), Ok(cookie)) = (HeaderValue::from_str(address), HeaderValue::from_str(&cookie)) {
        response.headers_mut().insert(LOCATION, address);
        response.headers_mut().insert(SET_COOKIE, cookie);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wants(name: &'static str, value: &str) -> Locale {
        let mut headers = HeaderMap::new();
        headers.insert(name, value.parse().unwrap());
        of(&headers)
    }

    #[test]
    fn the_browsers_first_known_language_counts_and_chinese_is_the_default() {
        for (list, expected) in [
            ("en-US,en;q=0.9,zh;q=0.8", Locale::en),
            ("zh-CN,zh;q=0.9,en;q=0.8", Locale::zh_CN),
            ("fr-FR,en;q=0.5", Locale::en),
            ("en;q=0, zh", Locale::zh_CN),
            ("fr", Locale::zh_CN),
            ("", Locale::zh_CN),
        ] {
            assert_eq!(wants("accept-language", list), expected, "{list}");
        }
    }

    #[test]
    fn a_choice_beats_the_browser() {
        assert_eq!(wants("cookie", "a=b; __Host-lang=en"), Locale::en);
        assert_eq!(wants("cookie", "__Host-lang=klingon"), Locale::zh_CN);
    }

    #[test]
    fn the_address_without_the_choice_stays_on_this_site() {
        for (uri, expected) in [
            ("/board?lang=en", "/board"),
            ("/board?a=1&lang=en&b=%E4%BD%A0", "/board?a=1&b=%E4%BD%A0"),
            ("//evil.example/?lang=en", "/evil.example/"),
            ("/x?language=1&lang=", "/x?language=1"),
        ] {
            let uri: Uri = uri.parse().unwrap();
            assert_eq!(chosen(&uri).map(|(_, address)| address).as_deref(), Some(expected), "{uri}");
        }
        assert_eq!(chosen(&"/board?language=en".parse().unwrap()), None);
    }
}
