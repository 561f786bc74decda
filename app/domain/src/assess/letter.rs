//! What to write to each door, from the person's own facts.

use std::sync::LazyLock;

use serde::Deserialize;
use time::Date;

use super::evidence::Need;
use super::remedy::Claim;
use super::verdict::Assessment;
use crate::catalog::{Confidence, ground_of, iso_date, read};
use crate::codes::{Bilingual, ChannelCode};
use crate::money::yuan;

/// Which letter it is: a door may take more than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// To the merchant.
    Merchant,
    /// To the platform.
    Platform,
    /// 12315: a complaint (投诉), for what the person is owed.
    SamrComplaint,
    /// 12315: a report (举报) of what the merchant did; nothing is asked for.
    SamrLead,
    /// To a consumer association.
    ConsumerAssociation,
    /// The outline of a statement of claim.
    SmallClaims,
}

/// What the person knows and may leave out; each that is missing leaves a visible blank such as 【订单号】.
/// The words stay as they were typed and go nowhere but into the letter.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct CaseWords {
    /// The merchant's name.
    pub merchant: Option<String>,
    /// The merchant's place.
    pub merchant_place: Option<String>,
    /// The platform's name.
    pub platform: Option<String>,
    /// What was bought.
    pub product: Option<String>,
    /// The order number.
    pub order_no: Option<String>,
    /// What was paid, in yuan.
    pub paid: Option<String>,
    /// Day of the order, as it should read.
    pub ordered_on: Option<String>,
    /// Day of receipt, as it should read.
    pub received_on: Option<String>,
    /// What happened.
    pub story: Option<String>,
    /// The person's name.
    pub name: Option<String>,
    /// The person's telephone number.
    pub phone: Option<String>,
    /// The person's address.
    pub address: Option<String>,
    /// What has been tried.
    pub tried: Option<String>,
}

/// One field of a door's form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterField {
    /// What the form calls it.
    pub label: &'static Bilingual,
    /// What to write there, in Chinese: the doors read nothing else.
    pub text: String,
}

/// What to write to one door.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Which letter.
    pub kind: LetterKind,
    /// The door.
    pub channel: ChannelCode,
    /// Its title.
    pub title: &'static Bilingual,
    /// Its fields, in the order of the form.
    pub fields: Vec<LetterField>,
    /// How sure we are of the form's fields.
    pub confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Template {
    #[serde(rename = "code")]
    kind: LetterKind,
    channel: ChannelCode,
    title: Bilingual,
    /// Whether it asks for the full claim, else for the modest one.
    asks_full: bool,
    fields: Vec<TemplateField>,
    #[serde(rename = "source")]
    _source: String,
    #[serde(rename = "verified_on", with = "iso_date")]
    _verified_on: Date,
    confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TemplateField {
    label: Bilingual,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    letter: Vec<Template>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| read(include_str!("../../data/letters.toml")));

/// What to write to each door of the plan that is still open, in the plan's order; a report last, where one can be made.
pub fn letters(assessment: &Assessment, words: &CaseWords) -> Vec<Letter> {
    let plan = &assessment.plan;
    let mut found = Vec::new();
    let claims = !assessment.claims.modest.is_empty();
    for opening in plan.now.iter().chain(&plan.next).filter(|_| claims) {
        let of_door = |row: &&Template| row.channel == opening.channel && row.kind != LetterKind::SamrLead;
        found.extend(TABLE.letter.iter().filter(of_door).map(|row| fill(row, assessment, words)));
    }
    if plan.split.lead {
        let lead = TABLE.letter.iter().filter(|row| row.kind == LetterKind::SamrLead);
        found.extend(lead.map(|row| fill(row, assessment, words)));
    }
    found
}

fn fill(row: &'static Template, assessment: &Assessment, words: &CaseWords) -> Letter {
    let claims = if row.asks_full { &assessment.claims.full } else { &assessment.claims.modest };
    let value = |key: &str| value(key, claims, assessment, words);
    Letter {
        kind: row.kind,
        channel: row.channel,
        title: &row.title,
        fields: row
            .fields
            .iter()
            .map(|field| LetterField { label: &field.label, text: expand(&field.text, value) })
            .collect(),
        confidence: row.confidence,
    }
}

/// Puts values in the place of `{key}`, once: braces in a person's own words stay what they are.
fn expand(template: &str, value: impl Fn(&str) -> String) -> String {
    let mut out = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((key, tail)) = after.split_once('}') else { break };
        out.push_str(&value(key));
        rest = tail;
    }
    out.push_str(rest);
    out
}

