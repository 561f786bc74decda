//! Tables of what people type and what it means.

use time::Date;
use time::macros::date;

use super::*;

const TODAY: Date = date!(2026 - 11 - 23);

fn form(pairs: &[(&str, &str)]) -> RawForm {
    RawForm::from_pairs(pairs.iter().copied())
}

/// A draft with every page answered well.
fn complete() -> Answers {
    let mut answers = Answers::default();
    answers.put(Step::Whom, form(&[("name", "清风电器旗舰店"), ("platform", "taobao")]));
    answers.put(Step::What, form(&[("ground", "refund_delay")]));
    answers.put(Step::Order, form(&[("product", "扫地机"), ("paid", "1299"), ("ordered_on", "2026-10-02")]));
    answers.put(Step::Story, form(&[("story", "退货签收半个月了，一直不退款。")]));
    answers.put(Step::Tried, form(&[("tried", "merchant"), ("tried", "platform")]));
    answers.put(Step::Want, form(&[("ask", "refund_full")]));
    answers.put(Step::Visibility, form(&[("visibility", "private"), ("consent_truthful", "yes")]));
    answers
}

fn codes(step: Step, pairs: &[(&str, &str)], similar: bool) -> Vec<(String, FieldCode)> {
    let mut answers = complete();
    answers.put(step, form(pairs));
    check(step, &answers, similar, TODAY).into_iter().map(|error| (error.field, error.code)).collect()
}

#[test]
fn a_complete_draft_is_a_complaint() {
    let filing = Filing::parse(&complete(), None, TODAY).unwrap();
    assert_eq!(filing.ground, GroundCode::RefundDelay);
    assert_eq!(filing.order.paid.map(crate::money::Fen::fen), Some(129_900));
    assert_eq!(filing.tried.channels.len(), 2);
    assert!(!filing.visibility.publish);
}

#[test]
fn an_empty_draft_names_every_page_that_is_missing_and_blames_nothing() {
    let wrong = Filing::parse(&Answers::default(), None, TODAY).unwrap_err();
    let steps: Vec<Step> = wrong.iter().map(|(step, _)| *step).collect();
    assert_eq!(steps, [Step::Whom, Step::What, Step::Story, Step::Tried, Step::Want, Step::Visibility]);
    assert!(wrong.iter().all(|(_, error)| error.code == FieldCode::Unanswered));
}

#[test]
fn each_page_says_what_to_mend() {
    let story = "字".repeat(STORY_MAX + 1);
    /// A page, what is typed on it, the field that is wrong, and why.
    type Row<'a> = (Step, &'a [(&'a str, &'a str)], &'a str, FieldCode);
    let table: &[Row<'_>] = &[
        (Step::Whom, &[("platform", "jd")], "name", FieldCode::Required),
        (Step::Whom, &[("name", "好"), ("platform", "jd")], "name", FieldCode::TooShort),
        (Step::Whom, &[("name", "好店")], "platform", FieldCode::ChooseOne),
        (Step::Whom, &[("name", "好店"), ("platform", "xx")], "platform", FieldCode::UnknownChoice),
        (Step::What, &[], "ground", FieldCode::ChooseOne),
        (Step::What, &[("ground", "counterfeit"), ("ground", "food_safety")], "ground", FieldCode::SentTwice),
        (Step::Order, &[("product", "锅"), ("paid", "很多")], "paid", FieldCode::NotAmount),
        (Step::Order, &[("product", "锅"), ("paid", "-1")], "paid", FieldCode::NegativeAmount),
        (Step::Order, &[("product", "锅"), ("ordered_on", "昨天")], "ordered_on", FieldCode::NotDate),
        (Step::Order, &[("product", "锅"), ("ordered_on", "2026-02-30")], "ordered_on", FieldCode::NotDate),
        (Step::Order, &[("product", "锅"), ("ordered_on", "2026-11-24")], "ordered_on", FieldCode::DateInFuture),
        (Step::Order, &[("product", "锅"), ("ordered_on", "1999-01-01")], "ordered_on", FieldCode::DateTooOld),
        (Step::Story, &[("story", "太短")], "story", FieldCode::TooShort),
        (Step::Story, &[("story", &story)], "story", FieldCode::TooLong),
        (Step::Tried, &[], "tried", FieldCode::ChooseOne),
        (Step::Tried, &[("tried", "magic")], "tried", FieldCode::UnknownChoice),
        (Step::Want, &[("amount", "5")], "ask", FieldCode::ChooseOne),
        (Step::Visibility, &[("consent_truthful", "yes")], "visibility", FieldCode::ChooseOne),
        (Step::Visibility, &[("visibility", "private")], "consent_truthful", FieldCode::ConsentNeeded),
        (
            Step::Visibility,
            &[("visibility", "public"), ("consent_truthful", "yes")],
            "consent_text",
            FieldCode::ConsentNeeded,
        ),
    ];
    for (step, pairs, field, code) in table {
        assert_eq!(codes(*step, pairs, false), [((*field).to_owned(), *code)], "{step} {pairs:?}");
    }
}

