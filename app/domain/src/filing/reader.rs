//! Reads one form field by field and gathers everything that is wrong, so that a person mends it all at once.

use time::Date;
use time::macros::format_description;

use crate::error::{FieldCode, FieldError};
use crate::form::RawForm;
use crate::money::{Fen, NotAnAmount, half_width};

pub(super) struct Reader<'a> {
    form: &'a RawForm,
    errors: Vec<FieldError>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(form: &'a RawForm) -> Self {
        Self { form, errors: Vec::new() }
    }

    pub(super) fn wrong(&mut self, field: &str, code: FieldCode) {
        self.errors.push(FieldError::new(field, code));
    }

    pub(super) fn is_wrong(&self, field: &str) -> bool {
        self.errors.iter().any(|error| error.field == field)
    }

    /// One line of text: at least `min`, at most `max` characters; `min == 0` makes it optional.
    pub(super) fn line(&mut self, field: &str, min: usize, max: usize) -> String {
        let line = self.form.line(field);
        let line = self.once(field, line);
        self.measured(field, line, min, max)
    }

    /// Text with its line breaks, trimmed at both ends.
    pub(super) fn text(&mut self, field: &str, min: usize, max: usize) -> String {
        let text = self.form.one(field).map(|text| text.trim().to_owned());
        let text = self.once(field, text);
        self.measured(field, text, min, max)
    }

    fn once(&mut self, field: &str, value: Result<String, crate::form::SentTwice>) -> String {
        value.unwrap_or_else(|_| {
            self.wrong(field, FieldCode::SentTwice);
            String::new()
        })
    }

    fn measured(&mut self, field: &str, text: String, min: usize, max: usize) -> String {
        let count = text.chars().count();
        let counted = |code, n: usize| FieldError::counted(field, code, i64::try_from(n).unwrap_or(i64::MAX));
        if self.is_wrong(field) {
        } else if min > 0 && text.is_empty() {
            self.wrong(field, FieldCode::Required);
        } else if count < min {
            self.errors.push(counted(FieldCode::TooShort, min - count));
        } else if count > max {
            self.errors.push(counted(FieldCode::TooLong, count - max));
        }
        text
    }

    /// One of the choices offered.
    pub(super) fn choice<T>(&mut self, field: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        match self.form.one(field) {
            Err(_) => self.wrong(field, FieldCode::SentTwice),
            Ok("") => self.wrong(field, FieldCode::ChooseOne),
            Ok(code) => match read(code) {
                Some(value) => return Some(value),
                None => self.wrong(field, FieldCode::UnknownChoice),
            },
        }
        None
    }

    /// As many of the choices as the person ticked, each once.
    pub(super) fn choices<T: PartialEq>(&mut self, field: &str, read: impl Fn(&str) -> Option<T>) -> Vec<T> {
        let mut chosen = Vec::new();
        for code in self.form.all(field).filter(|code| !code.is_empty()) {
            match read(code) {
                Some(value) if !chosen.contains(&value) => chosen.push(value),
                Some(_) => {}
                None => {
                    self.errors.push(FieldError::new(field, FieldCode::UnknownChoice));
                    break;
                }
            }
        }
        chosen
    }

    /// An amount in yuan, or nothing.
    pub(super) fn amount(&mut self, field: &str) -> Option<Fen> {
        let typed = self.line(field, 0, 40);
        if typed.is_empty() {
            return None;
        }
        let code = match Fen::parse_yuan(&typed) {
            Ok(fen) => return Some(fen),
            Err(NotAnAmount::Unreadable) => FieldCode::NotAmount,
            Err(NotAnAmount::Negative) => FieldCode::NegativeAmount,
            Err(NotAnAmount::TooLarge) => FieldCode::AmountTooLarge,
        };
        self.wrong(field, code);
        None
    }

    /// A whole number from 1 to `max`, or nothing.
    pub(super) fn count(&mut self, field: &str, max: u32) -> Option<u32> {
        let typed: String = self.line(field, 0, 20).chars().map(half_width).collect();
        if typed.is_empty() {
            return None;
        }
        match typed.parse::<u32>() {
            Ok(number) if (1..=max).contains(&number) => Some(number),
            _ => {
                self.wrong(field, FieldCode::NotCount);
                None
            }
        }
    }

    /// A day up to today, or nothing. Reads `2026-11-03`, `2026/11/3`, `2026.11.3`, `2026年11月3日`.
    pub(super) fn past_day(&mut self, field: &str, today: Date) -> Option<Date> {
        let typed = self.line(field, 0, 40);
        if typed.is_empty() {
            return None;
        }
        let Some(day) = read_day(&typed) else {
            self.wrong(field, FieldCode::NotDate);
            return None;
        };
        if day > today {
            self.wrong(field, FieldCode::DateInFuture);
            return None;
        }
        // Civil Code art. 188: no claim is protected after 20 years.
        if day.year() < today.year() - 20 {
            self.wrong(field, FieldCode::DateTooOld);
            return None;
        }
        Some(day)
    }

    /// The value when nothing was wrong, else everything that was.
    pub(super) fn finish<T>(self, value: Option<T>) -> Result<T, Vec<FieldError>> {
        match value {
            Some(value) if self.errors.is_empty() => Ok(value),
            _ => Err(self.errors),
        }
    }
}

fn read_day(typed: &str) -> Option<Date> {
    let plain: String = typed
        .chars()
        .map(half_width)
        .filter_map(|c| match c {
            '年' | '月' | '/' | '.' => Some('-'),
            '日' | '号' | ' ' => None,
            other => Some(other),
        })
        .collect();
    let parts: Vec<&str> = plain.split('-').collect();
    let [year, month, day] = parts.as_slice() else { return None };
    let padded = format!("{year}-{month:0>2}-{day:0>2}");
    Date::parse(&padded, format_description!("[year]-[month]-[day]")).ok()
}
