//! The one-time code that proves an address.

use time::OffsetDateTime;
use youmen_domain::contact::{CodeOutcome, Email};
use youmen_domain::evidence::Mail;
use youmen_domain::ports::DraftToken;

use super::row;
use crate::time::micros;
use crate::{Store, StoreError, mailbox};

pub(super) async fn send(
    store: &Store,
    token: &DraftToken,
    email: Email,
    code: String,
    mail: &Mail,
    now: OffsetDateTime,
) -> Result<Result<(), i64>, StoreError> {
    let tx = store.begin().await?;
    let draft = row::lock_open(store, &tx, token, micros(now)).await?;
    let mut content = row::open_content(store, &draft)?;
    if let Err(seconds) = content.contact.may_send(now) {
        return Ok(Err(seconds));
    }
    content.contact = content.contact.after_sending(email, code, now);
    row::save(store, &tx, &draft, &content, micros(now)).await?;
    mailbox::queue(store, &tx, mail, Some(mailbox::about_draft(draft.id)), micros(now)).await?;
    tx.commit().await?;
    Ok(Ok(()))
}

/// The row is locked, so that parallel guesses count one after the other.
pub(super) async fn attempt(
    store: &Store,
    token: &DraftToken,
    typed: &str,
    now: OffsetDateTime,
) -> Result<CodeOutcome, StoreError> {
    let tx = store.begin().await?;
    let draft = row::lock_open(store, &tx, token, micros(now)).await?;
    let mut content = row::open_content(store, &draft)?;
    let (contact, outcome) = content.contact.after_typing(typed, now);
    if contact != content.contact {
        content.contact = contact;
        row::save(store, &tx, &draft, &content, micros(now)).await?;
    }
    tx.commit().await?;
    Ok(outcome)
}
