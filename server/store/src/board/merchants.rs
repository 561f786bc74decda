//! Merchants as the public finds them: only those that a published complaint was about.

use sea_orm::sea_query::{CaseStatement, Expr, Func, LikeExpr, Order};
use sea_orm::{ColumnTrait, Condition, EntityTrait, ExprTrait, QueryFilter, QueryOrder, QuerySelect};
use youmen_domain::board::MerchantHit;

use crate::entity::merchant::{Column, Entity, Model};
use crate::merchants::fold;
use crate::{Store, StoreError};

/// Words that say what kind of shop it is and not which; people leave them out or mix them up.
const KINDS_OF_SHOP: [&str; 8] = ["官方", "旗舰店", "专卖店", "专营店", "自营", "企业店", "店铺", "海外"];

pub(super) async fn like(store: &Store, typed: &str, limit: u64) -> Result<Vec<MerchantHit>, StoreError> {
    let typed = fold(typed);
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    let name = || Expr::col(Column::NameFolded);
    let part = |text: &str, before: &str| name().like(LikeExpr::new(format!("{before}{}%", escape(text))).escape('\\'));
    let position = if store.is_sqlite() { "instr" } else { "strpos" };
    // What was typed may hold the name, with a word too many.
    let holds_name = Func::cust(position).arg(typed.clone()).arg(name());

    let mut alike = Condition::any().add(part(&typed, "%")).add(Expr::expr(holds_name).gt(0));
    let bare = KINDS_OF_SHOP.iter().fold(typed.clone(), |text, kind| text.replace(kind, ""));
    if bare.chars().count() >= 2 {
        alike = alike.add(part(&bare, "%"));
    }
    let closeness: CaseStatement =
        Expr::case(name().eq(typed.as_str()), 0).case(part(&typed, ""), 1).case(part(&typed, "%"), 2).finally(3);
    let hits = Entity::find()
        .filter(Column::ShownSince.is_not_null())
        .filter(alike)
        .order_by(Expr::expr(closeness), Order::Asc)
        .order_by_desc(Column::Listed)
        .order_by_asc(Column::NameFolded)
        .limit(limit)
        .all(store.reads())
        .await?;
    Ok(hits.into_iter().map(hit).collect())
}

pub(super) async fn by_slug(store: &Store, slug: &str) -> Result<MerchantHit, StoreError> {
    let shown = Entity::find().filter(Column::Slug.eq(slug)).filter(Column::ShownSince.is_not_null());
    shown.one(store.reads()).await?.map(hit).ok_or(StoreError::NotFound)
}

fn hit(row: Model) -> MerchantHit {
    MerchantHit { slug: row.slug, name: row.name, listed: u64::try_from(row.listed).unwrap_or(0) }
}

/// `%` and `_` typed by a person are no wildcards.
fn escape(text: &str) -> String {
    text.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_")
}
