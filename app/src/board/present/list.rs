//! One page of the board: the address read, one query of the port, the rows in words.

use time::OffsetDateTime;
use youmen_domain::board::{BoardRow, MerchantHit};
use youmen_domain::catalog;
use youmen_domain::money::{Fen, thousands};
use youmen_domain::ports::Failure;

use super::super::query::{self, Asked};
use super::super::view::{BoardView, Day, RowView};
use super::{day, filters};
use crate::error::AppError;
use crate::server::{Services, english, fail, now, services};
use crate::ui::format;

/// Loads a page of the board for its address.
pub(in super::super) async fn list(search: &str) -> Result<BoardView, AppError> {
    let services = services()?;
    let Asked { query: mut asked, mut ignored } = query::parse(search);
    let merchant = merchant(&services, asked.merchant.as_deref()).await?;
    if asked.merchant.is_some() && merchant.is_none() {
        asked.merchant = None;
        ignored = true;
    }
    let page = services.board.list(&asked).await.map_err(fail)?;
    let now = now();
    let top = query::from_the_top(&asked);
    let next =
        page.next.map(|cursor| query::path(&youmen_domain::board::BoardQuery { cursor: Some(cursor), ..top.clone() }));
    Ok(BoardView {
        filters: filters::form(&top, merchant.as_ref()),
        chips: filters::chips(&top, merchant.as_ref()),
        merchant: merchant.map(|hit| hit.name),
        ignored,
        total: thousands(i64::try_from(page.total).unwrap_or(i64::MAX)),
        total_is_one: page.total == 1,
        as_of: Day { iso: format::iso(now), words: format::day_time(now) },
        rows: page.rows.into_iter().map(|found| row(found, now)).collect(),
        next,
        latest: asked.cursor.is_some().then(|| query::path(&top)),
        canonical: format!("{}{}", services.public_url, query::path(&asked)),
    })
}

/// The merchant that is filtered for; none when there is no such merchant.
async fn merchant(services: &Services, slug: Option<&str>) -> Result<Option<MerchantHit>, AppError> {
    let Some(slug) = slug else { return Ok(None) };
    match services.board.merchant(slug).await {
        Ok(hit) => Ok(Some(hit)),
        Err(Failure::NotFound) => Ok(None),
        Err(failure) => Err(fail(failure)),
    }
}

/// One row in words.
pub(crate) fn row(row: BoardRow, now: OffsetDateTime) -> RowView {
    let english = english();
    RowView {
        path: query::complaint_path(&row.number),
        title: row.title,
        ground: catalog::ground_of(row.ground).short.get(english).to_owned(),
        snippet: row.snippet,
        status: row.status,
        merchant: row.merchant,
        merchant_path: query::merchant_path(&row.merchant_slug),
        paid: row.paid.map(Fen::yuan_short),
        province: row.province.map(|province| province.row().short.get(english).to_owned()),
        published: day(row.published_at, now),
        demo: row.demo,
    }
}
