//! What every row must be, whatever it says.

use std::collections::BTreeSet;

use toml::Value;

use super::basis::Citation;
use super::*;
use crate::codes::{Bilingual, ChannelCode, GroundCode};

const FILES: [(&str, &str); 16] = [
    ("grounds.toml", include_str!("../../data/grounds.toml")),
    ("platforms.toml", include_str!("../../data/platforms.toml")),
    ("provinces.toml", include_str!("../../data/provinces.toml")),
    ("channels.toml", include_str!("../../data/channels.toml")),
    ("asks.toml", include_str!("../../data/asks.toml")),
    ("refusals.toml", include_str!("../../data/refusals.toml")),
    ("evidence_kinds.toml", include_str!("../../data/evidence_kinds.toml")),
    ("deadlines.toml", include_str!("../../data/deadlines.toml")),
    ("laws.toml", include_str!("../../data/laws.toml")),
    ("articles.toml", include_str!("../../data/articles.toml")),
    ("eligibility.toml", include_str!("../../data/eligibility.toml")),
    ("evidence_lists.toml", include_str!("../../data/evidence_lists.toml")),
    ("flags.toml", include_str!("../../data/flags.toml")),
    ("letters.toml", include_str!("../../data/letters.toml")),
    ("remedies.toml", include_str!("../../data/remedies.toml")),
    ("samr_refusals.toml", include_str!("../../data/samr_refusals.toml")),
];

/// Every row of every file, with a name for messages.
fn rows() -> Vec<(String, toml::Table)> {
    let mut rows = Vec::new();
    for (file, text) in FILES {
        let tables: toml::Table = text.parse().unwrap();
        for (table, list) in tables {
            for row in list.as_array().unwrap() {
                let row = row.as_table().unwrap().clone();
                let text = |key: &str| row.get(key).and_then(Value::as_str);
                let code = match text("code") {
                    Some(code) => code.to_owned(),
                    None => format!("{} {}", text("law").unwrap(), text("number").unwrap()),
                };
                rows.push((format!("{file} [[{table}]] {code}"), row));
            }
        }
    }
    rows
}

/// Every string of a row but where it comes from, with the key it stands under.
pub(super) fn texts<'a>(key: &'a str, value: &'a Value, found: &mut Vec<(&'a str, &'a str)>) {
    match value {
        Value::String(text) => found.push((key, text)),
        Value::Array(list) => list.iter().for_each(|value| texts(key, value, found)),
        Value::Table(table) => {
            table.iter().filter(|(key, _)| *key != "source").for_each(|(key, value)| texts(key, value, found));
        }
        _ => {}
    }
}

pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

pub(super) fn assert_titled(name: &str, title: &Bilingual, zh: usize, en: usize) {
    assert!(length(&title.zh) <= zh, "{name}: {} is over {zh} characters", title.zh);
    assert!(length(&title.en) <= en, "{name}: {} is over {en} characters", title.en);
}

#[test]
fn every_file_begins_by_saying_what_it_is_where_it_comes_from_and_how_to_add_a_row() {
    for (file, text) in FILES {
        let head: Vec<_> = text.lines().take_while(|line| line.starts_with('#')).collect();
        let head = head.join("\n");
        for words in ["Source", "# To "] {
            assert!(head.contains(words), "{file}: {words}");
        }
    }
}

#[test]
fn every_row_says_where_it_comes_from_when_that_was_checked_and_how_sure_it_is() {
    let rows = rows();
    assert!(rows.len() > 140, "{} rows", rows.len());
    for (name, row) in rows {
        assert!(!row["source"].as_str().unwrap().trim().is_empty(), "{name}");
        assert_eq!(length(row["verified_on"].as_str().unwrap()), 10, "{name}");
        assert!(["high", "medium", "low"].contains(&row["confidence"].as_str().unwrap()), "{name}");
    }
}

#[test]
fn no_code_stands_twice_in_a_table() {
    let names: Vec<_> = rows().into_iter().map(|(name, _)| name).collect();
    let once: BTreeSet<_> = names.iter().collect();
    assert_eq!(names.len(), once.len());
}

#[test]
fn every_text_is_in_both_languages_and_in_the_right_one() {
    for (name, row) in rows() {
        assert_bilingual(&name, &Value::Table(row));
    }
}

