//! The rules as an API: the same answers as the command line's, from the same code.

use axum::Json;
use axum::extract::Query;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Value, json};
use youmen_domain::clock;

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
