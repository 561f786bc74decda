//! What the wizard asks of the server.

use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;
use youmen_domain::form::RawForm;
use youmen_domain::step::Step;

use super::view::{MerchantChoiceView, StepView};
use crate::error::AppError;
use crate::forms::UrlForm;

/// One page, with what was typed on it. `query` is the address's: `fix=1` says what is wrong with the page,
/// `return=check` that it leads back to the last look, and after a plain form what became of it.
#[server(endpoint = "complain/view", input = GetUrl)]
pub async fn load_step(step: Step, #[server(default)] query: String) -> Result<StepView, AppError> {
    super::present::load(step, &query).await
}

/// Keeps a page and goes on: the answer is the page to show next, which is the same one when something is wrong.
#[server(endpoint = "complain/save", input = UrlForm)]
pub async fn save_step(form: RawForm) -> Result<StepView, AppError> {
    super::save::save(form).await
}

/// Keeps a page while it is being typed; says nothing about right or wrong.
#[server(endpoint = "complain/keep", input = UrlForm)]
pub async fn keep_step(form: RawForm) -> Result<(), AppError> {
    super::save::keep(form).await
}

/// Merchants like what is being typed.
#[server(endpoint = "complain/merchants", input = GetUrl)]
pub async fn find_merchants(typed: String) -> Result<Vec<MerchantChoiceView>, AppError> {
    super::present::merchants(&typed).await
}

/// Takes a picture out of the draft.
#[server(endpoint = "complain/remove_piece", input = UrlForm)]
pub async fn remove_piece(form: RawForm) -> Result<StepView, AppError> {
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

/// What the start page says: whether there is a draft to go on with.
#[server(endpoint = "complain/resume", input = GetUrl)]
pub async fn load_start() -> Result<super::view::StartView, AppError> {
    super::present::start().await
}
