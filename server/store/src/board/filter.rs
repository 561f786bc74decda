//! A view of the board as a condition on rows.

use sea_orm::sea_query::{Expr, Query, SubQueryStatement};
use sea_orm::{ColumnTrait, Condition, ExprTrait};
use youmen_domain::board::{BoardQuery, Cursor};

use crate::entity::complaint::{Column, Entity};
use crate::entity::merchant;

/// Which rows a query finds, on whatever page. Values of one filter mean any of them; filters add up.
pub(super) fn found_by(query: &BoardQuery) -> Condition {
    let mut rows = Condition::all().add(Column::Listed.eq(true));
    let filters: [(Column, Vec<&str>); 4] = [
        (Column::Platform, query.platforms.iter().map(|code| code.as_str()).collect()),
        (Column::Ground, query.grounds.iter().map(|code| code.as_str()).collect()),
        (Column::Province, query.provinces.iter().map(|code| code.as_str()).collect()),
        (Column::PublicStatus, query.statuses.iter().map(|code| code.as_str()).collect()),
    ];
    for (column, any_of) in filters {
        if !any_of.is_empty() {
            rows = rows.add(column.is_in(any_of));
        }
    }
    if let Some(slug) = &query.merchant {
        let merchant = Query::select()
            .column(merchant::Column::Id)
            .from(merchant::Entity)
            .and_where(merchant::Column::Slug.eq(slug))
            .to_owned();
        // `IN` would not let SQLite use the merchant's index.
        rows = rows.add(Expr::col((Entity, Column::MerchantId)).eq(Expr::from(SubQueryStatement::from(merchant))));
    }
    rows
}

/// Which of them come after a place.
pub(super) fn after(cursor: &Cursor) -> Condition {
    let before = Column::PublishedAt.lt(cursor.micros).or(Column::Number.lt(cursor.number.as_str()));
    // The first half alone is what an index can use; the second sorts out rows of the same microsecond.
    Condition::all().add(Column::PublishedAt.lte(cursor.micros)).add(before)
}
