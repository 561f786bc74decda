//! The line protocol of `youmen assess`: one JSON object in, one out.

use serde::Serialize;
use time::Date;

use super::facts::{Facts, FactsError};
use super::verdict::{Assessment, assess};

#[derive(Serialize)]
struct Answer<'a> {
    verdict: &'static str,
    reasons: Vec<ReasonOut<'a>>,
    remedies: Vec<RemedyOut<'a>>,
    channel_now: Option<&'static str>,
    channels_next: Vec<&'static str>,
    excluded: Vec<ExcludedOut<'a>>,
    deadlines: Vec<DeadlineOut>,
    evidence: Vec<EvidenceOut>,
    split: SplitOut,
}

#[derive(Serialize)]
struct ReasonOut<'a> {
    code: &'static str,
    basis: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct RemedyOut<'a> {
    code: &'static str,
    amount_fen: Option<i64>,
    basis: &'a str,
}

#[derive(Serialize)]
struct ExcludedOut<'a> {
    channel: &'static str,
    because: &'a str,
}

#[derive(Serialize)]
struct DeadlineOut {
    rule: &'static str,
    due: String,
}

#[derive(Serialize)]
struct EvidenceOut {
    kind: &'static str,
    need: &'static str,
}

#[derive(Serialize)]
struct SplitOut {
    complaint: bool,
    lead: bool,
}

#[derive(Serialize)]
struct Failure {
    error: ErrorOut,
}

#[derive(Serialize)]
struct ErrorOut {
    code: &'static str,
    message: String,
}

/// A line longer than this holds no facts; reading it would only cost time.
const LONGEST_LINE: usize = 64 * 1024;

/// Answers one line of `youmen assess`, in Chinese. `today` (Asia/Shanghai) counts where the line has none;
/// `due` is the clock: the last day of a rule from a day, none where it does not know the rule.
///
/// A bad line gives `{"error":{"code":…,"message":…}}`, which never repeats the line. Never panics.
pub fn answer_with(line: &str, today: Date, due: &impl Fn(&str, Date) -> Option<Date>) -> String {
    let facts = if line.len() > LONGEST_LINE { Err(FactsError::NotJson) } else { Facts::parse(line, today) };
    let text = match facts {
        Ok(facts) => write(&assess(&facts), due),
        Err(error) => {
            serde_json::to_string(&Failure { error: ErrorOut { code: error.code(), message: error.to_string() } })
        }
    };
    // Structs of text and numbers always have a JSON form; a caller that reads lines still gets one.
    text.unwrap_or_else(|_| r#"{"error":{"code":"internal","message":"could not write the answer"}}"#.to_owned())
}

fn write(found: &Assessment, due: &impl Fn(&str, Date) -> Option<Date>) -> serde_json::Result<String> {
    let plan = &found.plan;
    serde_json::to_string(&Answer {
        verdict: found.verdict.as_str(),
        reasons: found
            .reasons
            .iter()
            .map(|reason| ReasonOut { code: reason.code, basis: &reason.basis.zh, text: &reason.text.zh })
            .collect(),
        remedies: found
            .claims
            .all()
            .into_iter()
            .map(|claim| RemedyOut { code: claim.code, amount_fen: claim.amount_fen, basis: &claim.basis.zh })
            .collect(),
        channel_now: plan.now.as_ref().map(|opening| opening.channel.as_str()),
        channels_next: plan.next.iter().map(|opening| opening.channel.as_str()).collect(),
        excluded: plan
            .closed
            .iter()
            .map(|closed| ExcludedOut { channel: closed.channel.as_str(), because: &closed.because.zh })
            .collect(),
        deadlines: found
            .deadlines
            .iter()
            .filter_map(|start| Some(DeadlineOut { rule: start.rule, due: iso(due(start.rule, start.from)?) }))
            .collect(),
        evidence: found
            .evidence
            .iter()
            .map(|item| EvidenceOut { kind: item.kind.as_str(), need: item.need.as_str() })
            .collect(),
        split: SplitOut { complaint: plan.split.complaint, lead: plan.split.lead },
    })
}

fn iso(day: Date) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}
