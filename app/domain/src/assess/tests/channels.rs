//! Which door, in which order, and which is closed.

use super::*;
use ChannelCode::*;

const CASE: &str = r#""ground":"counterfeit","platform":"taobao","paid_fen":19900,"ordered_on":"2026-06-01""#;

fn tried(list: &str) -> Assessment {
    case(&format!(r#"{{{CASE},"tried":[{list}]}}"#))
}

#[test]
fn the_way_goes_from_the_merchant_to_the_court() {
    let all = [Merchant, Platform, Samr12315, PeoplesMediation, SmallClaims, Court];
    assert_eq!(way(&tried("")), all);
    assert_eq!(way(&tried(r#""merchant""#)), all[1..]);
    assert_eq!(way(&tried(r#""platform""#)), all[2..], "no way back to the merchant");
    assert_eq!(way(&tried(r#""merchant","platform","samr_12315""#)), all[3..]);
    assert_eq!(way(&tried(r#""court""#)), []);
    assert_eq!(tried(r#""court""#).plan.now, None);
    assert_eq!(tried(r#""internet_court""#).plan.now, None, "a judgment is the last word, whichever court gave it");
}

#[test]
fn twelve_315_and_the_association_exclude_each_other() {
    for (list, shut) in
        [("", ConsumerAssociation), (r#""samr_12315""#, ConsumerAssociation), (r#""consumer_association""#, Samr12315)]
    {
        let found = tried(list);
        let row = found.plan.closed.iter().find(|row| row.channel == shut).unwrap_or_else(|| panic!("{list}"));
        assert!(row.basis.zh.contains("第16条第2项"), "{list}: {}", row.basis.zh);
        assert!(!way(&found).contains(&shut), "{list}");
    }
}

#[test]
fn the_seven_grounds_of_refusal_are_checked_before_12315_is_offered() {
    for (item, json) in [
        (1, r#""flags":["bank_or_insurer"]"#),
        (1, r#""seller":"private""#),
        (2, r#""tried":["consumer_association"]"#),
        (2, r#""flags":["court_has_it"]"#),
        (3, r#""buyer":"business""#),
        (3, r#""flags":["not_bought"]"#),
        (3, r#""flags":["bulk_beyond_need"]"#),
        (4, r#""known_on":"2020-01-01""#),
        (5, r#""flags":["merchant_unknown"]"#),
        (6, r#""flags":["stays_anonymous"]"#),
    ] {
        let found = case(&format!("{{{CASE},{json}}}"));
        let row = found.plan.closed.iter().find(|row| row.channel == Samr12315).unwrap_or_else(|| panic!("{json}"));
        assert!(row.basis.zh.contains(&format!("第16条第{item}项")), "{json}: {}", row.basis.zh);
        assert!(!way(&found).contains(&Samr12315) && !found.plan.split.complaint, "{json}");
    }
    let items: Vec<_> = samr_refusals().iter().map(|row| row.item).collect();
    assert_eq!(items, [1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn a_complaint_and_a_report_are_two_things() {
    let split = |json: &str| {
        let split = case(json).plan.split;
        (split.complaint, split.lead)
    };
    assert_eq!(split(&format!("{{{CASE}}}")), (true, true));
    assert_eq!(split(&format!(r#"{{{CASE},"flags":["anonymous"]}}"#)), (false, true), "a report needs no claim");
    assert_eq!(split(&format!(r#"{{{CASE},"buyer":"business"}}"#)), (false, true), "an offence is one for everybody");
    assert_eq!(split(&format!(r#"{{{CASE},"seller":"private"}}"#)), (false, false));
    assert_eq!(split(&format!(r#"{{{CASE},"flags":["planted_or_swapped"]}}"#)), (false, false));
    assert_eq!(
        split(r#"{"ground":"seven_day_return","received_on":"2026-06-12","flags":["custom_made"]}"#),
        (false, false)
    );
}

#[test]
fn a_case_that_belongs_elsewhere_is_sent_there_first() {
    for (ground, flag, channel) in [
        ("express_delivery", "", ExpressAppeal),
        ("personal_data", "", Cyber12377),
        ("counterfeit", "odr_merchant", Odr),
        ("auto_renewal", "telecom_operator", TelecomAppeal),
        ("account_restricted", "payment_company", Payments12363),
        ("unfair_terms", "bank_or_insurer", Finance12378),
        ("late_or_no_delivery", "transport_service", Transport12328),
        ("prepaid_card", "merchant_vanished", Police110),
        ("counterfeit", "internet_court_city", InternetCourt),
        ("counterfeit", "arbitration_agreement", Arbitration),
        ("counterfeit", "hardship", LegalAid12348),
        ("no_invoice", "", Hotline12345),
    ] {
        let flags = if flag.is_empty() { String::new() } else { format!("\"{flag}\"") };
        let found =
            case(&format!(r#"{{"ground":"{ground}","paid_fen":100,"ordered_on":"2026-06-01","flags":[{flags}]}}"#));
        assert!(way(&found).contains(&channel), "{ground} {flag}: {:?}", way(&found));
    }
    let scam = case(&format!(r#"{{{CASE},"flags":["scam"]}}"#));
    assert_eq!(way(&scam)[0], Police110);
}

#[test]
fn a_closed_door_says_why() {
    for (json, channel) in [
        (r#""flags":["off_platform_deal"]"#, Platform),
        (r#""flags":["merchant_vanished"]"#, Merchant),
        (r#""flags":["needs_appraisal"]"#, SmallClaims),
        (r#""flags":["arbitration_agreement"]"#, Court),
        (r#""flags":["merchant_not_found"]"#, PeoplesMediation),
    ] {
        let found = case(&format!("{{{CASE},{json}}}"));
        let row = found.plan.closed.iter().find(|row| row.channel == channel).unwrap_or_else(|| panic!("{json}"));
        assert!(!row.because.zh.is_empty() && !row.because.en.is_empty() && !row.basis.zh.is_empty(), "{json}");
    }
    let old = case(r#"{"ground":"express_delivery","paid_fen":100,"ordered_on":"2025-06-15"}"#);
    assert!(closed(&old).contains(&ExpressAppeal));
    let own = case(r#"{"ground":"counterfeit","paid_fen":100,"ordered_on":"2026-06-01","platform":"own_site"}"#);
    assert!(closed(&own).contains(&Platform));
}