#[test]
fn texts_speak_as_a_kind_person_would() {
    for (name, row) in rows() {
        assert_kind(&name, &Value::Table(row));
    }
}

/// As many Chinese texts as English ones, each in its own script.
pub(super) fn assert_bilingual(name: &str, row: &Value) {
    let mut found = Vec::new();
    texts("", row, &mut found);
    let zh = found.iter().filter(|(key, _)| *key == "zh");
    let en = found.iter().filter(|(key, _)| *key == "en");
    assert_eq!(zh.clone().count(), en.clone().count(), "{name}");
    for (_, text) in zh {
        // A platform's name may be a number.
        assert!(text.chars().any(is_han) || *text == "1688", "{name}: {text}");
    }
    for (_, text) in en {
        assert!(!text.trim().is_empty() && !text.chars().any(is_han), "{name}: {text}");
    }
}

/// No formal address, shouting, officialese, half-width marks in Chinese, or straight quotes in English.
pub(super) fn assert_kind(name: &str, row: &Value) {
    let never = [
        ("zh", ["您", "！", "!", "受理", "请输入", "有效的", "贵方", ",", "?", ";", "骗子", "黑店"].as_slice()),
        ("en", ["!", "please enter", "invalid", "kindly", "\"", "，", "。"].as_slice()),
    ];
    let mut found = Vec::new();
    texts("", row, &mut found);
    for (key, text) in found {
        assert_eq!(text, text.trim(), "{name}");
        for (language, words) in never {
            for word in words.iter().filter(|_| key == language) {
                assert!(!text.to_lowercase().contains(word), "{name}: {word} in {text}");
            }
        }
    }
}

#[test]
fn no_example_shows_digits_that_look_like_somebodys() {
    for row in grounds() {
        for text in [&row.story_example.zh, &row.story_example.en] {
            let longest = text.split(|c: char| !c.is_ascii_digit()).map(length).max();
            assert!(longest < Some(6), "{}: {text}", row.code);
        }
    }
}

#[test]
fn every_ground_and_every_channel_of_the_contract_has_exactly_one_row() {
    let grounds: Vec<_> = grounds().iter().map(|row| row.code).collect();
    let channels: Vec<_> = channels().iter().map(|row| row.code).collect();
    assert_eq!(grounds.len(), GroundCode::ALL.len());
    assert_eq!(channels.len(), ChannelCode::ALL.len());
    for code in GroundCode::ALL {
        assert_eq!(ground_of(code).code, code);
        assert_eq!(ground(code.as_str()).unwrap().code, code);
    }
    for code in ChannelCode::ALL {
        assert_eq!(channel_of(code).code, code);
        assert_eq!(channel(code.as_str()).unwrap().code, code);
    }
}

#[test]
fn grounds_are_numbered_as_in_the_contract() {
    for (at, code) in GroundCode::ALL.into_iter().enumerate() {
        assert_eq!(ground_of(code).facts_id, format!("G{:02}", at + 1), "{code}");
    }
}

#[test]
fn ground_titles_fit_a_phone() {
    for row in grounds() {
        assert_titled(row.code.as_str(), &row.title, 14, 40);
        assert_titled(row.code.as_str(), &row.hint, 30, 100);
        assert_titled(row.code.as_str(), &row.short, 8, 20);
        assert_titled(row.code.as_str(), &row.story_example, 80, 180);
        assert!((3..=5).contains(&row.story_prompts.len()), "{}", row.code);
        for prompt in &row.story_prompts {
            assert_titled(row.code.as_str(), prompt, 30, 90);
        }
    }
}

#[test]
fn no_two_grounds_look_alike() {
    let labels: BTreeSet<_> =
        grounds().iter().flat_map(|row| [&row.title.zh, &row.title.en, &row.short.zh, &row.short.en]).collect();
    assert_eq!(labels.len(), 4 * grounds().len());
}

#[test]
fn grounds_stand_together_by_group_and_no_group_is_empty() {
    let mut seen: Vec<_> = grounds().iter().map(|row| row.group.as_str()).collect();
    seen.dedup();
    let groups: Vec<_> = groups().iter().map(|row| row.code.as_str()).collect();
    assert_eq!(seen, groups);
    for (at, row) in super::groups().iter().enumerate() {
        assert_eq!(usize::from(row.order), at + 1);
        assert_eq!(group(&row.code).unwrap().code, row.code);
        assert!(grounds_of(row).count() > 0);
        assert_titled(&row.code, &row.title, 14, 40);
    }
}

