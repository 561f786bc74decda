//! What every row of the deadlines must be.

use std::collections::BTreeSet;

use youmen_domain::catalog::law;
use youmen_domain::clock::{Bound, DeadlineRule, Kind, Roll, deadline_of, deadlines, holiday_years, statutes};

#[test]
fn every_rule_has_exactly_one_row_and_every_rule_of_the_contract_is_there() {
    let codes: BTreeSet<_> = deadlines().iter().map(|row| row.code).collect();
    assert_eq!((codes.len(), deadlines().len()), (DeadlineRule::ALL.len(), DeadlineRule::ALL.len()));
    for rule in DeadlineRule::ALL {
        assert_eq!(deadline_of(rule).code, rule);
    }
    let contract = "seven_day_return refund_after_return samr_accept samr_mediation samr_end_notice lead_check \
        prepaid_cooling_off judicial_confirmation court_filing limitation express_merchant_answer express_appeal \
        merchant_answer";
    for code in contract.split_whitespace() {
        assert_eq!(code.parse::<DeadlineRule>().unwrap().as_str(), code);
    }
}

#[test]
fn the_lengths_are_those_of_the_contract() {
    for (code, kind, length) in [
        ("seven_day_return", Kind::CalendarDays, 7),
        ("refund_after_return", Kind::CalendarDays, 7),
        ("samr_accept", Kind::WorkingDays, 7),
        ("samr_mediation", Kind::CalendarDays, 60),
        ("samr_end_notice", Kind::WorkingDays, 7),
        ("lead_check", Kind::WorkingDays, 15),
        ("prepaid_cooling_off", Kind::CalendarDays, 7),
        ("judicial_confirmation", Kind::CalendarDays, 30),
        ("court_filing", Kind::CalendarDays, 7),
        ("limitation", Kind::Years, 3),
        ("express_merchant_answer", Kind::CalendarDays, 7),
        ("express_appeal", Kind::Years, 1),
        ("odr_settlement", Kind::WorkingDays, 10),
        ("telecom_answer", Kind::CalendarDays, 15),
        ("guardian_ratification", Kind::CalendarDays, 30),
        ("small_claims_judgment", Kind::Months, 2),
    ] {
        let row = deadline_of(code.parse().unwrap());
        assert_eq!((row.kind, row.length), (kind, length), "{code}");
    }
}

#[test]
fn every_row_rests_on_a_known_law_or_on_a_rule_it_names() {
    for row in deadlines() {
        assert_eq!(row.basis.is_empty(), row.own_rule.is_some(), "{}", row.code);
        for basis in &row.basis {
            let law = law(&basis.law).unwrap_or_else(|| panic!("{}: {}", row.code, basis.law));
            assert!(row.source.contains(&law.name.zh), "{}: {}", row.code, law.name.zh);
            // An article that was not read is not named.
            assert!(!basis.articles.is_empty() || basis.confidence.is_some(), "{}", row.code);
        }
        assert!(!row.cite(false).is_empty() && !row.cite(true).is_empty(), "{}", row.code);
    }
    let accept = deadline_of(DeadlineRule::SamrAccept);
    assert_eq!(accept.cite(false), "《市场监督管理投诉举报处理办法》第15条");
    assert_eq!(accept.cite(true), "Measures for Handling Complaints and Reports to Market Regulators, art. 15");
    assert_eq!(deadline_of(DeadlineRule::MerchantAnswer).cite(false), "本站规则");
}

#[test]
fn working_days_never_roll_and_everything_else_does() {
    for row in deadlines() {
        assert_eq!(row.kind == Kind::WorkingDays, row.roll == Roll::None, "{}", row.code);
        assert_eq!(
            row.bound == Bound::Regulator,
            row.basis.iter().any(|b| b.law == "complaint_report_measures"),
            "{}",
            row.code
        );
        assert!(row.length > 0, "{}", row.code);
    }
}

#[test]
fn every_text_is_in_both_languages_and_fits_a_phone() {
    let length = |text: &str| text.chars().count();
    for row in deadlines() {
        for (text, zh, en) in [(&row.name, 14, 45), (&row.starts, 30, 80), (&row.meaning, 80, 240)] {
            assert!((2..=zh).contains(&length(&text.zh)), "{}: {}", row.code, text.zh);
            assert!((2..=en).contains(&length(&text.en)), "{}: {}", row.code, text.en);
        }
        for promise in ["一定会", "保证", "肯定", "will win", "guarantee"] {
            assert!(!row.meaning.zh.contains(promise) && !row.meaning.en.contains(promise), "{}", row.code);
        }
    }
}

#[test]
fn every_row_of_the_holidays_says_where_it_comes_from_and_is_sure_only_with_a_notice() {
    use youmen_domain::catalog::Confidence;
    assert!(statutes().iter().all(|row| row.source.contains("全国年节及纪念日放假办法")));
    for row in holiday_years() {
        assert_eq!(row.off.is_some(), row.work.is_some(), "{}", row.code);
        let sure = if row.off.is_some() { Confidence::High } else { Confidence::Low };
        assert_eq!(row.confidence, sure, "{}", row.code);
        assert_eq!(row.source.contains("gov.cn/"), row.off.is_some(), "{}", row.code);
    }
    assert!(holiday_years().is_sorted_by(|a, b| a.code < b.code));
}
