//! Weighs the facts against the tables.

use time::Date;

use super::channel::{self, Plan};
use super::evidence::{EvidenceItem, evidence_of};
use super::facts::Facts;
use super::remedy::{ClaimSets, claim, is_for_no_loss};
use super::tables::{ELIGIBILITY, Effect, Rule, entitlement_of, remedy};
use super::when::first_day;
use crate::catalog::{Basis, Confidence};
use crate::codes::{Bilingual, GroundCode};

/// What the law says to the facts given. None of these promises an outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// There is a claim.
    Eligible,
    /// There is one, but part of it is open or cut.
    EligibleWithLimits,
    /// This ground does not reach it; the reasons say what else may.
    NotCovered,
    /// The time for it is over.
    TooLate,
    /// A fact that decides it is missing.
    NeedMore,
}

impl Verdict {
    /// The code of the public contract.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eligible => "eligible",
            Self::EligibleWithLimits => "eligible_with_limits",
            Self::NotCovered => "not_covered",
            Self::TooLate => "too_late",
            Self::NeedMore => "need_more",
        }
    }

    /// Whether there is a claim to bring, as far as is known.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Eligible | Self::EligibleWithLimits | Self::NeedMore)
    }
}

/// One reason for a verdict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Code of the rule, or of the ground itself.
    pub code: &'static str,
    /// The articles.
    pub basis: Bilingual,
    /// The reason, said to the person.
    pub text: &'static Bilingual,
    /// How sure it is; show it where it is not high.
    pub confidence: Confidence,
}

/// A deadline that has started: the clock knows when it ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Start {
    /// The rule of the clock.
    pub rule: &'static str,
    /// The day it runs from, itself not counted.
    pub from: Date,
}

/// Everything that the facts lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// The ground.
    pub ground: GroundCode,
    /// The verdict.
    pub verdict: Verdict,
    /// Why, the gravest first; never empty.
    pub reasons: Vec<Reason>,
    /// Names of facts that would say more, each once.
    pub missing: Vec<&'static str>,
    /// What to ask for.
    pub claims: ClaimSets,
    /// Where to go.
    pub plan: Plan,
    /// The deadlines that run.
    pub deadlines: Vec<Start>,
    /// What to have in hand.
    pub evidence: &'static [EvidenceItem],
}

/// Weighs the facts. Pure: the same facts give the same assessment.
pub fn assess(facts: &Facts) -> Assessment {
    let ground = entitlement_of(facts.ground);
    let applies =
        |rule: &&Rule| (rule.grounds.is_empty() || rule.grounds.contains(&facts.ground)) && rule.when.holds(facts);
    let mut rules: Vec<&'static Rule> = ELIGIBILITY.rule.iter().filter(applies).collect();
    // The sort is stable: among equals the order of the file counts.
    rules.sort_by_key(|rule| std::cmp::Reverse(rule.effect));
    let verdict = match rules.first().map(|rule| rule.effect) {
        Some(Effect::NotCovered) => Verdict::NotCovered,
        Some(Effect::TooLate) => Verdict::TooLate,
        Some(Effect::NeedMore) => Verdict::NeedMore,
        Some(Effect::Limits) => Verdict::EligibleWithLimits,
        Some(Effect::Supports | Effect::Note) | None => Verdict::Eligible,
    };
    // What would limit or support a claim says nothing where there is none.
    if !verdict.is_open() {
        rules.retain(|rule| !matches!(rule.effect, Effect::Limits | Effect::Supports | Effect::NeedMore));
    }
    let deciding: Vec<&'static Rule> = match verdict {
        Verdict::NotCovered => rules.iter().copied().filter(|rule| rule.effect == Effect::NotCovered).collect(),
        Verdict::TooLate => rules.iter().copied().filter(|rule| rule.effect == Effect::TooLate).collect(),
        _ => Vec::new(),
    };
    let mut reasons: Vec<Reason> = rules
        .iter()
        .map(|rule| Reason {
            code: &rule.code,
            basis: cite(&rule.basis),
            text: &rule.text,
            confidence: rule.confidence,
        })
        .collect();
    // Where another law takes the place of the ground's own, the ground's own promise would mislead.
    if verdict.is_open() && !rules.iter().any(|rule| rule.instead.is_some()) {
        let own = Reason {
            code: ground.code.as_str(),
            basis: cite(&ground.basis),
            text: &ground.text,
            confidence: ground.confidence,
        };
        let decided = rules.iter().filter(|rule| rule.effect >= Effect::Limits).count();
        reasons.insert(decided, own);
    }
    let mut missing: Vec<&'static str> = Vec::new();
    for name in rules.iter().flat_map(|rule| &rule.missing) {
        if !missing.contains(&name.as_str()) {
            missing.push(name);
        }
    }
    let plan = channel::plan(facts, verdict, &deciding);
    let mut deadlines: Vec<Start> = ground
        .deadlines
        .iter()
        .filter_map(|row| Some(Start { rule: &row.rule, from: first_day(&row.from, facts)? }))
        .collect();
    deadlines.extend(plan.now.iter().flat_map(|opening| channel::answers(opening.channel, facts.today)));
    Assessment {
        ground: facts.ground,
        verdict,
        reasons,
        missing,
        claims: claims(facts, verdict, &rules, &deciding),
        plan,
        deadlines,
        evidence: &evidence_of(facts.ground).items,
    }
}

fn claims(facts: &Facts, verdict: Verdict, rules: &[&'static Rule], deciding: &[&'static Rule]) -> ClaimSets {
    let ground = entitlement_of(facts.ground);
    let work_out = |codes: &[&'static str]| {
        let rows: Vec<_> = codes.iter().filter_map(|code| remedy(code)).collect();
        let lossless = rows.iter().filter(|row| !is_for_no_loss(row, facts)).count();
        rows.into_iter()
            .filter(|row| lossless == 0 || !is_for_no_loss(row, facts))
            .map(|row| {
                let mut claim = claim(row, facts);
                if ground.by_ground.contains(&row.code) {
                    claim.basis = cite(&ground.basis);
                }
                claim
            })
            .collect::<Vec<_>>()
    };
    let same = |codes: Vec<&'static str>| ClaimSets { modest: work_out(&codes), full: work_out(&codes) };
    if !verdict.is_open() {
        // One closed way is enough: only what every deciding rule leaves open is left.
        let open = deciding.iter().all(|rule| rule.instead.is_some());
        let left = deciding.iter().filter(|_| open).find_map(|rule| rule.instead.as_ref());
        return same(left.into_iter().flatten().map(String::as_str).collect());
    }
    if let Some(instead) = rules.iter().find_map(|rule| rule.instead.as_ref()) {
        return same(instead.iter().map(String::as_str).collect());
    }
    let dropped = |code: &&str| rules.iter().any(|rule| rule.drops.iter().any(|drop| drop == code));
    let keep = |codes: &'static [String]| -> Vec<&'static str> {
        codes.iter().map(String::as_str).filter(|code| !dropped(code)).collect()
    };
    let mut full = keep(&ground.full);
    for code in rules.iter().flat_map(|rule| &rule.adds) {
        if !full.contains(&code.as_str()) && !dropped(&code.as_str()) {
            full.push(code);
        }
    }
    ClaimSets { modest: work_out(&keep(&ground.modest)), full: work_out(&full) }
}

/// The articles of several laws, in both languages.
pub(super) fn cite(basis: &[Basis]) -> Bilingual {
    let join =
        |english: bool, between: &str| basis.iter().map(|basis| basis.cite(english)).collect::<Vec<_>>().join(between);
    Bilingual { zh: join(false, "；"), en: join(true, "; ") }
}
