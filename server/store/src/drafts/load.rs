use youmen_domain::contact::ContactState;
use youmen_domain::filing::Answers;
use youmen_domain::ports::{Draft, DraftLookup, DraftToken};

use super::row::{self, Content};
use crate::entity::draft;
use crate::evidence::rows;
use crate::time::instant;
use crate::{Store, StoreError, sweep};

pub(super) async fn load(store: &Store, token: &DraftToken, now: i64) -> Result<DraftLookup, StoreError> {
    let Some(draft) = row::find(store, store.reads(), token).await? else { return Ok(DraftLookup::Unknown) };
    if row::is_expired(&draft, now) {
        if draft.content.is_some() {
            sweep::expire_draft(store, draft.id, now).await?;
        }
        return Ok(DraftLookup::Expired);
    }
    let filed = row::filed(store, store.reads(), &draft, now).await?;
    // What was filed is the complaint's now; the draft that led to it is empty.
    let (Content { answers, contact }, evidence) = match filed {
        Some(_) => (Content { answers: Answers::default(), contact: ContactState::default() }, Vec::new()),
        None => {
            let evidence = rows::of_draft(store.reads(), draft.id).await?;
            (row::open_content(store, &draft)?, rows::pieces(store, &evidence)?)
        }
    };
    let draft::Model { updated_at, expires_at, .. } = draft;
    Ok(DraftLookup::Found(Box::new(Draft {
        answers,
        contact,
        evidence,
        filed,
        updated_at: instant(updated_at),
        expires_at: instant(expires_at),
    })))
}
