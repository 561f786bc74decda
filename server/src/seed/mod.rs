//! Demo data: made-up complaints about made-up merchants, each the same for ever for its seed and index.
//!
//! What is said is data (`*.toml`); how it is dealt is here: [`scene`] chooses who, what, where and when, [`story`]
//! tells it, [`filing`] fills in the form, [`life`] lets it be reviewed and answered.

mod data;
mod dice;
mod filing;
mod life;
mod scene;
mod story;
#[cfg(test)]
mod tests;

use time::macros::datetime;
use time::{Duration, OffsetDateTime};
use youmen_domain::complaint::Actor;
use youmen_domain::number::{ComplaintNumber, ReceiptCode};
use youmen_store::Seeded;

use dice::Dice;

/// The day on which demo data ends. Fixed, or the same seed would be another tomorrow.
pub const BASE: OffsetDateTime = datetime!(2026-11-20 12:00 UTC);

/// How far back it goes.
pub const SPAN: Duration = Duration::days(730);

/// Which states demo complaints are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mix {
    /// Every state there is, a day's work for the desk among them.
    Everything,
    /// All on the board.
    Published,
}

/// Makes `count` complaints. The same count and seed make the same complaints, and a larger count only adds to them.
/// `reviewer` is who decided: an account that there is, or the site itself.
pub fn complaints(count: u64, seed: u64, mix: Mix, reviewer: Actor) -> impl Iterator<Item = Seeded> + Send {
    (0..count).map(move |index| complaint(index, seed, mix, reviewer.clone()))
}

fn complaint(index: u64, seed: u64, mix: Mix, reviewer: Actor) -> Seeded {
    let mut dice = Dice::of(seed, index);
    let fate = match mix {
        Mix::Everything => life::Fate::of(index),
        Mix::Published => life::Fate::Published,
    };
    let filed_at = fate.filed_at(&mut dice);
    let setting = scene::Setting::deal(index, filed_at, &mut dice);
    let filing = filing::fill(&setting, fate.publish(&mut dice), index, &mut dice);
    let events = life::events(fate, filed_at, filing.visibility.consents.tell_merchant, reviewer, &mut dice);
    Seeded {
        number: number(index, seed),
        receipt: ReceiptCode::from_draw(dice.below(ReceiptCode::SPACE)),
        filing,
        merchant: setting.merchant,
        events,
        demo: true,
    }
}

/// Distinct for all indexes of one seed, and not in a row.
fn number(index: u64, seed: u64) -> ComplaintNumber {
    /// Coprime to the number of numbers, so that steps of this size meet each of them once.
    const STEP: u64 = 61_803_399;
    let space = u64::from(ComplaintNumber::SPACE);
    let start = Dice::of(seed, u64::MAX).below(space);
    let draw = (start + (index % space) * STEP) % space;
    ComplaintNumber::from_draw(u32::try_from(draw).unwrap_or(0))
}
