//! A piece of evidence of a draft or of a complaint; its pictures are files.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "evidence")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: String,
    pub draft_id: Option<i64>,
    pub complaint_id: Option<i64>,
    pub file_name: Vec<u8>,
    pub sha256: String,
    pub bytes: i64,
    pub width: i32,
    pub height: i32,
    pub mime: String,
    pub released: bool,
    pub added_at: i64,
}

impl ActiveModelBehavior for ActiveModel {}
