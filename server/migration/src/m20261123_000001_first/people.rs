//! Staff, how they sign in, and letters on their way.

use sea_orm_migration::prelude::*;
use sea_orm_migration::schema::{
    big_integer, big_integer_null, big_pk_auto, blob, blob_null, blob_uniq, boolean, integer, text, text_null,
};

use super::index;

pub(super) fn staff() -> TableCreateStatement {
    Table::create()
        .table("staff")
        .col(big_pk_auto("id"))
        // Keyed hash of the address; the address itself is sealed.
        .col(blob_uniq("email_hash"))
        .col(blob("email"))
        .col(text("role"))
        .col(blob("totp_secret"))
        // The second factor is set up once a code was right.
        .col(big_integer_null("enrolled_at"))
        // The newest 30-second step whose code was taken: each counts once.
        .col(big_integer_null("last_totp_step"))
        .col(boolean("disabled"))
        .col(big_integer("created_at"))
        .to_owned()
}

pub(super) fn staff_link() -> TableCreateStatement {
    Table::create()
        .table("staff_link")
        .col(ColumnDef::new("token_hash").blob().not_null().primary_key())
        // None: asked for with an unknown address. It opens nothing, and takes as long to make as one that does.
        .col(big_integer_null("staff_id"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        .col(big_integer_null("used_at"))
        .foreign_key(ForeignKey::create().name("staff_link_staff").from("staff_link", "staff_id").to("staff", "id"))
        .to_owned()
}

pub(super) fn staff_session() -> TableCreateStatement {
    Table::create()
        .table("staff_session")
        .col(ColumnDef::new("token_hash").blob().not_null().primary_key())
        .col(big_integer("staff_id"))
        .col(big_integer("created_at"))
        .col(big_integer("expires_at"))
        // When the second factor was passed.
        .col(big_integer_null("passed_at"))
        .col(integer("wrong_tries"))
        .foreign_key(
            ForeignKey::create().name("staff_session_staff").from("staff_session", "staff_id").to("staff", "id"),
        )
        .to_owned()
}

pub(super) fn mail() -> TableCreateStatement {
    Table::create()
        .table("mail")
        .col(ColumnDef::new("id").text().not_null().primary_key())
        // What it is about, so that it goes when that goes: `draft:…`, `complaint:…`.
        .col(text_null("about"))
        // Address, subject and body, sealed; none once it was sent.
        .col(blob_null("letter"))
        .col(big_integer("created_at"))
        .col(integer("attempts"))
        .col(big_integer("next_try_at"))
        .col(big_integer_null("sent_at"))
        .to_owned()
}

pub(super) fn indexes() -> Vec<IndexCreateStatement> {
    vec![
        index("staff_link_by_age", "staff_link", &["expires_at"]),
        index("staff_link_by_staff", "staff_link", &["staff_id", "created_at"]),
        index("staff_session_by_age", "staff_session", &["expires_at"]),
        index("staff_session_by_staff", "staff_session", &["staff_id"]),
        index("mail_due", "mail", &["sent_at", "next_try_at"]),
        index("mail_about", "mail", &["about"]),
    ]
}
