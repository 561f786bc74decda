use youmen_domain::complaint::Actor;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::state::Action;

use super::change::{self, Change};
use super::row;
use crate::{Store, StoreError};

pub(super) async fn give_material(
    store: &Store,
    number: &ComplaintNumber,
    words: &str,
    now: i64,
) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    let row = row::lock(&tx, number).await?;
    let change = Change { note: Some(words), ..Change::new(Action::GiveMaterial, Actor::Author, now) };
    change::apply(store, &tx, &row, change).await?;
    Ok(tx.commit().await?)
}