#[test]
fn days_are_read_as_people_write_them() {
    for text in ["2026-11-03", "2026/11/3", "2026.11.3", "2026年11月3日", "２０２６－１１－３"] {
        assert_eq!(codes(Step::Order, &[("product", "锅"), ("ordered_on", text)], false), [], "{text}");
    }
}

#[test]
fn nothing_tried_yet_is_an_answer() {
    assert_eq!(codes(Step::Tried, &[("tried", "none")], false), []);
}

#[test]
fn a_similar_merchant_is_asked_about_once() {
    let fresh = [("name", "清风电器"), ("platform", "jd")];
    assert_eq!(codes(Step::Whom, &fresh, true), [("merchant".to_owned(), FieldCode::ChooseMerchant)]);
    let chosen = [("name", "清风电器"), ("platform", "jd"), ("merchant", "new"), ("asked_for", "清风电器")];
    assert_eq!(codes(Step::Whom, &chosen, true), []);
    let renamed = [("name", "清风家电"), ("platform", "jd"), ("merchant", "m-1"), ("asked_for", "清风电器")];
    assert_eq!(codes(Step::Whom, &renamed, true), [("merchant".to_owned(), FieldCode::ChooseMerchant)]);
}

#[test]
fn publishing_needs_a_proven_contact() {
    let mut answers = complete();
    let public = [("visibility", "public"), ("consent_text", "yes"), ("consent_truthful", "yes")];
    answers.put(Step::Visibility, form(&public));
    let wrong = Filing::parse(&answers, None, TODAY).unwrap_err();
    assert_eq!(wrong, [(Step::Contact, FieldError::new("email", FieldCode::ContactNeeded))]);
    assert!(Filing::parse(&answers, Email::parse("a@163.com").ok(), TODAY).is_ok());
}

#[test]
fn consents_ticked_for_a_public_page_do_not_count_for_a_private_complaint() {
    let mut answers = complete();
    let ticked =
        [("visibility", "private"), ("consent_text", "yes"), ("consent_pictures", "yes"), ("consent_truthful", "yes")];
    answers.put(Step::Visibility, form(&ticked));
    let consents = Filing::parse(&answers, None, TODAY).unwrap().visibility.consents;
    assert!(!consents.publish_text && !consents.publish_pictures && consents.truthful);
}

#[test]
fn a_filing_shows_no_words_in_debug_output() {
    let shown = format!("{:?}", Filing::parse(&complete(), None, TODAY).unwrap());
    assert!(!shown.contains("退款") && !shown.contains("清风"), "{shown}");
}

#[test]
fn fields_that_the_ground_does_not_ask_for_are_dropped() {
    let mut answers = complete();
    answers.put(Step::What, form(&[("ground", "no_invoice")]));
    let asked = answers.ground().unwrap();
    assert!(!asked.asks_for(catalog::OrderField::ReceivedOn));
    answers.put(Step::Order, form(&[("product", "锅"), ("received_on", "乱写")]));
    assert!(Filing::parse(&answers, None, TODAY).unwrap().order.received_on.is_none());
}