#[test]
fn the_order_page_asks_in_one_order_and_nothing_twice() {
    for row in grounds() {
        assert!(row.order_fields.is_sorted_by(|a, b| a < b), "{}", row.code);
        assert!(row.asks_for(OrderField::Province), "{}", row.code);
    }
    let names = OrderField::ALL.map(OrderField::as_str).join(" ");
    assert_eq!(names, "product paid ordered_on received_on order_no province quantity");
    for field in OrderField::ALL {
        assert_eq!(serde_json::to_string(&field).unwrap(), format!("\"{}\"", field.as_str()));
    }
}

#[test]
fn every_ground_has_usual_asks_each_once_and_something_else_last() {
    for row in grounds() {
        let once: BTreeSet<_> = row.asks.iter().collect();
        assert_eq!(once.len(), row.asks.len(), "{}", row.code);
        assert!(row.asks.len() >= 2, "{}", row.code);
        assert_eq!(row.asks.last().unwrap().as_str(), "other", "{}", row.code);
    }
    let used: BTreeSet<_> = grounds().iter().flat_map(|row| &row.asks).map(|code| code.as_str()).collect();
    let all: BTreeSet<_> = asks().iter().map(|row| row.code.as_str()).collect();
    assert_eq!(used, all);
}

#[test]
fn every_basis_names_a_known_law_and_readable_articles_and_stands_in_the_source() {
    for row in grounds() {
        assert!(!row.basis.is_empty(), "{}", row.code);
        for basis in &row.basis {
            let law = law(&basis.law).unwrap_or_else(|| panic!("{}: {}", row.code, basis.law));
            assert!(row.source.contains(&law.name.zh), "{}: {}", row.code, law.name.zh);
            for article in &basis.articles {
                assert!(Citation::parse(article).is_some(), "{}: {article}", row.code);
            }
            // An article that was not read is not named.
            assert!(!basis.articles.is_empty() || basis.confidence.is_some(), "{}: {}", row.code, basis.law);
        }
    }
}

#[test]
fn every_basis_of_every_table_names_a_known_law() {
    for (name, row) in rows() {
        for basis in row.get("basis").and_then(Value::as_array).into_iter().flatten() {
            let code = basis["law"].as_str().unwrap();
            assert!(law(code).is_some(), "{name}: {code}");
            for article in basis["articles"].as_array().unwrap() {
                assert!(Citation::parse(article.as_str().unwrap()).is_some(), "{name}: {article}");
            }
        }
    }
}

#[test]
fn articles_are_cited_as_people_read_them() {
    let basis = Basis {
        law: "consumer_rights_law".to_owned(),
        articles: ["20", "55.1", "48(8)", "6-9"].map(str::to_owned).to_vec(),
        confidence: None,
    };
    assert_eq!(basis.cite(false), "《消费者权益保护法》第20条、第55条第1款、第48条第8项、第6条至第9条");
    assert_eq!(basis.cite(true), "Consumer Rights Protection Law, art. 20, 55(1), 48 item 8, 6–9");
    let whole = Basis { law: "trademark_law".to_owned(), articles: Vec::new(), confidence: None };
    assert_eq!((whole.cite(false), whole.cite(true)), ("《商标法》".to_owned(), "Trademark Law".to_owned()));
    for text in ["", "x", "20.", ".1", "6-", "48(8", "12345", "二十"] {
        assert_eq!(Citation::parse(text), None, "{text}");
    }
}

#[test]
fn platforms_are_found_by_the_names_people_use() {
    for (typed, code) in [
        ("淘宝", "taobao"),
        ("TB", "taobao"),
        ("猫超", "tmall"),
        (" JD ", "jd"),
        ("pdd", "pinduoduo"),
        ("抖店", "douyin"),
        ("咸鱼", "xianyu"),
        ("视频号", "wechat_shop"),
        ("饿了吗", "eleme"),
        ("官网", "own_site"),
    ] {
        assert!(platforms().iter().any(|row| row.code == code && row.matches(typed)), "{typed}");
    }
    assert!(!platforms().iter().any(|row| row.matches("  ") || row.matches("没有这个平台")));
}

