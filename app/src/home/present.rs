//! The board's newest rows.

use youmen_domain::board::BoardQuery;
use youmen_domain::money::thousands;

use super::view::LatestView;
use crate::board::row;
use crate::error::AppError;
use crate::server::{fail, now, services};

/// Enough to see what the board is like, and no scroll more.
const ROWS: usize = 3;

pub(super) async fn latest() -> Result<LatestView, AppError> {
    let services = services()?;
    let page = services.board.list(&BoardQuery::default()).await.map_err(fail)?;
    let now = now();
    Ok(LatestView {
        rows: page.rows.into_iter().take(ROWS).map(|found| row(found, now)).collect(),
        total: thousands(i64::try_from(page.total).unwrap_or(i64::MAX)),
        canonical: format!("{}/", services.public_url),
    })
}
