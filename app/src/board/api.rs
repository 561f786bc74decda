//! What the board asks of the server.

use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

use super::view::{BoardView, ComplaintView};
use crate::error::AppError;

/// One page of the board. `query` is the address's, read leniently: what is unknown in it is left out.
#[server(endpoint = "board/list", input = GetUrl)]
pub async fn load_board(#[server(default)] query: String) -> Result<BoardView, AppError> {
    super::present::list(&query).await
}

/// One public complaint, by its number in any form that people type.
#[server(endpoint = "board/complaint", input = GetUrl)]
pub async fn load_complaint(number: String) -> Result<ComplaintView, AppError> {
    super::present::complaint(&number).await
}
