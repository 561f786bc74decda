//! What is known of a case, read from JSON with care: a wrong code or an impossible day is an error, never a guess.

use std::collections::BTreeSet;
use std::fmt;

use serde_json::{Map, Value};
use time::Date;
use time::macros::format_description;

use super::tables::FlagCode;
use crate::catalog::PlatformCode;
use crate::codes::{ChannelCode, GroundCode};
use crate::money::{Fen, NotAnAmount};

/// Who bought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Buyer {
    /// For daily life (Consumer Rights Protection Law art. 2); assumed when not said.
    #[default]
    Consumer,
    /// For a business.
    Business,
}

/// Who sold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seller {
    /// In trade.
    Business,
    /// A private person.
    Private,
}

/// The facts of a case. Only the ground must be known. Days are Asia/Shanghai dates, not after `today`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// What went wrong.
    pub ground: GroundCode,
    /// Where it was bought.
    pub platform: Option<PlatformCode>,
    /// What was paid for the goods or the service.
    pub paid: Option<Fen>,
    /// What else the person lost, by receipts; not the price.
    pub loss: Option<Fen>,
    /// Deposit or earnest money paid.
    pub deposit: Option<Fen>,
    /// What was overcharged, or the difference to buying it now.
    pub difference: Option<Fen>,
    /// Postage paid for sending things back.
    pub freight: Option<Fen>,
    /// The sum that was promised.
    pub promised: Option<Fen>,
    /// What was used of a prepayment, at the price that its reason calls for (see `prepaid_balance`).
    pub used: Option<Fen>,
    /// Credit given on top of a prepayment.
    pub gift: Option<Fen>,
    /// Day of the order.
    pub ordered_on: Option<Date>,
    /// Day of receipt.
    pub received_on: Option<Date>,
    /// Day the merchant got the goods back.
    pub return_received_on: Option<Date>,
    /// Day the person knew of the trouble; else receipt or order stands for it.
    pub known_on: Option<Date>,
    /// The day of the question.
    pub today: Date,
    /// Who bought.
    pub buyer: Buyer,
    /// Who sold, where known.
    pub seller: Option<Seller>,
    /// What the person ticked, from the table of flags.
    pub flags: BTreeSet<FlagCode>,
    /// Doors already knocked on.
    pub tried: BTreeSet<ChannelCode>,
}

