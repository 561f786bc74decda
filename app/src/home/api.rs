//! What the front door asks of the server.

use leptos::prelude::*;
use leptos::server_fn::codec::GetUrl;

use super::view::LatestView;
use crate::error::AppError;

/// The latest public complaints.
#[server(endpoint = "home/latest", input = GetUrl)]
pub async fn load_latest() -> Result<LatestView, AppError> {
    super::present::latest().await
}
