//! Complaints, what happened to them, and whom they are about.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, blob, blob_null, boolean, text, text_null, text_uniq,
};

use super::index;

pub(super) fn merchant() -> TableCreateStatement {
    Table::create()
        .table("merchant")
        .col(big_pk_auto("id"))
        .col(text_uniq("slug"))
        .col(text("name"))
        // The name as it is compared: half width, lower case, no blanks.
        .col(text_uniq("name_folded"))
        // How many complaints about it the board lists; kept by whatever lists or unlists one.
        .col(big_integer("listed"))
        // When the first complaint about it was published. Until then nobody can find it.
        .col(big_integer_null("shown_since"))
        .col(big_integer("created_at"))
        .col(boolean("demo"))
        .to_owned()
}

pub(super) fn complaint() -> TableCreateStatement {
    Table::create()
        .table("complaint")
        .col(big_pk_auto("id"))
        .col(text_uniq("number"))
        // Keyed hash of number and receipt code.
        .col(blob("receipt_hash"))
        // What was filed, sealed; none once withdrawn. So are the two after it.
        .col(blob_null("original"))
        .col(blob_null("contact"))
        .col(blob_null("hand_masks"))
        // The masked words as JSON, in clear exactly while the board lists them.
        .col(text_null("words"))
        .col(big_integer("merchant_id"))
        .col(text("platform"))
        .col(text("ground"))
        .col(text_null("province"))
        .col(big_integer_null("paid_fen"))
        .col(text_null("ordered_month"))
        // Codes, as JSON lists.
        .col(text("asks"))
        .col(text("tried"))
        .col(text("review"))
        .col(text("dispute"))
        .col(boolean("withdrawn"))
        .col(text_null("public_status"))
        .col(boolean("listed"))
        .col(boolean("publish_wanted"))
        .col(big_integer("filed_at"))
        .col(big_integer_null("published_at"))
        .col(big_integer("changed_at"))
        .col(big_integer("version"))
        .col(boolean("demo"))
        .foreign_key(
            ForeignKey::create().name("complaint_merchant").from("complaint", "merchant_id").to("merchant", "id"),
        )
        .to_owned()
}

pub(super) fn event() -> TableCreateStatement {
    Table::create()
        .table("event")
        .col(big_integer("complaint_id"))
        .col(big_integer("seq"))
        .col(text("action"))
        .col(text("actor"))
        .col(big_integer_null("staff_id"))
        .col(text_null("reason"))
        .col(blob_null("note"))
        .col(big_integer("at"))
        .primary_key(Index::create().col("complaint_id").col("seq"))
        .foreign_key(ForeignKey::create().name("event_complaint").from("event", "complaint_id").to("complaint", "id"))
        .foreign_key(ForeignKey::create().name("event_staff").from("event", "staff_id").to("staff", "id"))
        .to_owned()
}

pub(super) fn indexes() -> Vec<IndexCreateStatement> {
    // The board reads newest first, with any one filter; what a second filter leaves out is few rows.
    let board =
        |name: &str, filter: &'static str| index(name, "complaint", &[filter, "listed", "published_at", "number"]);
    vec![
        index("board_newest", "complaint", &["listed", "published_at", "number"]),
        board("board_merchant", "merchant_id"),
        board("board_platform", "platform"),
        board("board_ground", "ground"),
        board("board_province", "province"),
        board("board_status", "public_status"),
        index("queue_by_age", "complaint", &["withdrawn", "review", "filed_at"]),
        index("queue_by_decision", "complaint", &["withdrawn", "review", "changed_at"]),
        index("merchant_shown", "merchant", &["shown_since"]),
    ]
}
