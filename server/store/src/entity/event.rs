//! One line of a complaint's timeline.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "event")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub complaint_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub seq: i64,
    pub action: String,
    pub actor: String,
    pub staff_id: Option<i64>,
    pub reason: Option<String>,
    pub note: Option<Vec<u8>>,
    pub at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
