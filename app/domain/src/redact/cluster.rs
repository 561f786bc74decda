//! Digits that stand together, whatever was put between them.

use std::ops::Range;

use super::glyph::{self, Class, Digit};
use super::normal::{Cell, Normal};

/// What stands between a digit and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// Separators: the first that is no blank, and how many in all.
    Signs(char, usize),
    /// A separator said in words: 杠, 点, 空格.
    Words,
}

/// A digit of a cluster.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dig {
    /// 0 to 9.
    pub value: u8,
    /// How surely it is one.
    pub class: Class,
    /// Where it stands.
    pub cell: usize,
    /// What is before it.
    pub gap: Gap,
}

/// How upright bars are read; people use them both ways, so both readings are tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bars {
    /// As separators: `138|0013|8000`.
    Between,
    /// As ones: `|38 00|3 8000`.
    Ones,
}

/// Separators beyond this many part two numbers.
const WIDEST_GAP: usize = 6;
/// Fewer digits are no number of a person, QQ's five included.
const SHORTEST: usize = 5;

/// A run of digits with at most separators between them.
#[derive(Debug, Default)]
pub(super) struct Cluster {
    /// Its digits.
    pub digs: Vec<Dig>,
    /// Which of them belong to a date, a price or the like, so that no number may begin or end in them.
    pub spare: Vec<bool>,
    /// Which are already part of something found.
    pub taken: Vec<bool>,
    /// For each digit, one past the last that follows it without a gap.
    ends: Vec<usize>,
}

impl Cluster {
    /// Calls `each` with every cluster long enough to matter.
    pub fn each(normal: &Normal, bars: Bars, mut each: impl FnMut(&mut Self)) {
        let digit_at = |at: usize| match normal.cells.get(at) {
            Some(cell) if cell.ch == '|' && bars == Bars::Ones => Some(Digit { value: 1, class: Class::Loose }),
            Some(cell) => cell.digit,
            None => None,
        };
        let mut cluster = Self::default();
        let mut at = 0;
        while at < normal.cells.len() {
            let Some(digit) = digit_at(at) else {
                at += 1;
                continue;
            };
            cluster.digs.clear();
            cluster.push(digit, at, Gap::None);
            at += 1;
            loop {
                let (gap, next) = gap_from(normal, at, bars);
                let Some(digit) = digit_at(next) else {
                    at = next.max(at);
                    break;
                };
                cluster.push(digit, next, gap);
                at = next + 1;
            }
            if cluster.digs.len() >= SHORTEST {
                cluster.spare.clear();
                cluster.spare.resize(cluster.digs.len(), false);
                cluster.taken.clear();
                cluster.taken.resize(cluster.digs.len(), false);
                cluster.note_ends();
                each(&mut cluster);
            }
        }
    }

    fn push(&mut self, digit: Digit, cell: usize, gap: Gap) {
        self.digs.push(Dig { value: digit.value, class: digit.class, cell, gap });
    }

    /// How many digits.
    pub fn len(&self) -> usize {
        self.digs.len()
    }

    /// The values of a range.
    pub fn values(&self, digs: Range<usize>) -> Vec<u8> {
        self.digs.get(digs).unwrap_or_default().iter().map(|dig| dig.value).collect()
    }

    /// The value at a place; 255 outside.
    pub fn value(&self, at: usize) -> u8 {
        self.digs.get(at).map_or(255, |dig| dig.value)
    }

    /// What is before a digit; nothing, outside.
    pub fn gap(&self, at: usize) -> Gap {
        self.digs.get(at).map_or(Gap::None, |dig| dig.gap)
    }

    /// Whether a number may begin here: after a gap, or after something that is less surely a digit.
    pub fn may_start(&self, at: usize) -> bool {
        at == 0 || self.gap(at) != Gap::None || self.class(at) < self.class(at - 1)
    }

    /// Whether a number may end before `at`.
    pub fn may_end(&self, at: usize) -> bool {
        at == self.len() || self.gap(at) != Gap::None || self.class(at) > self.class(at - 1)
    }

