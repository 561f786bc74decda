//! The rules as an API: the same answers as the command line's, from the same code.

use axum::body::Bytes;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::{Extension, Json};
use serde::Deserialize;
use serde_json::{Value, json};
use time::macros::format_description;
use time::{Date, OffsetDateTime};
use youmen_app::i18n::Locale;
use youmen_domain::clock::{self, DeadlineRule};
use youmen_domain::error::Problem;

use crate::answer::Refused;

/// Where a case is weighed. A question, though it is a POST: it changes nothing and reads no cookie.
pub const ASSESS: &str = "/api/v1/assess";

/// Facts are codes, dates and sums; what is longer is something else.
pub const MAX_FACTS: usize = 64 * 1024;

/// The query of `GET /api/v1/deadlines`.
#[derive(Deserialize)]
pub struct Asked {
    rule: Option<String>,
    from: Option<String>,
}

/// `GET /api/v1/deadlines`: when a time limit ends (`?rule=samr_accept&from=2026-02-12`), or which there are.
pub async fn deadlines(Query(asked): Query<Asked>) -> Response {
    let Some(rule) = asked.rule else { return Json(json!({ "rules": rules() })).into_response() };
    let line = json!({ "rule": rule, "from": asked.from.unwrap_or_default() });
    told(&clock::answer(&line.to_string()))
}

/// `GET /guide/deadlines.ics`: a last day for a calendar.
pub async fn calendar(Extension(locale): Extension<Locale>, Query(asked): Query<Asked>) -> Result<Response, Refused> {
    let english = locale == Locale::en;
    let rule: DeadlineRule = asked.rule.unwrap_or_default().parse().map_err(|_| Refused::new(Problem::NotFound))?;
    let from = asked.from.unwrap_or_default();
    let from = Date::parse(&from, format_description!("[year]-[month]-[day]"))
        .ok()
        .filter(|from| (1990..=2100).contains(&from.year()))
        .ok_or(Refused::new(Problem::NotFound))?;
    let row = clock::deadline_of(rule);
    let event = clock::Event {
        id: format!("{}-{from}", rule.as_str()),
        due: clock::due(rule, from).due,
        title: row.name.get(english).to_owned(),
        note: format!("{}\n{}", row.meaning.get(english), row.cite(english)),
    };
    let file = clock::ics(&[event], OffsetDateTime::now_utc());
    Ok(([(CONTENT_TYPE, "text/calendar; charset=utf-8")], file).into_response())
}

/// `POST /api/v1/assess`: what a person may claim, where and by when. Nothing of it is kept.
pub async fn assess(body: Bytes) -> Response {
    let line = String::from_utf8_lossy(&body);
    told(&crate::rules::assess(&line))
}

fn rules() -> Vec<Value> {
    let rule = |row: &clock::Deadline| {
        json!({
            "rule": row.code,
            "name": { "zh-CN": row.name.get(false), "en": row.name.get(true) },
            "kind": row.kind,
            "days": row.length,
            "starts": { "zh-CN": row.starts.get(false), "en": row.starts.get(true) },
            "basis": row.cite(false),
            "confidence": row.confidence,
            "verified_on": row.verified_on.to_string(),
        })
    };
    clock::deadlines().iter().map(rule).collect()
}

/// An answer of the line protocol as a response: what is wrong becomes a problem document (RFC 9457).
fn told(answer: &str) -> Response {
    let answer: Value = serde_json::from_str(answer).unwrap_or(Value::Null);
    let Some(error) = answer.get("error") else { return Json(answer).into_response() };
    let document = json!({
        "type": "about:blank",
        "status": 422,
        "code": error["code"],
        "title": "Unprocessable Content",
        "detail": error["message"],
    });
    let kind = [(CONTENT_TYPE, "application/problem+json")];
    (StatusCode::UNPROCESSABLE_ENTITY, kind, document.to_string()).into_response()
}
