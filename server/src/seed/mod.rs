//! Demo data.
use youmen_store::Seeded;
/// Makes `count` complaints.
pub fn complaints(_count: u64, _seed: u64) -> impl Iterator<Item = Seeded> + Send {
    std::iter::empty()
}
