//! What the wizard asks of the server. Each form is answered with the address to go on from.

use leptos::prelude::*;
use youmen_domain::form::RawForm;

use crate::error::AppError;
use crate::forms::UrlForm;

/// Keeps a page and goes on: to the next one, or back to the same when something is wrong.
#[server(endpoint = "complain/save", input = UrlForm)]
pub async fn save_step(form: RawForm) -> Result<(), AppError> {
    super::save::save(form).await
}

/// Keeps a page while it is being typed; says nothing about right or wrong. Answers with a word to the person about
/// what they are typing, or with an empty one.
#[server(endpoint = "complain/keep", input = UrlForm)]
pub async fn keep_step(form: RawForm) -> Result<String, AppError> {
    super::save::keep(form).await
}

/// Takes a picture out of the draft.
#[server(endpoint = "complain/remove_piece", input = UrlForm)]
pub async fn remove_piece(form: RawForm) -> Result<(), AppError> {
    super::save::remove_piece(form).await
}

/// The person kept the code: it is shown no more.
#[server(endpoint = "complain/receipt_kept", input = UrlForm)]
pub async fn receipt_kept(form: RawForm) -> Result<(), AppError> {
    super::save::receipt_kept(form).await
}

/// Throws the draft away, or leaves a filed one behind, and starts anew.
#[server(endpoint = "complain/start_over", input = UrlForm)]
pub async fn start_over(form: RawForm) -> Result<(), AppError> {
    super::save::start_over(form).await
}
