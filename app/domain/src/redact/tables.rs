//! What the server knows of names and common words.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::address::{labels, parts, regions};
use super::{glyph, name};

/// Surnames, characters of given names, and common words, ready to be asked.
#[derive(Debug)]
pub(super) struct Tables {
    /// One byte of flags for each common Chinese character.
    flags: Vec<u8>,
    doubles: HashSet<(char, char)>,
    words: HashSet<(char, char)>,
}

/// The first character the flags cover.
const FIRST: u32 = 0x4E00;
/// How many they cover: the block of common characters.
const MANY: usize = 0x5200;

const COMMON: u8 = 1;
const RARE: u8 = 2;
const GIVEN: u8 = 4;
const DOUBLE: u8 = 8;
/// A label of names ends with it, or a title begins with it.
pub(super) const NAME_LABEL: u8 = 16;
/// A province, a city or a county begins with it.
pub(super) const REGION: u8 = 32;
/// The kind of a road, an estate or a place begins with it: 路, 小区.
pub(super) const ENDING: u8 = 64;
/// A label of addresses ends with it.
pub(super) const ADDRESS_LABEL: u8 = 128;

/// The tables, read at the first use.
pub(super) static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    // What other tables begin with is marked here too, so that most of a text is passed over at one look.
    let mut tables = Tables { flags: vec![0; MANY], doubles: HashSet::new(), words: HashSet::new() };
    for line in lines(include_str!("../../data/redact/surnames.txt")) {
        match line.split_once(": ") {
            Some(("common", all)) => tables.flag(all, COMMON),
            Some(("rare", all)) => tables.flag(all, RARE),
            Some(("double", all)) => {
                for name in all.split(' ') {
                    let mut chars = name.chars();
                    if let (Some(a), Some(b)) = (chars.next(), chars.next()) {
                        tables.doubles.insert((a, b));
                        tables.flag(a.encode_utf8(&mut [0; 4]), DOUBLE);
                    }
                }
            }
            _ => {}
        }
    }
    for (firsts, flag) in [
        (name::firsts(), NAME_LABEL),
        (regions::firsts(), REGION),
        (parts::firsts(), ENDING),
        (labels::ends(), ADDRESS_LABEL),
    ] {
        tables.flag(&firsts, flag);
    }
    for line in lines(include_str!("../../data/redact/given_names.txt")) {
        tables.flag(line, GIVEN);
    }
    for line in lines(include_str!("../../data/redact/words.txt")) {
        let mut chars = line.chars();
        if let Some(first) = chars.next() {
            tables.words.extend(chars.map(|second| (first, second)));
        }
    }
    tables
});

/// The lines of a data file that are no comments.
pub(super) fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

fn place(c: char) -> Option<usize> {
    usize::try_from(u32::from(c).checked_sub(FIRST)?).ok().filter(|at| *at < MANY)
}

impl Tables {
    fn flag(&mut self, all: &str, flag: u8) {
        for c in all.chars() {
            if let Some(flags) = place(c).and_then(|at| self.flags.get_mut(at)) {
                *flags |= flag;
            }
        }
    }

    fn has(&self, c: char, flag: u8) -> bool {
        self.marks(c) & flag != 0
    }

    /// Its marks, of those above.
    pub fn marks(&self, c: char) -> u8 {
        place(c).and_then(|at| self.flags.get(at)).copied().unwrap_or(0)
    }

    /// Whether a name may begin with it at all.
    pub fn is_surname(&self, c: char) -> bool {
        self.has(c, COMMON | RARE)
    }

    /// Whether it is read as a surname almost everywhere.
    pub fn is_common_surname(&self, c: char) -> bool {
        self.has(c, COMMON)
    }

    /// Whether both make a surname of two characters.
    pub fn is_double_surname(&self, a: char, b: char) -> bool {
        self.has(a, DOUBLE) && self.doubles.contains(&(a, b))
    }

    /// Whether people are named with it.
    pub fn is_given(&self, c: char) -> bool {
        self.has(c, GIVEN)
    }

    /// Whether both make a common word.
    pub fn is_word(&self, a: char, b: char) -> bool {
        glyph::is_han(a) && glyph::is_han(b) && self.words.contains(&(a, b))
    }
}
