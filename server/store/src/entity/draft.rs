//! A draft: content while it is open, a receipt code while it is new, a stub at last.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "draft")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub key_hash: Vec<u8>,
    pub content: Option<Vec<u8>>,
    pub created_at: i64,
    pub updated_at: i64,
    pub expires_at: i64,
    pub filed_number: Option<String>,
    pub filed_at: Option<i64>,
    pub receipt: Option<Vec<u8>>,
}

impl ActiveModelBehavior for ActiveModel {}
