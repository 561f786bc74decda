//! Words in both languages. They live in `locales/`; a key that is missing does not compile.
//!
//! The language is fixed for the life of a page: switching is a plain link that loads the page anew. Islands get their
//! words from the page, so none are in what the browser loads.

use leptos::prelude::*;

#[expect(clippy::allow_attributes, reason = "which of these the generator needs changes with its version")]
#[allow(
    missing_docs,
    clippy::all,
    clippy::pedantic,
    clippy::as_conversions,
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "generated"
)]
mod generated {
    include!(concat!(env!("OUT_DIR"), "/i18n/mod.rs"));
}
pub use generated::i18n::*;

/// The language of this page, as the request wants it.
pub fn lang() -> Locale {
    use_context::<Locale>().unwrap_or_default()
}

/// The value of the `lang` attribute.
pub fn lang_tag(lang: Locale) -> &'static str {
    match lang {
        Locale::zh_CN => "zh-CN",
        Locale::en => "en",
    }
}

/// The language with this tag, where there is one.
pub fn lang_from_tag(tag: &str) -> Option<Locale> {
    let tag = tag.trim().to_ascii_lowercase();
    if tag.starts_with("zh") {
        Some(Locale::zh_CN)
    } else if tag.starts_with("en") {
        Some(Locale::en)
    } else {
        None
    }
}

/// Whether this page is in English.
pub fn is_english() -> bool {
    lang() == Locale::en
}

/// The words for a key, in this page's language: `t!(complain.story_title)`, `t!(common.step, n = 3)`.
#[macro_export]
macro_rules! t {
    ($($key:tt)*) => {
        $crate::i18n::td_string!($crate::i18n::lang(), $($key)*)
    };
}
