//! What the rules must say, ground by ground, and what every row must be.

mod cases;
mod channels;
mod evidence;
mod input;
mod letters;
mod money;
mod properties;
mod tables;
mod windows;

use time::Date;
use time::macros::{date, format_description};

use super::*;
use crate::codes::ChannelCode;

/// A Tuesday without a holiday near it.
const TODAY: Date = date!(2026 - 06 - 16);

/// The assessment of a JSON case on [`TODAY`].
fn case(json: &str) -> Assessment {
    assess(&facts(json))
}

fn facts(json: &str) -> Facts {
    Facts::parse(json, TODAY).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn day(text: &str) -> Date {
    Date::parse(text, format_description!("[year]-[month]-[day]")).unwrap()
}

fn reason_codes(found: &Assessment) -> Vec<&'static str> {
    found.reasons.iter().map(|reason| reason.code).collect()
}

fn claim_codes(claims: &[Claim]) -> Vec<&'static str> {
    claims.iter().map(|claim| claim.code).collect()
}

/// The doors still open, in order.
fn way(found: &Assessment) -> Vec<ChannelCode> {
    found.plan.now.iter().chain(&found.plan.next).map(|opening| opening.channel).collect()
}

fn closed(found: &Assessment) -> Vec<ChannelCode> {
    found.plan.closed.iter().map(|row| row.channel).collect()
}
