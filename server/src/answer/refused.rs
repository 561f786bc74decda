use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use youmen_domain::error::Problem;
use youmen_domain::ports::Failure;

/// A request that is not served, and why. As a response it is bare: words are put to it where the reader is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    /// Why.
    pub problem: Problem,
    /// After how many seconds it makes sense to try again.
    pub retry_after: Option<u64>,
}

impl Refused {
    /// A refusal that trying again does not change.
    pub const fn new(problem: Problem) -> Self {
        Self { problem, retry_after: None }
    }

    /// A refusal for now.
    pub const fn until(problem: Problem, seconds: u64) -> Self {
        Self { problem, retry_after: Some(seconds) }
    }

    /// What a bare status stands for; none for those that are no refusal.
    pub fn of_status(status: StatusCode) -> Option<Self> {
        let problem = match status {
            StatusCode::NOT_FOUND => Problem::NotFound,
            StatusCode::GONE => Problem::Gone,
            StatusCode::FORBIDDEN | StatusCode::UNAUTHORIZED => Problem::NotAllowed,
            StatusCode::PAYLOAD_TOO_LARGE | StatusCode::URI_TOO_LONG => Problem::TooLarge,
            StatusCode::TOO_MANY_REQUESTS => Problem::TooMany,
            StatusCode::CONFLICT => Problem::Conflict,
            StatusCode::SERVICE_UNAVAILABLE | StatusCode::GATEWAY_TIMEOUT => Problem::Offline,
            status if status.is_client_error() => Problem::BadRequest,
            status if status.is_server_error() => Problem::Internal,
            _ => return None,
        };
        Some(Self::new(problem))
    }
}

impl From<Problem> for Refused {
    fn from(problem: Problem) -> Self {
        Self::new(problem)
    }
}

impl From<Failure> for Refused {
    /// The cause goes to the log, here and only here.
    fn from(failure: Failure) -> Self {
        if let Failure::Broken(cause) = &failure {
            tracing::error!(cause = %cause, "a port is broken");
        }
        Self::new(Problem::from(&failure))
    }
}

impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = status.into_response();
        if let Some(seconds) = self.retry_after {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}
