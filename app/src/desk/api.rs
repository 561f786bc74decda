//! What a reviewer asks of the server. Each function finds out for itself who is asking.

use leptos::prelude::*;
use youmen_domain::form::RawForm;

use crate::error::AppError;
use crate::forms::UrlForm;

/// Asks for a one-time link. The answer is the same for every address.
#[server(endpoint = "desk/request_link", input = UrlForm)]
pub async fn request_link(form: RawForm) -> Result<(), AppError> {
    super::sign_in::request_link(form).await
}

/// Uses a link up.
#[server(endpoint = "desk/redeem", input = UrlForm)]
pub async fn redeem(form: RawForm) -> Result<(), AppError> {
    super::sign_in::redeem(form).await
}

/// The six digits.
#[server(endpoint = "desk/second_factor", input = UrlForm)]
pub async fn second_factor(form: RawForm) -> Result<(), AppError> {
    super::sign_in::second_factor(form).await
}

/// Ends the session.
#[server(endpoint = "desk/sign_out", input = UrlForm)]
pub async fn sign_out(form: RawForm) -> Result<(), AppError> {
    super::sign_in::sign_out(form).await
}

/// Decides.
#[server(endpoint = "desk/decide", input = UrlForm)]
pub async fn decide(form: RawForm) -> Result<(), AppError> {
    super::decide::decide(form).await
}

/// Hides every place where some words stand.
#[server(endpoint = "desk/mask", input = UrlForm)]
pub async fn mask(form: RawForm) -> Result<(), AppError> {
    super::masks::mask(form).await
}

/// Lifts a mask that was set by hand.
#[server(endpoint = "desk/unmask", input = UrlForm)]
pub async fn unmask(form: RawForm) -> Result<(), AppError> {
    super::masks::unmask(form).await
}
