//! A text as a machine should read it, with the way back to the text as given.

use std::ops::Range;

use super::glyph::{self, Class, Digit, Glyph};

/// One character after normalising.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell {
    /// Plain; Latin letters in capitals.
    pub ch: char,
    /// The digit it may be.
    pub digit: Option<Digit>,
    /// Which character of the given text it came from.
    pub at: usize,
}

/// A normalised text.
#[derive(Debug)]
pub(super) struct Normal {
    /// Its characters.
    pub cells: Vec<Cell>,
    /// How many characters the given text has.
    len: usize,
    /// How many cells may be digits, letters among them only where a whole word could be digits.
    pub digits: usize,
    /// How many cells are Latin letters.
    pub letters: usize,
    /// Whether there are upright bars, which people write both for 1 and between digits.
    pub bars: bool,
}

impl Normal {
    /// Normalises; `None` if nothing is left.
    pub fn of(chars: &[char]) -> Option<Self> {
        let mut normal =
            Self { cells: Vec::with_capacity(chars.len()), len: chars.len(), digits: 0, letters: 0, bars: false };
        for (at, &c) in chars.iter().enumerate() {
            // Nearly all of a complaint is Chinese characters and these need no table.
            if matches!(c, '\u{4E2A}'..='\u{9FFF}') || c.is_ascii() {
                normal.push(c, at);
                continue;
            }
            match glyph::strip(c) {
                Glyph::Nothing => {}
                Glyph::Plain(c) => normal.push(c, at),
                Glyph::Digit(value) => normal.push_digit(value, Class::Plain, at),
                Glyph::Number(number) => {
                    if number > 9 {
                        normal.push_digit(number / 10, Class::Fancy, at);
                    }
                    normal.push_digit(number % 10, Class::Fancy, at);
                }
            }
        }
        normal.settle_letters();
        (!normal.cells.is_empty()).then_some(normal)
    }

    fn push(&mut self, c: char, at: usize) {
        let digit = glyph::digit_of(c);
        self.digits += usize::from(digit.is_some());
        self.letters += usize::from(c.is_ascii_alphabetic());
        self.bars |= c == '|';
        self.cells.push(Cell { ch: c.to_ascii_uppercase(), digit, at });
    }

    fn push_digit(&mut self, value: u8, class: Class, at: usize) {
        self.digits += 1;
        let ch = char::from_digit(u32::from(value), 10).unwrap_or('0');
        self.cells.push(Cell { ch, digit: Some(Digit { value, class }), at });
    }

    /// A letter is a digit only where its whole word could be digits: `l38OO`, not `SF12`, not `books`.
    fn settle_letters(&mut self) {
        if self.letters == 0 {
            return;
        }
        let mut at = 0;
        while at < self.cells.len() {
            let word = self.cells.iter().skip(at).take_while(|cell| cell.ch.is_ascii_alphanumeric()).count();
            let Some(cells) = self.cells.get_mut(at..at + word) else { return };
            // Longer than any disguised number; also keeps a page of `o` from being one.
            if cells.iter().any(|cell| cell.digit.is_none())
                || cells.iter().all(|cell| cell.ch.is_ascii_alphabetic()) && word > 6
            {
                for cell in cells.iter_mut().filter(|cell| cell.ch.is_ascii_alphabetic()) {
                    self.digits -= usize::from(cell.digit.take().is_some());
                }
            }
            // The label is no part of the number: `QQ7522`.
            if let [first, second, ..] = cells
                && (first.ch, second.ch) == ('Q', 'Q')
            {
                self.digits -= usize::from(first.digit.take().is_some()) + usize::from(second.digit.take().is_some());
            }
            at += word + 1;
        }
    }

    /// The character at a cell; `\0` outside.
    pub fn ch(&self, at: usize) -> char {
        self.cells.get(at).map_or('\0', |cell| cell.ch)
    }

    /// The character before a cell; `\0` at the beginning.
    pub fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\0', |at| self.ch(at))
    }

    /// Whether the text at `at` reads `word` (capitals).
    pub fn reads(&self, at: usize, word: &str) -> bool {
        word.chars().enumerate().all(|(i, c)| self.ch(at + i) == c)
    }

    /// The next cell from `at` on that is no blank.
    pub fn skip_blanks(&self, at: usize) -> usize {
        at + self.cells.iter().skip(at).take_while(|cell| cell.ch.is_whitespace()).count()
    }

    /// A range of cells as a range of the given text, with the invisible characters that follow it.
    pub fn range(&self, cells: Range<usize>) -> (usize, usize) {
        let start = self.cells.get(cells.start).map_or(self.len, |cell| cell.at);
        let last = cells.end.checked_sub(1).and_then(|at| self.cells.get(at)).map_or(start, |cell| cell.at + 1);
        let next = self.cells.get(cells.end).map_or(self.len, |cell| cell.at);
        (start, next.max(last))
    }
}
