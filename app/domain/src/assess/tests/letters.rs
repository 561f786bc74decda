//! What to write.

use super::*;

const JSON: &str = r#"{"ground":"counterfeit","platform":"taobao","paid_fen":19900,"ordered_on":"2026-06-01"}"#;

fn text_of(letter: &Letter) -> String {
    letter.fields.iter().map(|field| field.text.as_str()).collect::<Vec<_>>().join("\n")
}

fn letter(json: &str, words: &CaseWords, kind: LetterKind) -> Letter {
    letters(&case(json), words).into_iter().find(|letter| letter.kind == kind).unwrap_or_else(|| panic!("{kind:?}"))
}

#[test]
fn every_open_door_has_its_letter_and_a_report_stands_apart() {
    let kinds: Vec<_> = letters(&case(JSON), &CaseWords::default()).iter().map(|letter| letter.kind).collect();
    assert_eq!(
        kinds,
        [
            LetterKind::Merchant,
            LetterKind::Platform,
            LetterKind::SamrComplaint,
            LetterKind::SmallClaims,
            LetterKind::SamrLead
        ]
    );
}

#[test]
fn what_is_missing_leaves_a_blank_that_can_be_seen() {
    let text = text_of(&letter(JSON, &CaseWords::default(), LetterKind::SamrComplaint));
    for blank in
        ["【你的姓名】", "【你的电话】", "【你的地址】", "【商家名称】", "【商家地址】", "【订单号】", "【事情经过】"]
    {
        assert!(text.contains(blank), "{blank} in {text}");
    }
    assert!(!text.contains(['{', '}']), "{text}");
}

#[test]
fn the_persons_words_go_in_as_they_are() {
    let words = CaseWords {
        product: Some("运动鞋".to_owned()),
        order_no: Some("  ".to_owned()),
        story: Some("盒子上写着{name}，扫不出来".to_owned()),
        ..CaseWords::default()
    };
    let text = text_of(&letter(JSON, &words, LetterKind::Merchant));
    assert!(text.contains("买了运动鞋") && text.contains("盒子上写着{name}，扫不出来"), "{text}");
    assert!(text.contains("【订单号】"), "spaces are no order number: {text}");
}

#[test]
fn a_complaint_asks_for_all_and_a_report_for_nothing() {
    let complaint = text_of(&letter(JSON, &CaseWords::default(), LetterKind::SamrComplaint));
    assert!(complaint.contains("三倍赔偿，597.00元（3 × 199.00 = 597.00，满500元按597.00）"), "{complaint}");
    assert!(complaint.contains("《消费者权益保护法》第48条、第52条、第55条第1款"), "{complaint}");
    let merchant = text_of(&letter(JSON, &CaseWords::default(), LetterKind::Merchant));
    assert!(merchant.contains("退货退款，199.00元") && !merchant.contains("三倍"), "{merchant}");
    let lead = text_of(&letter(JSON, &CaseWords::default(), LetterKind::SamrLead));
    for word in ["赔", "退款", "要求"] {
        assert!(!lead.contains(word), "{word} in {lead}");
    }
}

#[test]
fn no_letter_threatens_promises_or_talks_like_an_office() {
    for ground in crate::codes::GroundCode::ALL {
        let found = case(&format!(
            r#"{{"ground":"{ground}","paid_fen":100,"received_on":"2026-06-12","ordered_on":"2026-06-10"}}"#
        ));
        let written = letters(&found, &CaseWords::default());
        assert!(!written.is_empty(), "{ground}");
        for letter in written {
            let text = text_of(&letter);
            for word in ["曝光", "后果", "否则", "保证能", "一定会", "贵方", "特此", "望贵", "骗子", "黑店", "您"]
            {
                assert!(!text.contains(word), "{ground} {:?}: {word} in {text}", letter.kind);
            }
        }
    }
}

#[test]
fn nobody_writes_a_claim_that_is_not_there() {
    let found = case(r#"{"ground":"seven_day_return","received_on":"2026-06-12","flags":["custom_made"]}"#);
    assert!(letters(&found, &CaseWords::default()).is_empty());
}
