use youmen_app::i18n::{Locale, lang_tag};

use super::refused::Refused;
use super::words::{frame, words};

/// A small page of its own: no script, one style sheet, ways back. `reference` is the request's id.
pub fn page(refused: Refused, locale: Locale, css: &str, reference: &str) -> String {
    let english = locale == Locale::en;
    let words = words(refused.problem);
    let frame = frame();
    let say = |text: &youmen_domain::codes::Bilingual| escape(text.get(english));
    let wait = refused.retry_after.map(|seconds| {
        let line = frame.wait.get(english).replace("{n}", &seconds.to_string());
        format!("<p>{}</p>", escape(&line))
    });
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <meta name=\"color-scheme\" content=\"light dark\"><meta name=\"robots\" content=\"noindex\">\
         <title>{title} - {site}</title><link rel=\"stylesheet\" href=\"{css}\">\
         <link rel=\"icon\" href=\"/favicon.svg\" type=\"image/svg+xml\"></head>\
         <body><header class=\"site-header\"><a class=\"logo\" href=\"/\">{site}</a></header>\
         <main id=\"main\" class=\"page\"><h1>{title}</h1><p>{answers}</p><p>{next}</p>{wait}\
         <p class=\"btn-row\"><a class=\"btn\" href=\"/complain\">{resume}</a> <a href=\"/\">{home}</a></p>\
         <p>{reference_label} <code>{reference}</code></p></main></body></html>",
        lang = lang_tag(locale),
        title = say(&words.title),
        site = say(&frame.site),
        css = escape(css),
        answers = say(&words.answers),
        next = say(&words.next),
        wait = wait.unwrap_or_default(),
        resume = say(&frame.resume),
        home = say(&frame.home),
        reference_label = say(&frame.reference),
        reference = escape(reference),
    )
}

/// Text for HTML, in elements and in quoted attributes.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use youmen_domain::error::Problem;

    use super::*;

    #[test]
    fn it_says_what_happened_to_the_answers_and_how_long_to_wait() {
        let html = page(Refused::until(Problem::TooMany, 12), Locale::zh_CN, "/pkg/a.css", "r1");
        for part in ["lang=\"zh-CN\"", "12 秒", "都还在", "/pkg/a.css", "<code>r1</code>"] {
            assert!(html.contains(part), "{part}");
        }
        assert!(!html.contains("style=") && !html.contains("<script"), "the content security policy forbids both");
    }

    #[test]
    fn it_is_english_for_who_reads_english() {
        let html = page(Refused::new(Problem::NotFound), Locale::en, "/pkg/a.css", "r1");
        assert!(html.contains("lang=\"en\"") && html.contains("There is no such page"));
    }

    #[test]
    fn markup_in_a_text_stays_text() {
        assert_eq!(escape("<a href=\"x\">'&'</a>"), "&lt;a href=&quot;x&quot;&gt;&#39;&amp;&#39;&lt;/a&gt;");
    }
}
