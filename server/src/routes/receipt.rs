//! `GET /complain/receipt.html`: the receipt as a page to keep, while the code is still to be seen.

use axum::extract::{Extension, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::sync::LazyLock;
use time::{OffsetDateTime, UtcOffset};
use youmen_app::i18n::{Locale, lang_tag};
use youmen_app::server::{DRAFT, cookie};
use youmen_domain::codes::Bilingual;
use youmen_domain::error::Problem;
use youmen_domain::number::{ComplaintNumber, ReceiptCode};
use youmen_domain::ports::{DraftLookup, DraftToken};

use crate::answer::{Refused, escape};
use crate::state::AppState;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    title: Bilingual,
    number: Bilingual,
    code: Bilingual,
    address: Bilingual,
    filed: Bilingual,
    keep: Bilingual,
    next: Bilingual,
    steps: Vec<Bilingual>,
}

#[expect(clippy::expect_used, reason = "the embedded file is read by a test")]
static WORDS: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("receipt.toml")).expect("the embedded words must parse"));

/// The page, as a file to save.
pub async fn page(
    State(state): State<AppState>,
    Extension(locale): Extension<Locale>,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    let token = cookie(&headers, DRAFT).map(DraftToken::new).ok_or(Problem::NotFound)?;
    let lookup = state.services().drafts.load(&token, OffsetDateTime::now_utc()).await?;
    let DraftLookup::Found(draft) = lookup else { return Err(Problem::Gone.into()) };
    let filed = draft.filed.ok_or(Problem::NotFound)?;
    let code = filed.receipt.ok_or(Problem::Gone)?;
    let html = write(&filed.number, &code, filed.at, state.site(), locale);
    let name = format!("attachment; filename=\"youmen-{}.html\"", filed.number);
    let name = HeaderValue::from_str(&name).map_err(|_| Problem::Internal)?;
    let kind = HeaderValue::from_static("text/html; charset=utf-8");
    Ok(([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, name)], html).into_response())
}

/// Whole in itself: it is opened from a phone's files, years later, without us.
fn write(number: &ComplaintNumber, code: &ReceiptCode, at: OffsetDateTime, site: &str, locale: Locale) -> String {
    const STYLE: &str = "body{font:17px/1.75 system-ui,sans-serif;max-width:36em;margin:2em auto;padding:0 1em}\
        dt{color:#555}dd{margin:0 0 1em;font-size:1.3em;font-weight:600;font-variant-numeric:tabular-nums}";
    let english = locale == Locale::en;
    let say = |text: &Bilingual| escape(text.get(english));
    let here = UtcOffset::from_hms(8, 0, 0).unwrap_or(UtcOffset::UTC);
    let day = at.to_offset(here).date();
    let steps: String = WORDS.steps.iter().map(|step| format!("<li>{}</li>", say(step))).collect();
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{title} {number}</title>\
         <style>{STYLE}</style></head><body><h1>{title}</h1>\
         <dl><dt>{number_label}</dt><dd>{number_grouped}</dd><dt>{code_label}</dt><dd>{code}</dd>\
         <dt>{filed_label}</dt><dd>{day}</dd><dt>{address_label}</dt><dd>{site}/cases</dd></dl>\
         <p>{keep}</p><h2>{next}</h2><ol>{steps}</ol></body></html>",
        lang = lang_tag(locale),
        title = say(&WORDS.title),
        number_label = say(&WORDS.number),
        number_grouped = number.grouped(),
        code_label = say(&WORDS.code),
        code = code.grouped(),
        filed_label = say(&WORDS.filed),
        address_label = say(&WORDS.address),
        site = escape(site),
        keep = say(&WORDS.keep),
        next = say(&WORDS.next),
    )
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn it_holds_everything_a_person_needs_to_come_back_in_their_language() {
        let (number, code) = (ComplaintNumber::from_draw(12_345_678), ReceiptCode::from_draw(1_234_567_890_123_456));
        let at = datetime!(2026-11-20 17:00 UTC);
        let html = write(&number, &code, at, "https://youmen.example", Locale::zh_CN);
        for part in ["1234 5678 9012 3456", &number.grouped(), "2026-11-21", "https://youmen.example/cases", "zh-CN"] {
            assert!(html.contains(part), "{part}");
        }
        assert!(!html.contains("<script") && !html.contains("<link"), "it needs nothing from us to be read");
        assert!(write(&number, &code, at, "https://youmen.example", Locale::en).contains("lang=\"en\""));
    }
}
