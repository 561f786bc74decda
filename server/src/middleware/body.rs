//! How much a form may hold.

use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bytes::BytesMut;
use http_body_util::BodyExt;
use youmen_domain::error::Problem;

use crate::answer::Refused;

/// A story of 100,000 Chinese characters, which gets a kind answer, is 900 KB in a form's encoding; twice that leaves
/// room for the other fields, and nobody types more.
pub const MAX_FORM: usize = 2 * 1024 * 1024;

/// What is read and thrown away past the limit, so that the browser has finished sending and reads our answer
/// instead of finding the connection cut. Past this it is no person.
pub const MAX_DRAIN: usize = 32 * 1024 * 1024;

/// A sender that is silent for so long has gone.
pub const MAX_SILENCE: Duration = Duration::from_secs(30);

/// Reads a form whole before anything is done with it.
pub async fn form(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    match read(body, MAX_FORM).await {
        Ok(bytes) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Err(problem) => {
            let length = parts.headers.get(CONTENT_LENGTH).and_then(|value| value.to_str().ok());
            tracing::debug!(length, "a form was not taken");
            Refused::new(problem).into_response()
        }
    }
}

/// Reads a refused request to its end, within reason, so that its sender reads our answer.
pub async fn drain(request: Request) {
    let mut body = request.into_body();
    let mut seen = 0_usize;
    while seen <= MAX_DRAIN {
        match tokio::time::timeout(MAX_SILENCE, body.frame()).await {
            Ok(Some(Ok(frame))) => seen = seen.saturating_add(frame.data_ref().map_or(0, Bytes::len)),
            _ => break,
        }
    }
}

async fn read(mut body: Body, max: usize) -> Result<Bytes, Problem> {
    let mut kept = BytesMut::new();
    let mut seen = 0_usize;
    loop {
        let frame = tokio::time::timeout(MAX_SILENCE, body.frame()).await.map_err(|_| Problem::Offline)?;
        let Some(frame) = frame else { break };
        let Ok(data) = frame.map_err(|_| Problem::BadRequest)?.into_data() else { continue };
        seen = seen.saturating_add(data.len());
        if seen <= max {
            kept.extend_from_slice(&data);
        } else if seen > MAX_DRAIN {
            return Err(Problem::TooLarge);
        }
    }
    if seen > max { Err(Problem::TooLarge) } else { Ok(kept.freeze()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_form_is_taken_whole_up_to_its_limit_and_read_to_its_end_past_it() {
        assert_eq!(read(Body::from("12345"), 5).await.unwrap(), "12345");
        assert_eq!(read(Body::from("123456"), 5).await, Err(Problem::TooLarge));
        assert_eq!(read(Body::from(vec![0; MAX_DRAIN + 1]), 5).await, Err(Problem::TooLarge));
    }
}
