//! Letters to the author of a complaint, written elsewhere and queued here with the event they are about.

use sea_orm::DatabaseTransaction;
use youmen_domain::contact::Email;
use youmen_domain::evidence::Mail;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::state::Action;

use crate::entity::complaint;
use crate::{Store, StoreError, mailbox, sealed};

/// Words a letter to the author of a complaint. Only somebody who left a verified address gets one.
pub trait Letters: Send + Sync {
    /// The letter that an event calls for, if it calls for one. It must not repeat what was filed:
    /// a mailbox is read by others too.
    fn letter(&self, to: &Email, number: &ComplaintNumber, action: Action) -> Option<Mail>;
}

/// Queues the letter about an event, in the event's own transaction.
pub(crate) async fn queue(
    store: &Store,
    tx: &DatabaseTransaction,
    row: &complaint::Model,
    action: Action,
    now: i64,
) -> Result<(), StoreError> {
    let (Some(letters), Some(contact)) = (&store.inner.letters, &row.contact) else { return Ok(()) };
    let to: Email = sealed::open_json(store.keys(), "complaint.contact", &row.number, contact)?;
    let number = crate::codes::number(&row.number)?;
    match letters.letter(&to, &number, action) {
        Some(letter) => mailbox::queue(store, tx, &letter, Some(mailbox::about_complaint(&row.number)), now).await,
        None => Ok(()),
    }
}