#[test]
fn a_platform_alias_belongs_to_one_platform_and_a_number_hint_is_never_sure() {
    let mut seen = BTreeSet::new();
    for row in platforms() {
        for alias in &row.aliases {
            assert_eq!(*alias, alias.trim().to_lowercase());
            assert!(seen.insert(alias), "{alias}");
        }
        assert_eq!(row.order_no_hint.is_some(), row.order_no_confidence == Some(Confidence::Low), "{}", row.code);
    }
    for code in ["own_site", "offline_other", "other"] {
        assert_eq!(platform(code).unwrap().kind, PlatformKind::Other);
    }
    assert_eq!(platforms().last().unwrap().code, "other");
}

#[test]
fn there_are_34_provinces_with_two_digits_and_one_character_each() {
    assert_eq!(provinces().len(), 34);
    assert!(provinces().is_sorted_by(|a, b| a.code < b.code));
    let abbreviations: BTreeSet<_> = provinces().iter().map(|row| row.abbr.as_str()).collect();
    let english: BTreeSet<_> = provinces().iter().map(|row| row.short.en.as_str()).collect();
    assert_eq!((abbreviations.len(), english.len()), (34, 34));
    for row in provinces() {
        assert!(row.code.len() == 2 && row.code.chars().all(|c| c.is_ascii_digit()), "{}", row.code);
        assert!(length(&row.abbr) == 1 && row.abbr.chars().all(is_han), "{}", row.code);
        assert!(row.name.zh.starts_with(&row.short.zh), "{}", row.name.zh);
    }
    let zhejiang = province("33").unwrap();
    assert_eq!(
        (zhejiang.short.zh.as_str(), zhejiang.short.en.as_str(), zhejiang.abbr.as_str()),
        ("浙江", "Zhejiang", "浙")
    );
}

#[test]
fn the_wizard_offers_a_handful_of_channels_as_tried() {
    let offered: Vec<_> = channels().iter().filter(|row| row.offer_as_tried).collect();
    assert!((5..=9).contains(&offered.len()), "{}", offered.len());
    assert_eq!(offered[0].code, ChannelCode::Merchant);
    for row in channels() {
        assert_titled(row.code.as_str(), &row.name, 18, 50);
        assert_titled(row.code.as_str(), &row.tried_label, 15, 40);
    }
}

#[test]
fn asks_fit_a_phone_and_only_open_sums_need_an_amount() {
    for row in asks() {
        assert_titled(&row.code, &row.title, 14, 40);
        assert_titled(&row.code, &row.hint, 30, 100);
    }
    let sums: Vec<_> = asks().iter().filter(|row| row.needs_amount).map(|row| row.code.as_str()).collect();
    assert_eq!(sums, ["refund_part", "compensation"]);
    assert_eq!(asks().last().unwrap().code, "other");
}

#[test]
fn a_refusal_can_be_appealed_unless_the_person_wished_it() {
    for row in refusals() {
        assert_titled(&row.code, &row.title, 20, 40);
        assert_titled(&row.code, &row.to_author, 100, 300);
        assert_eq!(row.appealable, row.code != "author_asked", "{}", row.code);
    }
}

#[test]
fn evidence_kinds_fit_a_phone() {
    for row in evidence_kinds() {
        assert_titled(&row.code, &row.title, 10, 40);
        assert_titled(&row.code, &row.proves, 30, 90);
        assert_titled(&row.code, &row.how, 50, 130);
    }
    assert_eq!(evidence_kinds().last().unwrap().code, "other");
}

#[test]
fn a_code_reads_back_and_points_at_its_row() {
    macro_rules! reads_back {
        ($code:ident, $rows:expr) => {
            for row in $rows {
                let code = $code::parse(&row.code).unwrap();
                assert_eq!((code, code.as_str()), ($code::from(row), row.code.as_str()));
                assert_eq!(code.row().code, row.code);
                let json = serde_json::to_string(&code).unwrap();
                assert_eq!(serde_json::from_str::<$code>(&json).unwrap(), code);
            }
            assert_eq!($code::parse("nothing of the kind"), None);
            assert!(serde_json::from_str::<$code>("\"nothing of the kind\"").is_err());
        };
    }
    reads_back!(PlatformCode, platforms());
    reads_back!(ProvinceCode, provinces());
    reads_back!(AskCode, asks());
    reads_back!(RefusalCode, refusals());
    reads_back!(EvidenceKindCode, evidence_kinds());
}
