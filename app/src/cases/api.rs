//! What an author asks of the server.

use leptos::prelude::*;
use youmen_domain::form::RawForm;

use crate::error::AppError;
use crate::forms::UrlForm;

/// Number and code: the right pair earns a pass.
#[server(endpoint = "cases/open", input = UrlForm)]
pub async fn open_case(form: RawForm) -> Result<(), AppError> {
    super::save::open(form).await
}

/// The answer to a reviewer's question.
#[server(endpoint = "cases/give_material", input = UrlForm)]
pub async fn give_material(form: RawForm) -> Result<(), AppError> {
    super::save::give_material(form).await
}

/// Takes the complaint back.
#[server(endpoint = "cases/withdraw", input = UrlForm)]
pub async fn withdraw_case(form: RawForm) -> Result<(), AppError> {
    super::save::withdraw(form).await
}

/// Gives the pass back: for a phone that others use.
#[server(endpoint = "cases/leave", input = UrlForm)]
pub async fn leave_case(form: RawForm) -> Result<(), AppError> {
    super::save::leave(form).await
}
