//! A panic is our fault: the person gets a page that says so, the log gets the place, and nothing of anybody's words.

use std::any::Any;
use std::panic::AssertUnwindSafe;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures_util::FutureExt;
use youmen_domain::error::Problem;

use crate::answer::Refused;

/// Turns a panic into an answer.
pub async fn catch(request: Request, next: Next) -> Response {
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        // The hook below has logged it.
        Err(_) => Refused::new(Problem::Internal).into_response(),
    }
}

/// Logs every panic by its place. The default hook prints the message, which may quote what somebody wrote.
pub fn install_hook() {
    std::panic::set_hook(Box::new(|info| {
        let place = info.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, message = message(info.payload()), "panic");
    }));
}

/// A literal holds nobody's words; a message that was put together at run time might.
fn message(payload: &dyn Any) -> &'static str {
    payload.downcast_ref::<&'static str>().copied().unwrap_or("(not logged: it may quote a person's words)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_that_may_quote_somebody_is_not_logged() {
        assert_eq!(message(&"index out of bounds"), "index out of bounds");
        let quoting: Box<dyn Any + Send> = Box::new(String::from("not a boundary in '张三 13800138000'"));
        assert!(!message(&*quoting).contains("张三"));
    }
}
