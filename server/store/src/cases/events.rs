//! The timeline.

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder};
use youmen_domain::catalog::RefusalCode;
use youmen_domain::complaint::{Actor, Event};
use youmen_domain::state::Action;

use crate::entity::{complaint, event};
use crate::seal::Keyring;
use crate::time::instant;
use crate::{Store, StoreError, codes, sealed};

/// Writes the event that made `row` what it is: its place in the timeline is the row's version, so that of two
/// who changed the same version one fails.
#[expect(clippy::too_many_arguments, reason = "the columns of an event")]
pub(crate) async fn write(
    store: &Store,
    tx: &DatabaseTransaction,
    row: &complaint::Model,
    action: Action,
    actor: &Actor,
    reason: Option<RefusalCode>,
    note: Option<&str>,
    at: i64,
) -> Result<(), StoreError> {
    let event = new(store.keys(), &row.number, row.id, row.version, action, actor, reason, note, at)?;
    event::Entity::insert(event).exec_without_returning(tx).await?;
    Ok(())
}

#[expect(clippy::too_many_arguments, reason = "the columns of an event")]
pub(crate) fn new(
    keys: &Keyring,
    number: &str,
    complaint_id: i64,
    seq: i64,
    action: Action,
    actor: &Actor,
    reason: Option<RefusalCode>,
    note: Option<&str>,
    at: i64,
) -> Result<event::ActiveModel, StoreError> {
    let (actor, staff_id) = match actor {
        Actor::Author => ("author", None),
        Actor::Staff(id) => ("staff", Some(*id)),
        Actor::Merchant => ("merchant", None),
        Actor::System => ("system", None),
    };
    Ok(event::ActiveModel {
        complaint_id: Set(complaint_id),
        seq: Set(seq),
        action: Set(codes::code(action)?),
        actor: Set(actor.to_owned()),
        staff_id: Set(staff_id),
        reason: Set(reason.map(|reason| reason.as_str().to_owned())),
        note: Set(note.map(|note| sealed::bytes(keys, "event.note", &row_name(number, seq), note.as_bytes()))),
        at: Set(at),
    })
}

/// Everything that happened to a complaint, oldest first.
pub(crate) async fn of(
    store: &Store,
    db: &impl ConnectionTrait,
    complaint: &complaint::Model,
) -> Result<Vec<Event>, StoreError> {
    let rows = event::Entity::find()
        .filter(event::Column::ComplaintId.eq(complaint.id))
        .order_by_asc(event::Column::Seq)
        .all(db)
        .await?;
    rows.iter().map(|row| read(store.keys(), &complaint.number, row)).collect()
}

fn read(keys: &Keyring, number: &str, row: &event::Model) -> Result<Event, StoreError> {
    let actor = match (row.actor.as_str(), row.staff_id) {
        ("author", _) => Actor::Author,
        ("staff", Some(id)) => Actor::Staff(id),
        ("merchant", _) => Actor::Merchant,
        ("system", _) => Actor::System,
        _ => return Err(StoreError::Damaged("event.actor")),
    };
    let note = row.note.as_deref().map(|note| sealed::open_text(keys, "event.note", &row_name(number, row.seq), note));
    Ok(Event {
        action: codes::read("event.action", &row.action)?,
        actor,
        at: instant(row.at),
        reason: codes::read_opt("event.reason", row.reason.as_deref())?,
        note: note.transpose()?,
    })
}

/// Deletes the words of a timeline; what happened and when stays.
pub(crate) async fn forget_notes(tx: &DatabaseTransaction, complaint: i64) -> Result<(), StoreError> {
    event::Entity::update_many()
        .col_expr(event::Column::Note, Expr::value(None::<Vec<u8>>))
        .filter(event::Column::ComplaintId.eq(complaint))
        .exec(tx)
        .await?;
    Ok(())
}

fn row_name(number: &str, seq: i64) -> String {
    format!("{number}/{seq}")
}
