use youmen_domain::form::RawForm;
use youmen_domain::ports::DraftToken;
use youmen_domain::step::Step;

use super::row;
use crate::{Store, StoreError};

pub(super) async fn put_step(
    store: &Store,
    token: &DraftToken,
    step: Step,
    form: RawForm,
    now: i64,
) -> Result<(), StoreError> {
    let tx = store.begin().await?;
    let draft = row::lock_open(store, &tx, token, now).await?;
    let mut content = row::open_content(store, &draft)?;
    content.answers.put(step, form);
    row::save(store, &tx, &draft, &content, now).await?;
    Ok(tx.commit().await?)
}