/// Why a JSON value is no case. It names the field but never repeats what stood there, which may be somebody's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FactsError {
    /// Not JSON.
    NotJson,
    /// JSON, but not an object.
    NotObject,
    /// The ground is missing.
    Required(&'static str),
    /// Another type than the field has.
    WrongType(&'static str),
    /// A code that is none of the field's.
    UnknownCode(&'static str),
    /// Not a day of the calendar, as `YYYY-MM-DD`, from 1990 to 2100.
    NotDate(&'static str),
    /// After today.
    DateInFuture(&'static str),
    /// Before the order.
    BeforeOrdered(&'static str),
    /// Below zero.
    NegativeAmount(&'static str),
    /// Above [`Fen::MAX`].
    AmountTooLarge(&'static str),
    /// More entries than there are codes.
    TooMany(&'static str),
}

impl FactsError {
    /// The code on the wire.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotJson => "bad_json",
            Self::NotObject => "bad_object",
            Self::Required(_) => "required",
            Self::WrongType(_) => "wrong_type",
            Self::UnknownCode(_) => "unknown_code",
            Self::NotDate(_) => "not_date",
            Self::DateInFuture(_) => "date_in_future",
            Self::BeforeOrdered(_) => "before_ordered",
            Self::NegativeAmount(_) => "negative_amount",
            Self::AmountTooLarge(_) => "amount_too_large",
            Self::TooMany(_) => "too_many",
        }
    }
}

impl fmt::Display for FactsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotJson => f.write_str("not JSON: give one object a line"),
            Self::NotObject => f.write_str("not an object: give {\"ground\":\"…\"}"),
            Self::Required(field) => write!(f, "{field} is required"),
            Self::WrongType(field) => write!(f, "{field} has the wrong type"),
            Self::UnknownCode(field) => write!(f, "{field} has an unknown code"),
            Self::NotDate(field) => write!(f, "{field} is no day of the calendar; write YYYY-MM-DD"),
            Self::DateInFuture(field) => write!(f, "{field} is after today"),
            Self::BeforeOrdered(field) => write!(f, "{field} is before ordered_on"),
            Self::NegativeAmount(field) => write!(f, "{field} is below zero"),
            Self::AmountTooLarge(field) => write!(f, "{field} is above {} fen", Fen::MAX),
            Self::TooMany(field) => write!(f, "{field} has too many entries"),
        }
    }
}

impl std::error::Error for FactsError {}

/// More than any table has: a longer list is no list of codes.
const MOST_CODES: usize = 200;

impl Facts {
    /// Facts of which nothing but the ground is known.
    pub fn new(ground: GroundCode, today: Date) -> Self {
        Self {
            ground,
            platform: None,
            paid: None,
            loss: None,
            deposit: None,
            difference: None,
            freight: None,
            promised: None,
            used: None,
            gift: None,
            ordered_on: None,
            received_on: None,
            return_received_on: None,
            known_on: None,
            today,
            buyer: Buyer::Consumer,
            seller: None,
            flags: BTreeSet::new(),
            tried: BTreeSet::new(),
        }
    }

    /// Reads one JSON text. `today` counts where the text has none.
    ///
    /// Fields: those of the public contract, and as further optional ones `deposit_fen`, `difference_fen`,
    /// `freight_fen`, `promised_fen`, `used_fen`, `gift_fen`, `return_received_on` and `known_on`. Fields with other
    /// names are passed over; `null` is the same as absent.
    ///
    /// # Errors
    /// [`FactsError`] for the first thing that is wrong.
    pub fn parse(text: &str, today: Date) -> Result<Self, FactsError> {
        Self::from_value(&serde_json::from_str(text).map_err(|_| FactsError::NotJson)?, today)
    }

    /// As [`Facts::parse`], from a value.
    ///
    /// # Errors
    /// [`FactsError`] for the first thing that is wrong.
    pub fn from_value(value: &Value, today: Date) -> Result<Self, FactsError> {
        let object = Object(value.as_object().ok_or(FactsError::NotObject)?);
        let ground = object.text("ground")?.ok_or(FactsError::Required("ground"))?;
        let ground = ground.parse().map_err(|_| FactsError::UnknownCode("ground"))?;
        let today = object.day("today")?.unwrap_or(today);
        let mut facts = Self::new(ground, today);
        facts.platform = object.code("platform", PlatformCode::parse)?;
        facts.paid = object.amount("paid_fen")?;
        facts.loss = object.amount("loss_fen")?;
        facts.deposit = object.amount("deposit_fen")?;
        facts.difference = object.amount("difference_fen")?;
        facts.freight = object.amount("freight_fen")?;
        facts.promised = object.amount("promised_fen")?;
        facts.used = object.amount("used_fen")?;
        facts.gift = object.amount("gift_fen")?;
        facts.ordered_on = object.past_day("ordered_on", today)?;
        facts.received_on = object.past_day("received_on", today)?;
        facts.return_received_on = object.past_day("return_received_on", today)?;
        facts.known_on = object.past_day("known_on", today)?;
        for (field, day) in [("received_on", facts.received_on), ("return_received_on", facts.return_received_on)] {
            if let (Some(ordered), Some(day)) = (facts.ordered_on, day)
                && day < ordered
            {
                return Err(FactsError::BeforeOrdered(field));
            }
        }
        facts.buyer = object
            .code("buyer", |code| match code {
                "consumer" => Some(Buyer::Consumer),
                "business" => Some(Buyer::Business),
                _ => None,
            })?
            .unwrap_or_default();
        facts.seller = object.code("seller", |code| match code {
            "business" => Some(Seller::Business),
            "private" => Some(Seller::Private),
            _ => None,
        })?;
        facts.flags = object.codes("flags", FlagCode::parse)?;
        facts.tried = object.codes("tried", |code| code.parse().ok())?;
        Ok(facts)
    }
}

/// Reads fields; `null` counts as absent.
struct Object<'a>(&'a Map<String, Value>);

impl<'a> Object<'a> {
    fn get(&self, field: &str) -> Option<&'a Value> {
        self.0.get(field).filter(|value| !value.is_null())
    }

    fn text(&self, field: &'static str) -> Result<Option<&'a str>, FactsError> {
        self.get(field).map(|value| value.as_str().ok_or(FactsError::WrongType(field))).transpose()
    }

    fn code<T>(&self, field: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, FactsError> {
        self.text(field)?.map(|code| read(code).ok_or(FactsError::UnknownCode(field))).transpose()
    }

    fn codes<T: Ord>(&self, field: &'static str, read: impl Fn(&str) -> Option<T>) -> Result<BTreeSet<T>, FactsError> {
        let Some(value) = self.get(field) else { return Ok(BTreeSet::new()) };
        let list = value.as_array().ok_or(FactsError::WrongType(field))?;
        if list.len() > MOST_CODES {
            return Err(FactsError::TooMany(field));
        }
        list.iter()
            .map(|value| {
                let code = value.as_str().ok_or(FactsError::WrongType(field))?;
                read(code).ok_or(FactsError::UnknownCode(field))
            })
            .collect()
    }

    fn amount(&self, field: &'static str) -> Result<Option<Fen>, FactsError> {
        let Some(value) = self.get(field) else { return Ok(None) };
        let Value::Number(number) = value else { return Err(FactsError::WrongType(field)) };
        let fen = match number.as_i64() {
            Some(fen) => fen,
            // Whole but beyond i64, or a fraction of a fen.
            None if number.is_u64() => return Err(FactsError::AmountTooLarge(field)),
            None => match number.as_f64() {
                Some(float) if float < 0.0 => return Err(FactsError::NegativeAmount(field)),
                Some(float) if float > 1e10 => return Err(FactsError::AmountTooLarge(field)),
                _ => return Err(FactsError::WrongType(field)),
            },
        };
        Fen::new(fen).map(Some).map_err(|why| match why {
            NotAnAmount::Negative => FactsError::NegativeAmount(field),
            NotAnAmount::TooLarge => FactsError::AmountTooLarge(field),
            NotAnAmount::Unreadable => FactsError::WrongType(field),
        })
    }

    fn day(&self, field: &'static str) -> Result<Option<Date>, FactsError> {
        let Some(text) = self.text(field)? else { return Ok(None) };
        let day = Date::parse(text, format_description!("[year]-[month]-[day]"));
        match day {
            // Before consumers bought online, or beyond any plan: a slip of the keyboard.
            Ok(day) if (1990..=2100).contains(&day.year()) => Ok(Some(day)),
            _ => Err(FactsError::NotDate(field)),
        }
    }

    fn past_day(&self, field: &'static str, today: Date) -> Result<Option<Date>, FactsError> {
        match self.day(field)? {
            Some(day) if day > today => Err(FactsError::DateInFuture(field)),
            day => Ok(day),
        }
    }
}