fn value(key: &str, claims: &[Claim], assessment: &Assessment, words: &CaseWords) -> String {
    let said = |word: &Option<String>, blank: &str| {
        word.as_deref().map(str::trim).filter(|word| !word.is_empty()).map_or(format!("【{blank}】"), str::to_owned)
    };
    match key {
        "merchant" => said(&words.merchant, "商家名称"),
        "merchant_place" => said(&words.merchant_place, "商家地址"),
        "platform" => said(&words.platform, "平台名称"),
        "product" => said(&words.product, "商品名称"),
        "order_no" => said(&words.order_no, "订单号"),
        "paid" => said(&words.paid, "付款金额"),
        "ordered_on" => said(&words.ordered_on, "下单日期"),
        "received_on" => said(&words.received_on, "收货日期，没收到就写“未收到”"),
        "story" => said(&words.story, "事情经过"),
        "name" => said(&words.name, "你的姓名"),
        "phone" => said(&words.phone, "你的电话"),
        "address" => said(&words.address, "你的地址"),
        "tried" => said(&words.tried, "找过谁、哪天、怎么答的"),
        "what" => ground_of(assessment.ground).short.zh.clone(),
        "law" => law(claims),
        "act" => ground_law(assessment),
        "claims" => claims_text(claims),
        "evidence" => evidence_text(assessment),
        _ => String::new(),
    }
}

/// The articles behind the claims, each law named once.
fn law(claims: &[Claim]) -> String {
    let mut laws: Vec<(&str, Vec<&str>)> = Vec::new();
    for cited in claims.iter().flat_map(|claim| claim.basis.zh.split('；')) {
        let (name, articles) = cited.split_once('》').unwrap_or((cited, ""));
        let at = laws.iter().position(|(known, _)| *known == name).unwrap_or_else(|| {
            laws.push((name, Vec::new()));
            laws.len() - 1
        });
        if let Some((_, known)) = laws.get_mut(at) {
            for article in articles.split('、').filter(|article| !article.is_empty()) {
                if !known.contains(&article) {
                    known.push(article);
                }
            }
        }
    }
    laws.into_iter().map(|(name, articles)| format!("{name}》{}", articles.join("、"))).collect::<Vec<_>>().join("，")
}

/// What the merchant's act comes under: the articles of the ground, not of the claim.
fn ground_law(assessment: &Assessment) -> String {
    ground_of(assessment.ground).basis.iter().map(|basis| basis.cite(false)).collect::<Vec<_>>().join("、")
}

fn claims_text(claims: &[Claim]) -> String {
    let lines = claims.iter().enumerate().map(|(at, claim)| {
        let sum = match claim.amount_fen {
            Some(fen) if claim.at_most => format!("，不超过{}元", yuan(fen)),
            Some(fen) if claim.line.zh == yuan(fen) => format!("，{}元", yuan(fen)),
            Some(fen) => format!("，{}元（{}）", yuan(fen), claim.line.zh),
            None if claim.line.zh.is_empty() => String::new(),
            None => "，【金额】元".to_owned(),
        };
        format!("{}. {}{sum}", at + 1, claim.name.zh)
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// What is attached and what it shows. The lists speak to the person; in a letter the person speaks.
fn evidence_text(assessment: &Assessment) -> String {
    // Nobody may say in their own name that they enclose what they do not have.
    let items = assessment.evidence.iter().filter(|item| item.need != Need::Helps);
    let lines = items.enumerate().map(|(at, item)| {
        format!("{}. {}：{}", at + 1, item.kind.row().title.zh, item.proves().zh.replace('你', "我"))
    });
    format!("【有的留下，没有的删掉】\n{}", lines.collect::<Vec<_>>().join("\n"))
}
