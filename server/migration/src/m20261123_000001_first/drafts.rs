//! Drafts, and pieces of evidence of drafts and of complaints. The pictures themselves are files.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, blob, blob_null, blob_uniq, boolean, integer, text, text_null,
};

use super::index;

pub(super) fn draft() -> TableCreateStatement {
    Table::create()
        .table("draft")
        .col(big_pk_auto("id"))
        // Keyed hash of the cookie. It outlives the content, so that "expired" is not "unknown".
        .col(blob_uniq("key_hash"))
        // Answers and contact, sealed; none once filed or expired.
        .col(blob_null("content"))
        .col(big_integer("created_at"))
        .col(big_integer("updated_at"))
        .col(big_integer("expires_at"))
        .col(text_null("filed_number"))
        .col(big_integer_null("filed_at"))
        // The receipt code, sealed, until the person kept it.
        .col(blob_null("receipt"))
        .to_owned()
}

pub(super) fn evidence() -> TableCreateStatement {
    Table::create()
        .table("evidence")
        .col(ColumnDef::new("id").text().not_null().primary_key())
        // Exactly one of the two.
        .col(big_integer_null("draft_id"))
        .col(big_integer_null("complaint_id"))
        .col(blob("file_name"))
        .col(text("sha256"))
        .col(big_integer("bytes"))
        .col(integer("width"))
        .col(integer("height"))
        .col(text("mime"))
        .col(boolean("released"))
        .col(big_integer("added_at"))
        .foreign_key(ForeignKey::create().name("evidence_draft").from("evidence", "draft_id").to("draft", "id"))
        .foreign_key(
            ForeignKey::create().name("evidence_complaint").from("evidence", "complaint_id").to("complaint", "id"),
        )
        .to_owned()
}

pub(super) fn indexes() -> Vec<IndexCreateStatement> {
    let once = |name: &str, owner: &'static str| index(name, "evidence", &[owner, "sha256"]).unique().to_owned();
    vec![
        // The same bytes twice are one piece.
        once("evidence_of_draft", "draft_id"),
        once("evidence_of_complaint", "complaint_id"),
        index("draft_by_age", "draft", &["expires_at"]),
        index("draft_filed", "draft", &["filed_number"]),
    ]
}
