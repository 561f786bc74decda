//! Somebody who works here.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub email_hash: Vec<u8>,
    pub email: Vec<u8>,
    pub role: String,
    pub totp_secret: Vec<u8>,
    pub enrolled_at: Option<i64>,
    pub last_totp_step: Option<i64>,
    pub disabled: bool,
    pub created_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
