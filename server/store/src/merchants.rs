//! Merchants: found by folded name, shown only once a complaint about them was published.

use sea_orm::ActiveValue::{NotSet, Set};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, ExprTrait, QueryFilter};
use youmen_domain::filing::{Filing, MerchantChoice};
use youmen_domain::money::half_width;
use youmen_domain::redact;

use crate::entity::merchant::{ActiveModel, Column, Entity, Model};
use crate::{StoreError, random};

/// A slug is 40 random bits: with a million merchants one draw in a million is taken.
const DRAWS: usize = 5;

/// A name as it is compared: half width, lower case, no blanks.
pub(crate) fn fold(name: &str) -> String {
    name.chars().map(half_width).filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// The merchant that a filing is about; a new row when there is none of that name.
pub(crate) async fn of_filing(tx: &DatabaseTransaction, filing: &Filing, now: i64) -> Result<Model, StoreError> {
    if let MerchantChoice::Known(slug) = &filing.whom.merchant {
        let known = Entity::find().filter(Column::Slug.eq(slug)).filter(Column::ShownSince.is_not_null());
        if let Some(known) = known.one(tx).await? {
            return Ok(known);
        }
    }
    // The board shows this name beside every complaint: a number inside it is hidden as in any other text.
    let name = redact::redact(&filing.whom.name, &[&filing.whom.name]).text;
    find_or_insert(tx, None, &name, false, now).await
}

/// The merchant of this name, made if it is missing.
pub(crate) async fn find_or_insert(
    tx: &DatabaseTransaction,
    slug: Option<&str>,
    name: &str,
    demo: bool,
    now: i64,
) -> Result<Model, StoreError> {
    let folded = fold(name);
    let mut slug = slug.map_or_else(random::merchant_slug, str::to_owned);
    for _ in 0..DRAWS {
        if let Some(known) = by_name(tx, &folded).await? {
            return Ok(known);
        }
        let new = ActiveModel {
            id: NotSet,
            slug: Set(slug),
            name: Set(name.to_owned()),
            name_folded: Set(folded.clone()),
            listed: Set(0),
            shown_since: Set(None),
            created_at: Set(now),
            demo: Set(demo),
        };
        // Name or slug may have been taken a moment ago; looking again tells which.
        let either = OnConflict::new().do_nothing().to_owned();
        Entity::insert(new).on_conflict(either).exec_without_returning(tx).await?;
        slug = random::merchant_slug();
    }
    by_name(tx, &folded).await?.ok_or(StoreError::Full)
}

async fn by_name(db: &impl ConnectionTrait, folded: &str) -> Result<Option<Model>, StoreError> {
    Ok(Entity::find().filter(Column::NameFolded.eq(folded)).one(db).await?)
}

/// Counts complaints that came onto the board or left it.
pub(crate) async fn count_listed(tx: &DatabaseTransaction, id: i64, by: i64, at: i64) -> Result<(), StoreError> {
    let listed = Expr::col(Column::Listed).add(by);
    let mut count = Entity::update_many().col_expr(Column::Listed, listed).filter(Column::Id.eq(id));
    if by > 0 {
        let since = Expr::col(Column::ShownSince).if_null(Expr::value(at));
        count = count.col_expr(Column::ShownSince, since);
    }
    count.exec(tx).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_the_same_however_it_is_typed() {
        for typed in ["ABC 旗舰店", "abc旗舰店", "ＡＢＣ　旗舰店", " Abc旗舰店 "] {
            assert_eq!(fold(typed), "abc旗舰店", "{typed}");
        }
    }
}
