//! Chance that is the same for ever: what a number makes today it makes with every later version of every library.

/// SplitMix64 (Steele, Lea, Flood 2014): small, fast, and good enough to deal cards.
#[derive(Debug, Clone)]
pub(super) struct Dice(u64);

impl Dice {
    /// Dice for one complaint of one run, independent of all others.
    pub(super) fn of(seed: u64, index: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ index.wrapping_mul(0xd1b5_4a32_d192_ed03));
        dice.draw();
        dice
    }

    /// 64 bits.
    pub(super) fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `n`; 0 when `n` is.
    pub(super) fn below(&mut self, n: u64) -> u64 {
        self.draw().checked_rem(n).unwrap_or(0)
    }

    /// A number from `low` to `high`.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = u64::try_from(high - low + 1).unwrap_or(1);
        low.saturating_add(i64::try_from(self.below(span)).unwrap_or(0))
    }

    /// True so often in a hundred.
    pub(super) fn percent(&mut self, often: u64) -> bool {
        self.below(100) < often
    }

    /// One of several; none of none.
    pub(super) fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let index = self.below(u64::try_from(of.len()).unwrap_or(u64::MAX));
        of.get(usize::try_from(index).unwrap_or(0))
    }

    /// One of several texts; the empty one of none.
    pub(super) fn word<'a>(&mut self, of: &'a [String]) -> &'a str {
        self.pick(of).map_or("", String::as_str)
    }

    /// One of several, the first ones most often: the place of each is about as rare as it is late.
    pub(super) fn early<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let len = u64::try_from(of.len()).unwrap_or(u64::MAX);
        let most = self.below(len.max(1)) + 1;
        let index = self.below(most);
        of.get(usize::try_from(index).unwrap_or(0))
    }

    /// An index, by weights.
    pub(super) fn weighed(&mut self, weights: impl Iterator<Item = u64> + Clone) -> usize {
        let mut left = self.below(weights.clone().sum());
        for (index, weight) in weights.enumerate() {
            if left < weight {
                return index;
            }
            left -= weight;
        }
        0
    }

    /// So many decimal digits.
    pub(super) fn digits(&mut self, count: u32) -> String {
        (0..count).filter_map(|_| char::from_digit(u32::try_from(self.below(10)).unwrap_or(0), 10)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_deals_the_same_for_ever() {
        let mut dice = Dice::of(1, 0);
        let dealt: Vec<u64> = (0..5).map(|_| dice.below(1000)).collect();
        assert_eq!(dealt, [679, 444, 747, 90, 913]);
    }

    #[test]
    fn every_choice_comes_up_and_early_ones_more_often() {
        let mut dice = Dice::of(7, 7);
        let mut seen = [0_u32; 4];
        for _ in 0..4000 {
            if let Some(index) = dice.early(&[0_usize, 1, 2, 3]) {
                seen[*index] += 1;
            }
        }
        assert!(seen[0] > seen[1] && seen[1] > seen[2] && seen[2] > seen[3] && seen[3] > 0, "{seen:?}");
    }
}
