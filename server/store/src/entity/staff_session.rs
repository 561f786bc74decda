//! A staff member's session.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: Vec<u8>,
    pub staff_id: i64,
    pub created_at: i64,
    pub expires_at: i64,
    pub passed_at: Option<i64>,
    pub wrong_tries: i32,
}

impl ActiveModelBehavior for ActiveModel {}
