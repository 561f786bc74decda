//! Which door now, which after it, and which are closed.

use time::Date;

use super::facts::{Facts, Seller};
use super::tables::{Detour, ELIGIBILITY, Rule, entitlement_of, samr_refusals};
use super::verdict::{Start, Verdict, cite};
use crate::catalog::{Confidence, channel_of};
use crate::codes::{Bilingual, ChannelCode};

/// A door to go to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    /// The door.
    pub channel: ChannelCode,
    /// Why it stands here, where the case calls for it.
    pub because: Option<&'static Bilingual>,
    /// The articles behind that.
    pub basis: Option<Bilingual>,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A door that would be shut in the person's face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// The door.
    pub channel: ChannelCode,
    /// Why, and what to do about it.
    pub because: Bilingual,
    /// The articles.
    pub basis: Bilingual,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Whether 12315 can be asked for money (a complaint, 投诉), told of an offence (a report, 举报), or both.
/// They are handled apart (Order 121 art. 9).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Split {
    /// A complaint can be brought.
    pub complaint: bool,
    /// A report can be made.
    pub lead: bool,
}

/// The way through the doors.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    /// Where to go now; none when every door has been tried.
    pub now: Option<Opening>,
    /// Where after it, in order.
    pub next: Vec<Opening>,
    /// Where not to go.
    pub closed: Vec<Closed>,
    /// What 12315 can be told.
    pub split: Split,
}

/// Where no rule names a better way.
const LAST_RESORT: [ChannelCode; 2] = [ChannelCode::Merchant, ChannelCode::LegalAid12348];

const COURTS: [ChannelCode; 4] =
    [ChannelCode::Court, ChannelCode::SmallClaims, ChannelCode::InternetCourt, ChannelCode::Arbitration];

/// Plans the way. Doors stand in one order that does not depend on what was tried, and the plan goes on after the
/// furthest door tried: so trying one more never brings back an earlier one.
pub(super) fn plan(facts: &Facts, verdict: Verdict, deciding: &[&'static Rule]) -> Plan {
    let ground = entitlement_of(facts.ground);
    let base: &[ChannelCode] = if verdict.is_open() {
        &ground.path
    } else {
        deciding.iter().find_map(|rule| rule.path.as_deref()).unwrap_or(&LAST_RESORT)
    };
    let mut way: Vec<(ChannelCode, Option<&'static Detour>)> = base.iter().map(|code| (*code, None)).collect();
    for detour in ELIGIBILITY.detour.iter().filter(|row| row.flags.iter().any(|flag| facts.flags.contains(flag))) {
        if way.iter().any(|(code, _)| *code == detour.channel) {
            continue;
        }
        // A door that has no place in this way stands at its end.
        let at = way.iter().position(|(code, _)| *code == detour.before).unwrap_or(way.len());
        way.insert(at, (detour.channel, Some(detour)));
    }

    let mut closed: Vec<Closed> = samr_closed(facts).into_iter().collect();
    for bar in ELIGIBILITY.bar.iter().filter(|bar| bar.when.iter().any(|when| when.holds(facts))) {
        if !closed.iter().any(|row| row.channel == bar.channel) {
            closed.push(Closed {
                channel: bar.channel,
                because: bar.text.clone(),
                basis: cite(&bar.basis),
                confidence: bar.confidence,
            });
        }
    }
    let is_closed = |closed: &[Closed], channel| closed.iter().any(|row| row.channel == channel);
    // A court's decision is the last word on the matter, whichever court it was.
    let further = if COURTS.iter().any(|court| facts.tried.contains(court)) {
        way.len()
    } else {
        way.iter().rposition(|(code, _)| facts.tried.contains(code)).map_or(0, |at| at + 1)
    };
    let mut open: Vec<Opening> = way
        .iter()
        .skip(further)
        .filter(|(code, _)| !facts.tried.contains(code) && !is_closed(&closed, *code))
        .map(|(code, detour)| Opening {
            channel: *code,
            because: detour.map(|detour| &detour.text),
            basis: detour.map(|detour| cite(&detour.basis)),
            confidence: detour.map_or(channel_of(*code).confidence, |detour| detour.confidence),
        })
        .collect();
    // Both at once would spoil one of them (art. 16(2)).
    if open.iter().any(|row| row.channel == ChannelCode::Samr12315)
        && let Some(at) = open.iter().position(|row| row.channel == ChannelCode::ConsumerAssociation)
    {
        open.remove(at);
        closed.push(one_of_two());
    }
    closed.retain(|row| way.iter().any(|(code, _)| *code == row.channel) || row.channel == ChannelCode::Samr12315);
    let samr_open =
        !is_closed(&closed, ChannelCode::Samr12315) && way.iter().any(|(code, _)| *code == ChannelCode::Samr12315);
    let split = Split {
        complaint: verdict.is_open() && samr_open,
        lead: ground.lead
            && facts.seller != Some(Seller::Private)
            && (verdict.is_open() || (!deciding.is_empty() && deciding.iter().all(|rule| rule.keeps_lead))),
    };
    let mut open = open.into_iter();
    Plan { now: open.next(), next: open.collect(), closed, split }
}

/// The first of the seven grounds that would shut 12315, with what to do about it.
fn samr_closed(facts: &Facts) -> Option<Closed> {
    let row = samr_refusals().iter().find(|row| row.when.iter().any(|when| when.holds(facts)))?;
    Some(Closed {
        channel: ChannelCode::Samr12315,
        because: Bilingual {
            zh: format!("{}{}", row.text.zh, row.what_to_do.zh),
            en: format!("{} {}", row.text.en, row.what_to_do.en),
        },
        basis: cite(&row.basis),
        confidence: row.confidence,
    })
}

fn one_of_two() -> Closed {
    let row = samr_refusals().iter().find(|row| row.item == 2);
    Closed {
        channel: ChannelCode::ConsumerAssociation,
        because: Bilingual {
            zh: "12315和消协只选一个：一边接了，另一边就不再接。先走12315；它没接下的，再找消协。".to_owned(),
            en: "Choose one of the two: once 12315 or the association has it, the other will not take it. Start with 12315; \
                 if it turns you down, ask the association."
                .to_owned(),
        },
        basis: row.map(|row| cite(&row.basis)).unwrap_or_default(),
        confidence: Confidence::High,
    }
}

/// By when a door should answer, if one knocks today.
pub(super) fn answers(channel: ChannelCode, today: Date) -> impl Iterator<Item = Start> {
    channel_of(channel).plan.deadlines.iter().map(move |rule| Start { rule, from: today })
}
