//! A complaint: the sealed original, what the board needs in clear, and where it stands.

use sea_orm::entity::prelude::*;

#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "complaint")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub number: String,
    pub receipt_hash: Vec<u8>,
    pub original: Option<Vec<u8>>,
    pub contact: Option<Vec<u8>>,
    pub hand_masks: Option<Vec<u8>>,
    pub words: Option<String>,
    pub merchant_id: i64,
    pub platform: String,
    pub ground: String,
    pub province: Option<String>,
    pub paid_fen: Option<i64>,
    pub ordered_month: Option<String>,
    pub asks: String,
    pub tried: String,
    pub review: String,
    pub dispute: String,
    pub withdrawn: bool,
    pub public_status: Option<String>,
    pub listed: bool,
    pub publish_wanted: bool,
    pub filed_at: i64,
    pub published_at: Option<i64>,
    pub changed_at: i64,
    pub version: i64,
    pub demo: bool,
    #[sea_orm(belongs_to, from = "merchant_id", to = "id")]
    pub merchant: BelongsTo<super::merchant::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}
