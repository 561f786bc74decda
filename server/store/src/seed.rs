//! Demo data in bulk: the same rows as filing and deciding would make, a thousand to a transaction.

use std::collections::HashMap;
use std::num::NonZeroUsize;
use std::sync::Arc;

use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{OnConflict, Query};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use youmen_domain::complaint::{Event, HandMasks, PublicWords};
use youmen_domain::filing::Filing;
use youmen_domain::number::{ComplaintNumber, ReceiptCode};
use youmen_domain::state::{Action, Status};

use crate::cases::{events, receipt, row};
use crate::entity::{complaint, event, merchant};
use crate::seal::Keyring;
use crate::time::micros;
use crate::{Store, StoreError, codes, merchants};

/// Complaints in a transaction: long enough that its fsync does not count, short enough that nobody waits for it.
const BATCH: usize = 1_000;
/// Events in a statement: eight parameters each, below SQLite's 32,766.
const EVENTS: usize = 4_000;

/// A merchant of demo data.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SeededMerchant {
    /// Its address part, the same on every run.
    pub slug: String,
    /// Its name.
    pub name: String,
}

/// A complaint of demo data, with its whole life.
pub struct Seeded {
    /// Its number. One that is taken is left out.
    pub number: ComplaintNumber,
    /// Its code.
    pub receipt: ReceiptCode,
    /// What was filed.
    pub filing: Filing,
    /// Whom it is about.
    pub merchant: SeededMerchant,
    /// Everything that happened, oldest first, beginning with [`Action::File`]. Each has to fit the state before it.
    pub events: Vec<Event>,
    /// Whether it is labelled as demo data.
    pub demo: bool,
}

/// A seeded complaint, ready to be written.
struct Made {
    row: complaint::ActiveModel,
    number: String,
    merchant: i64,
    listed: bool,
    published_at: Option<i64>,
    events: Vec<Event>,
}

impl Store {
    /// Whether nothing was ever filed here.
    ///
    /// # Errors
    /// [`StoreError::Database`].
    pub async fn is_empty(&self) -> Result<bool, StoreError> {
        let any = complaint::Entity::find().select_only().column(complaint::Column::Id).into_tuple::<i64>();
        Ok(any.one(self.reads()).await?.is_none())
    }

    /// Writes demo complaints and says how many. What has been written when it fails stays.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when events do not follow from each other, or one is published that may not be.
    pub async fn seed_complaints<I>(&self, seeds: I) -> Result<u64, StoreError>
    where
        I: IntoIterator<Item = Seeded>,
        I::IntoIter: Send,
    {
        let mut seeds = seeds.into_iter();
        let mut known = HashMap::new();
        let mut written = 0;
        loop {
            let batch: Vec<Seeded> = seeds.by_ref().take(BATCH).collect();
            if batch.is_empty() {
                return Ok(written);
            }
            written += self.seed_batch(batch, &mut known).await?;
        }
    }

    async fn seed_batch(
        &self,
        batch: Vec<Seeded>,
        known: &mut HashMap<SeededMerchant, (i64, String)>,
    ) -> Result<u64, StoreError> {
        let tx = self.begin().await?;
        let mut seeds = Vec::with_capacity(batch.len());
        for seed in batch {
            let at = seed.events.first().map(|event| micros(event.at)).ok_or(StoreError::Conflict)?;
            if !known.contains_key(&seed.merchant) {
                let SeededMerchant { slug, name } = &seed.merchant;
                let row = merchants::find_or_insert(&tx, Some(slug), name, seed.demo, at).await?;
                known.insert(seed.merchant.clone(), (row.id, row.name));
            }
            let merchant = known.get(&seed.merchant).ok_or(StoreError::NotFound)?.clone();
            seeds.push((seed, merchant));
        }
        let mut made = make_all(&self.inner.keys, seeds).await?;
        let ids = insert(&tx, &made).await?;
        made.retain(|made| ids.contains_key(&made.number));
        write_events(self, &tx, &made, &ids).await?;
        count(&tx, &made).await?;
        tx.commit().await?;
        u64::try_from(made.len()).map_err(|_| StoreError::Full)
    }
}

/// Masking and sealing are most of the work, so every core does a share of a batch.
async fn make_all(keys: &Arc<Keyring>, seeds: Vec<(Seeded, (i64, String))>) -> Result<Vec<Made>, StoreError> {
    let cores = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let share = seeds.len().div_ceil(cores).max(1);
    let mut seeds = seeds.into_iter().peekable();
    let mut shares = Vec::with_capacity(cores);
    while seeds.peek().is_some() {
        let (some, keys): (Vec<_>, _) = (seeds.by_ref().take(share).collect(), Arc::clone(keys));
        shares.push(tokio::task::spawn_blocking(move || {
            let made = some.into_iter().map(|(seed, (id, name))| make(&keys, seed, id, &name));
            made.collect::<Result<Vec<_>, _>>()
        }));
    }
    let mut made = Vec::new();
    for share in shares {
        made.extend(share.await.map_err(|stopped| StoreError::Disk(std::io::Error::other(stopped)))??);
    }
    Ok(made)
}

