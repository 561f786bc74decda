//! A name for each request, so that a person can quote it and an operator can find it.

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;

/// A request's name: 16 hexadecimal digits, drawn here. One that the client sends is not believed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequestId(String);

impl RequestId {
    /// A new name.
    pub fn draw() -> Self {
        Self(format!("{:016x}", rand::random::<u64>()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Names the request and says the name in the answer.
pub async fn name(mut request: Request, next: Next) -> Response {
    let id = RequestId::draw();
    request.extensions_mut().insert(id.clone());
    let mut response = next.run(request).await;
    if let Ok(value) = HeaderValue::from_str(id.as_str()) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_differ_and_are_plain() {
        let (a, b) = (RequestId::draw(), RequestId::draw());
        assert_ne!(a, b);
        assert!(a.as_str().len() == 16 && a.as_str().chars().all(|c| c.is_ascii_hexdigit()));
    }
}
