//! What a reviewer asks of the server. Each function finds out for itself who is asking.

use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use youmen_domain::form::RawForm;

use super::view::{DeskCase, QueueView, SignInView};
use crate::error::AppError;
use crate::forms::UrlForm;

/// Where the sign-in stands.
#[server(endpoint = "desk/sign_in", input = GetUrl)]
pub async fn load_sign_in(#[server(default)] query: String) -> Result<SignInView, AppError> {
    super::sign_in::load(&query).await
}

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

/// One page of the queue; none when nobody is signed in.
#[server(endpoint = "desk/queue", input = GetUrl)]
pub async fn load_queue(#[server(default)] query: String) -> Result<Option<QueueView>, AppError> {
    super::present::queue(&query).await
}

/// One complaint with everything a decision needs.
#[server(endpoint = "desk/case", input = GetUrl)]
pub async fn load_case(number: String, #[server(default)] query: String) -> Result<DeskCase, AppError> {
    super::present::case(&number, &query).await
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
