//! Conditions as the tables write them.

use serde::Deserialize;
use time::{Date, Month};

use super::facts::{Buyer, Facts, Seller};
use super::tables::FlagCode;
use crate::catalog::PlatformCode;
use crate::codes::{ChannelCode, GroundCode};

/// A condition: every part that is written must hold. An empty one always holds.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct When {
    /// One of these is ticked.
    flags: Vec<FlagCode>,
    /// All of these are ticked.
    all_flags: Vec<FlagCode>,
    /// None of these is ticked.
    without: Vec<FlagCode>,
    seller: Option<Who>,
    buyer: Option<Who>,
    /// One of these was tried.
    tried: Vec<ChannelCode>,
    /// It was bought on one of these.
    platforms: Vec<PlatformCode>,
    grounds: Vec<GroundCode>,
    /// None of these is known.
    unknown: Vec<FactName>,
    window: Option<Window>,
    also: Option<Window>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Who {
    Consumer,
    Business,
    Private,
}

/// A fact that may be missing, by its name in the contract.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum FactName {
    PaidFen,
    OrderedOn,
    ReceivedOn,
    ReturnReceivedOn,
    KnownOn,
    Seller,
}

/// A span of time from a day in the facts. The day itself is not counted, the last day is still inside
/// (Civil Code art. 201-202); it is not moved past holidays, which is the careful reading for the person.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Window {
    #[serde(default)]
    days: u16,
    #[serde(default)]
    months: u8,
    #[serde(default)]
    years: u8,
    from: Vec<FactName>,
    is: Side,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Side {
    Open,
    Past,
}

impl FactName {
    /// The day of this name, where it is one and is known.
    pub(super) fn day(self, facts: &Facts) -> Option<Date> {
        match self {
            Self::OrderedOn => facts.ordered_on,
            Self::ReceivedOn => facts.received_on,
            Self::ReturnReceivedOn => facts.return_received_on,
            Self::KnownOn => facts.known_on,
            Self::PaidFen | Self::Seller => None,
        }
    }

    fn is_known(self, facts: &Facts) -> bool {
        match self {
            Self::PaidFen => facts.paid.is_some(),
            Self::Seller => facts.seller.is_some(),
            _ => self.day(facts).is_some(),
        }
    }
}

/// The first known day of several.
pub(super) fn first_day(names: &[FactName], facts: &Facts) -> Option<Date> {
    names.iter().find_map(|name| name.day(facts))
}

impl Window {
    fn holds(&self, facts: &Facts) -> bool {
        let Some(from) = first_day(&self.from, facts) else { return false };
        // Beyond the calendar nothing is past.
        let Some(last) = last_day(from, self.years, self.months, self.days) else { return self.is == Side::Open };
        (facts.today > last) == (self.is == Side::Past)
    }
}

/// The last day of a span that starts after `from`: the same day of the month, or else the month's end (art. 202).
pub(super) fn last_day(from: Date, years: u8, months: u8, days: u16) -> Option<Date> {
    let month = i32::from(u8::from(from.month())) - 1 + i32::from(months);
    let year = from.year() + i32::from(years) + month / 12;
    let month = Month::try_from(u8::try_from(month % 12 + 1).ok()?).ok()?;
    let moved = Date::from_calendar_date(year, month, from.day().min(month.length(year))).ok()?;
    moved.checked_add(time::Duration::days(i64::from(days)))
}

impl When {
    pub(super) fn holds(&self, facts: &Facts) -> bool {
        let ticked = |flag: &FlagCode| facts.flags.contains(flag);
        let seller = match facts.seller {
            Some(Seller::Business) => Some(Who::Business),
            Some(Seller::Private) => Some(Who::Private),
            None => None,
        };
        let buyer = match facts.buyer {
            Buyer::Consumer => Who::Consumer,
            Buyer::Business => Who::Business,
        };
        (self.flags.is_empty() || self.flags.iter().any(ticked))
            && self.all_flags.iter().all(ticked)
            && !self.without.iter().any(ticked)
            && (self.seller.is_none() || self.seller == seller)
            && (self.buyer.is_none() || self.buyer == Some(buyer))
            && (self.tried.is_empty() || self.tried.iter().any(|channel| facts.tried.contains(channel)))
            && (self.platforms.is_empty() || facts.platform.is_some_and(|platform| self.platforms.contains(&platform)))
            && (self.grounds.is_empty() || self.grounds.contains(&facts.ground))
            && !self.unknown.iter().any(|name| name.is_known(facts))
            && self.window.as_ref().is_none_or(|window| window.holds(facts))
            && self.also.as_ref().is_none_or(|window| window.holds(facts))
    }
}
