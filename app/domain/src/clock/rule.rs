//! The time limits that matter to a complaint, one row each in `app/domain/data/deadlines.toml`.

use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use time::Date;

use super::iso_date;
use super::term::{Kind, Term};
use crate::catalog::{self, Basis, Confidence};
use crate::codes::{Bilingual, UnknownCode, contract_codes};

contract_codes! {
    /// A time limit. What it says to a person stands in its [`Deadline`].
    DeadlineRule, "deadline rule", 17, {
        /// To tell the merchant of a return without a reason.
        SevenDayReturn = "seven_day_return",
        /// To pay back what came back.
        RefundAfterReturn = "refund_after_return",
        /// 12315's decision whether to take a complaint.
        SamrAccept = "samr_accept",
        /// 12315's mediation.
        SamrMediation = "samr_mediation",
        /// 12315's word that mediation ended.
        SamrEndNotice = "samr_end_notice",
        /// The regulator's check of a lead.
        LeadCheck = "lead_check",
        /// To ask back a prepayment without a reason.
        PrepaidCoolingOff = "prepaid_cooling_off",
        /// To ask a court to confirm a mediated agreement.
        JudicialConfirmation = "judicial_confirmation",
        /// The court's decision whether to file a case.
        CourtFiling = "court_filing",
        /// The limitation of actions.
        Limitation = "limitation",
        /// The express company's answer.
        ExpressMerchantAnswer = "express_merchant_answer",
        /// To appeal to the postal regulator.
        ExpressAppeal = "express_appeal",
        /// The merchant's answer on this site.
        MerchantAnswer = "merchant_answer",
        /// A fast-track company's online settlement.
        OdrSettlement = "odr_settlement",
        /// The telecom operator's answer.
        TelecomAnswer = "telecom_answer",
        /// The guardian's word on what a minor bought.
        GuardianRatification = "guardian_ratification",
        /// The court's judgment on a small claim.
        SmallClaimsJudgment = "small_claims_judgment",
    }
}

/// Who must act before a time limit ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// The person who complains: they are told the earlier reading, which is safe.
    Person,
    /// The merchant or the company.
    Merchant,
    /// The market regulator.
    Regulator,
    /// A court.
    Court,
    /// An express company.
    ExpressCompany,
    /// A telecom operator.
    TelecomOperator,
}

/// What a time limit rolls past, by the words of its article, when its last day falls there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// It does not roll: it is counted in working days.
    None,
    /// 法定节假日: Order 121, art. 45.
    StatutoryHoliday,
    /// 法定休假日, weekends too: Civil Code, art. 203; Civil Procedure Law, art. 85.
    DayOfRest,
}

/// A time limit as its row gives it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Its code.
    pub code: DeadlineRule,
    /// What a person would call it.
    pub name: Bilingual,
    /// What is counted.
    pub kind: Kind,
    /// How many of them.
    pub length: u16,
    /// The day it is counted from; that day itself is not counted.
    pub starts: Bilingual,
    /// Who must act.
    pub bound: Bound,
    /// What it rolls past.
    pub roll: Roll,
    /// The law it rests on; empty where it rests on `own_rule` alone.
    pub basis: Vec<Basis>,
    /// The rule of a service where no law gives the number.
    pub own_rule: Option<Bilingual>,
    /// What it means for the person.
    pub meaning: Bilingual,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

impl Deadline {
    /// Its length.
    pub fn term(&self) -> Term {
        Term { kind: self.kind, length: self.length }
    }

    /// What it rests on, as a person reads it: `《市场监督管理投诉举报处理办法》第15条`.
    pub fn cite(&self, english: bool) -> String {
        let laws = self.basis.iter().map(|basis| basis.cite(english));
        let own = self.own_rule.iter().map(|rule| rule.get(english).to_owned());
        laws.chain(own).collect::<Vec<_>>().join(if english { "; " } else { "；" })
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    deadline: Vec<Deadline>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| catalog::read(include_str!("../../data/deadlines.toml")));

/// Every time limit, in the order of the file.
pub fn deadlines() -> &'static [Deadline] {
    &TABLE.deadline
}

/// The row of a rule.
#[expect(clippy::expect_used, reason = "a test checks that every rule has its row")]
pub fn deadline_of(rule: DeadlineRule) -> &'static Deadline {
    deadlines().iter().find(|row| row.code == rule).expect("every deadline rule must have a row")
}