/// Walks a complaint through its life.
fn make(keys: &Keyring, seed: Seeded, merchant: i64, merchant_name: &str) -> Result<Made, StoreError> {
    let Seeded { number, receipt, filing, events, demo, .. } = seed;
    let [first, later @ ..] = events.as_slice() else { return Err(StoreError::Conflict) };
    if first.action != Action::File {
        return Err(StoreError::Conflict);
    }
    let (mut status, mut published_at) = (Status::FILED, None);
    for event in later {
        status = status.after(event.action).map_err(|_| StoreError::Conflict)?;
        if status.is_listed() && published_at.is_none() {
            published_at = Some(micros(event.at));
        }
    }
    if published_at.is_some() && !(filing.visibility.publish && filing.contact.is_some()) {
        return Err(StoreError::Conflict);
    }
    let receipt_hash = receipt::hash(keys, &number, &receipt);
    let mut row = row::new(keys, &number, receipt_hash, &filing, merchant, status, micros(first.at))?;
    if status.is_listed() {
        let words = PublicWords::of(&filing, merchant_name, &HandMasks::default());
        row.words = Set(Some(codes::json(&words)?));
    }
    if status.withdrawn {
        row.original = Set(None);
        row.contact = Set(None);
        row.province = Set(None);
        row.paid_fen = Set(None);
        row.ordered_month = Set(None);
        row.asks = Set("[]".to_owned());
        row.tried = Set("[]".to_owned());
    }
    row.published_at = Set(published_at);
    row.changed_at = Set(micros(events.last().unwrap_or(first).at));
    row.version = Set(i64::try_from(events.len()).map_err(|_| StoreError::Full)?);
    row.demo = Set(demo);
    Ok(Made { row, number: number.to_string(), merchant, listed: status.is_listed(), published_at, events })
}

/// The ids of the rows that were new, by number.
async fn insert(tx: &DatabaseTransaction, made: &[Made]) -> Result<HashMap<String, i64>, StoreError> {
    use complaint::{Column, Entity};
    let mut statement = Entity::insert_many(made.iter().map(|made| made.row.clone())).into_query();
    statement
        .on_conflict(OnConflict::column(Column::Number).do_nothing().to_owned())
        .returning(Query::returning().columns([Column::Id, Column::Number]));
    let rows = tx.query_all(&statement).await?;
    let ids = rows.iter().map(|row| Ok((row.try_get("", "number")?, row.try_get("", "id")?)));
    Ok(ids.collect::<Result<_, sea_orm::DbErr>>()?)
}

async fn write_events(
    store: &Store,
    tx: &DatabaseTransaction,
    made: &[Made],
    ids: &HashMap<String, i64>,
) -> Result<(), StoreError> {
    let mut rows = Vec::new();
    for made in made {
        let id = *ids.get(&made.number).ok_or(StoreError::NotFound)?;
        let withdrawn = made.events.iter().any(|event| event.action == Action::Withdraw);
        for (seq, event) in (1..).zip(&made.events) {
            let note = event.note.as_deref().filter(|_| !withdrawn);
            let Event { action, actor, at, reason, .. } = event;
            rows.push(events::new(store.keys(), &made.number, id, seq, *action, actor, *reason, note, micros(*at))?);
        }
    }
    while !rows.is_empty() {
        let some = rows.split_off(rows.len().saturating_sub(EVENTS));
        event::Entity::insert_many(some).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Counts what came onto the board, merchant by merchant.
async fn count(tx: &DatabaseTransaction, made: &[Made]) -> Result<(), StoreError> {
    let mut listed: HashMap<i64, (i64, i64)> = HashMap::new();
    for made in made {
        let Some(at) = made.published_at else { continue };
        let (count, first) = listed.entry(made.merchant).or_insert((0, at));
        *count += i64::from(made.listed);
        *first = Ord::min(*first, at);
    }
    for (id, (by, at)) in listed {
        merchants::count_listed(tx, id, by, at).await?;
        // Found from its first publication on, even where that complaint left the board since.
        let shown = merchant::ActiveModel { shown_since: Set(Some(at)), ..Default::default() };
        let unseen = merchant::Entity::update_many().set(shown).filter(merchant::Column::Id.eq(id));
        unseen.filter(merchant::Column::ShownSince.is_null()).exec(tx).await?;
    }
    Ok(())
}