    fn class(&self, at: usize) -> Class {
        self.digs.get(at).map_or(Class::Loose, |dig| dig.class)
    }

    /// One past the last digit that follows `at` without a gap.
    pub fn group_end(&self, at: usize) -> usize {
        self.ends.get(at).copied().unwrap_or(self.len())
    }

    /// Notes where each digit's group ends, so that asking for it in a long run costs nothing.
    fn note_ends(&mut self) {
        self.ends.clear();
        self.ends.resize(self.digs.len(), self.digs.len());
        let mut end = self.digs.len();
        for (at, dig) in self.digs.iter().enumerate().rev() {
            if let Some(place) = self.ends.get_mut(at) {
                *place = end;
            }
            if dig.gap != Gap::None {
                end = at;
            }
        }
    }

    /// The lengths of the groups between gaps in a range.
    pub fn shape(&self, digs: Range<usize>) -> Vec<usize> {
        let mut shape = Vec::new();
        let mut at = digs.start;
        while at < digs.end {
            let end = self.group_end(at).min(digs.end);
            shape.push(end - at);
            at = end;
        }
        shape
    }

    /// The gaps inside a range.
    pub fn gaps(&self, digs: Range<usize>) -> impl Iterator<Item = Gap> + '_ {
        let inner = digs.start + 1..digs.end;
        self.digs.get(inner).unwrap_or_default().iter().map(|dig| dig.gap).filter(|gap| *gap != Gap::None)
    }

    /// Whether at most one sort of separator stands inside a range.
    pub fn uniform(&self, digs: Range<usize>) -> bool {
        let mut gaps = self.gaps(digs);
        gaps.next().is_none_or(|first| gaps.all(|gap| gap == first))
    }

    /// Whether at least `least` digits of a range are more than look-alikes.
    pub fn sure(&self, digs: Range<usize>, least: usize) -> bool {
        self.digs.get(digs).unwrap_or_default().iter().filter(|dig| dig.class != Class::Loose).count() >= least
    }

    /// Whether any digit of a range is marked.
    pub fn any(marks: &[bool], digs: Range<usize>) -> bool {
        marks.get(digs).unwrap_or_default().contains(&true)
    }

    /// Marks a range.
    pub fn mark(marks: &mut [bool], digs: Range<usize>) {
        if let Some(marks) = marks.get_mut(digs) {
            marks.fill(true);
        }
    }

    /// The cells a range covers.
    pub fn cells(&self, digs: Range<usize>) -> Range<usize> {
        let start = self.digs.get(digs.start).map_or(0, |dig| dig.cell);
        let end = digs.end.checked_sub(1).and_then(|at| self.digs.get(at)).map_or(start, |dig| dig.cell + 1);
        start..end
    }

    /// The first cell after a digit range.
    pub fn after(&self, end: usize) -> usize {
        self.cells(end.saturating_sub(1)..end).end
    }

    /// The first cell of a digit.
    pub fn first(&self, start: usize) -> usize {
        self.digs.get(start).map_or(0, |dig| dig.cell)
    }
}

/// What stands from `at` to the next thing that is no separator, and where that is.
fn gap_from(normal: &Normal, at: usize, bars: Bars) -> (Gap, usize) {
    let sign =
        |cell: &&Cell| cell.digit.is_none() && glyph::separates(cell.ch) && !(bars == Bars::Ones && cell.ch == '|');
    let signs = normal.cells.iter().skip(at).take(WIDEST_GAP + 1).take_while(sign).count();
    if signs > WIDEST_GAP {
        return (Gap::None, at);
    }
    let after = at + signs;
    for word in ["杠", "横杠", "减", "点", "空格", "空"] {
        if normal.reads(after, word) {
            let next = after + word.chars().count();
            let blanks = normal.cells.iter().skip(next).take(WIDEST_GAP).take_while(sign).count();
            return (Gap::Words, next + blanks);
        }
    }
    let main = (at..after).map(|i| normal.ch(i)).find(|c| !c.is_whitespace()).unwrap_or(normal.ch(at));
    if signs == 0 { (Gap::None, at) } else { (Gap::Signs(main, signs), after) }
}
