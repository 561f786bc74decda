//! A merchant. Nobody finds it before a complaint about it was published.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "merchant")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub slug: String,
    pub name: String,
    pub name_folded: String,
    pub listed: i64,
    pub shown_since: Option<i64>,
    pub created_at: i64,
    pub demo: bool,
    #[sea_orm(has_many)]
    pub complaints: HasMany<super::complaint::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
