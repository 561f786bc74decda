//! How much to ask for, with the arithmetic shown.

use super::facts::Facts;
use super::tables::{Amount, FlagCode, Remedy};
use super::verdict::cite;
use crate::codes::Bilingual;
use crate::money::{Fen, thousands, yuan};

/// A remedy in a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The remedy's code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static Bilingual,
    /// How much in fen, at most ten times [`Fen::MAX`]; none when it is no sum or a fact for it is missing.
    pub amount_fen: Option<i64>,
    /// Whether the sum is an upper limit that a court fills in.
    pub at_most: bool,
    /// The arithmetic; empty when it is no sum.
    pub line: Bilingual,
    /// The articles, in Chinese and English.
    pub basis: Bilingual,
}

/// Two ways to ask. They are alternatives: their sums are never added to each other, and one set never holds
/// two punitive sums unless the law gives both.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClaimSets {
    /// What settles most cases soonest.
    pub modest: Vec<Claim>,
    /// All that the law lets one ask for.
    pub full: Vec<Claim>,
}

impl ClaimSets {
    /// Every claim once, the modest ones first.
    pub fn all(&self) -> Vec<&Claim> {
        let mut all: Vec<&Claim> = Vec::new();
        for claim in self.modest.iter().chain(&self.full) {
            if !all.iter().any(|seen| seen.code == claim.code) {
                all.push(claim);
            }
        }
        all
    }
}

/// A fact multiplied.
struct Term {
    times: i64,
    zh: &'static str,
    en: &'static str,
    fen: Option<i64>,
}

/// Works a remedy out for a case.
pub fn claim(remedy: &'static Remedy, facts: &Facts) -> Claim {
    let (amount_fen, line) = match &remedy.amount {
        None => (None, Bilingual::default()),
        Some(amount) if amount.balance => balance(facts),
        Some(amount) => product(amount, facts),
    };
    Claim {
        code: &remedy.code,
        name: &remedy.name,
        amount_fen,
        at_most: remedy.amount.as_ref().is_some_and(|amount| amount.at_most),
        line,
        basis: cite(&remedy.basis),
    }
}

/// Whether a remedy is for a loss only, and the person said there was none.
pub(super) fn is_for_no_loss(remedy: &Remedy, facts: &Facts) -> bool {
    let only_loss = |amount: &Amount| amount.times_loss > 0 && amount.times_paid == 0;
    remedy.amount.as_ref().is_some_and(only_loss) && facts.loss.is_some_and(|loss| loss.fen() == 0)
}

fn terms(amount: &Amount, facts: &Facts) -> Vec<Term> {
    let deposit = if amount.deposit_is_paid { facts.deposit.or(facts.paid) } else { facts.deposit };
    [
        (amount.times_paid, "实付", "what you paid", facts.paid),
        (amount.times_loss, "损失", "your loss", facts.loss),
        (amount.times_deposit, "定金或押金", "the deposit", deposit),
        (amount.times_difference, "差价", "the difference", facts.difference),
        (amount.times_freight, "运费", "the postage", facts.freight),
        (amount.times_promised, "承诺的数", "the sum promised", facts.promised),
    ]
    .into_iter()
    .filter(|(times, ..)| *times > 0)
    .map(|(times, zh, en, fen)| Term { times: times.into(), zh, en, fen: fen.map(Fen::fen) })
    .collect()
}

/// The largest of the known products, raised to the floor. A missing price is never taken for zero.
fn product(amount: &Amount, facts: &Facts) -> (Option<i64>, Bilingual) {
    let terms = terms(amount, facts);
    let floor = i64::from(amount.floor_fen);
    let mut zh: Vec<String> = Vec::new();
    let mut en: Vec<String> = Vec::new();
    let mut sums = Vec::new();
    for term in &terms {
        match term.fen {
            // A loss of nothing explains nothing beside a price.
            Some(0) if terms.len() > 1 && term.zh == "损失" => {}
            Some(fen) => {
                let sum = fen.saturating_mul(term.times);
                sums.push(sum);
                let shown = if term.times == 1 {
                    yuan(fen)
                } else {
                    format!("{} × {} = {}", term.times, yuan(fen), yuan(sum))
                };
                zh.push(shown.clone());
                en.push(shown);
            }
            // The alternative by loss is offered only once a loss is named.
            None if terms.len() > 1 && term.zh == "损失" => {}
            None if term.times == 1 => {
                zh.push(term.zh.to_owned());
                en.push(term.en.to_owned());
            }
            None => {
                zh.push(format!("{} × {}", term.times, term.zh));
                en.push(format!("{} × {}", term.times, term.en));
            }
        }
    }
    let known = sums.iter().copied().max();
    let total = known.map(|sum| sum.max(floor));
    let mut line = Bilingual { zh: zh.join("，"), en: en.join(", ") };
    if let (2.., Some(sum)) = (sums.len(), known) {
        line.zh += &format!("，取大的{}", yuan(sum));
        line.en += &format!(", the larger is {}", yuan(sum));
    }
    if floor > 0 {
        let least = thousands(floor / 100);
        match total {
            Some(total) if known.is_some_and(|sum| sum >= floor) => {
                line.zh += &format!("，满{least}元按{}", yuan(total));
                line.en += &format!(", over the floor of {least}, so {}", yuan(total));
            }
            _ => {
                line.zh += &format!("，不满{least}元按{}", yuan(floor));
                line.en += &format!(", but at least {}", yuan(floor));
            }
        }
    }
    if amount.at_most {
        line.zh += "，这是上限，具体由法院定";
        line.en += ", the upper limit; a court decides";
    }
    (total, line)
}

/// A prepayment less what was used (Interpretation on prepaid consumption art. 15, 18-20).
///
/// Where credit was given on top and the merchant is the cause, what was used counts at paid ÷ (paid + given);
/// where the person is, at the full price. Never below zero.
fn balance(facts: &Facts) -> (Option<i64>, Bilingual) {
    let (Some(paid), Some(used)) = (facts.paid, facts.used) else {
        return (
            None,
            Bilingual { zh: "实付 − 用掉的价值".to_owned(), en: "what you paid − what you used".to_owned() },
        );
    };
    let (paid, used) = (paid.fen(), used.fen());
    let gift = facts.gift.map_or(0, Fen::fen);
    let own_reason = FlagCode::parse("own_reason").is_some_and(|flag| facts.flags.contains(&flag));
    let whole = i128::from(paid) + i128::from(gift);
    let (counted, how) = if gift > 0 && !own_reason && whole > 0 {
        let counted = i128::from(used) * i128::from(paid) / whole;
        let counted = i64::try_from(counted).unwrap_or(i64::MAX);
        let how = format!("{} × {} ÷ {} = {}；", yuan(used), yuan(paid), yuan(paid + gift), yuan(counted));
        (counted, how)
    } else {
        (used, String::new())
    };
    let left = (paid - counted).max(0);
    let rest = format!("{} − {} = {}", yuan(paid), yuan(counted), yuan(left));
    (Some(left), Bilingual { zh: format!("{how}{rest}"), en: format!("{}{rest}", how.replace('；', "; ")) })
}
