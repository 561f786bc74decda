//! What holds for any text.

use proptest::prelude::*;
use youmen_domain::redact::{MaskKind, PublicText, Span, find, redact};

/// Text made of what the rules look at, so that they meet each other.
fn dense() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
        "1",
        "3",
        "8",
        "0",
        "13800138000",
        "138",
        "0013",
        "8000",
        "一",
        "三",
        "八",
        "零",
        "Ⅹ",
        "X",
        "①",
        "1️⃣",
        "𝟗",
        "O",
        "l",
        "|",
        " ",
        "\n",
        "-",
        "，",
        "。",
        "、",
        ".",
        ":",
        "@",
        "qq",
        ".com",
        "微信",
        "QQ",
        "订单号",
        "快递",
        "电话",
        "身份证",
        "110105",
        "19491231",
        "002X",
        "京A",
        "护照",
        "E",
        "￥",
        "元",
        "2024",
        "11",
        "05",
        "年",
        "月",
        "【手机号】",
        "【",
        "】",
        "姓名",
        "张三",
        "李四",
        "客服",
        "说",
        "浙江省",
        "杭州市",
        "西湖区",
        "文三路",
        "号",
        "2单元",
        "301室",
        "收件人",
        "我叫",
        "\u{200b}",
        "abc",
        "_",
        "SF",
        "点",
        "杠",
        "400",
        "192.168",
        "::",
        "fe80",
        "https://",
        "/",
        "?id=",
    ]);
    prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat())
}

fn sound(text: &str) {
    let redaction = redact(text, &[]);
    let len = text.chars().count();
    let mut last = 0;
    for span in &redaction.spans {
        assert!(
            last <= span.start && span.start < span.end && span.end <= len,
            "sorted, disjoint, in range: {text:?} {:?}",
            redaction.spans
        );
        last = span.end;
    }
    let left = find(&redaction.text, &[]);
    assert!(left.is_empty(), "settled: {text:?} → {:?} still {left:?}", redaction.text);
    // Outside its masks the text is what it was.
    let mut expected = String::new();
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    for span in &redaction.spans {
        expected.extend(&chars[at..span.start]);
        expected.push_str(&format!("【{}】", span.kind.label_zh()));
        at = span.end;
    }
    expected.extend(&chars[at..]);
    assert_eq!(redaction.text, expected);
    let public = PublicText::of(text, &[], &[]);
    assert_eq!(public.plain(), redaction.text);
    assert_eq!(public.masks(), redaction.spans.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 300 } else { 3000 }))]

    #[test]
    fn any_text_is_handled(text in any::<String>()) {
        sound(&text);
    }

    #[test]
    fn text_full_of_triggers_is_handled(text in dense()) {
        sound(&text);
    }

    #[test]
    fn a_mobile_is_hidden_in_every_dress(
        digits in "1[3-9][0-9]{9}",
        dresses in prop::collection::vec(0_usize..9, 11),
        separator in prop::sample::select(vec!["", " ", "-", ".", "_", "～", "·", "/", "*", "，", "、", "\n", "👉", "❤️", "\u{200b}", "——", "…", " - ", "（", "】"]),
        cuts in prop::collection::vec(any::<bool>(), 11),
        carrier in prop::sample::select(vec!["商家叫我打{}处理退款", "联系{}。", "{}", "客服说加{}才给退", "一共打了三次，号码{}，都不接"]),
    ) {
        let mut secret = String::new();
        for ((digit, dress), cut) in digits.chars().zip(&dresses).zip(&cuts) {
            if *cut && !secret.is_empty() {
                secret.push_str(separator);
            }
            secret.push_str(&dressed(digit, *dress));
        }
        let text = carrier.replace("{}", &secret);
        let redaction = redact(&text, &[]);
        prop_assert!(redaction.spans.iter().any(|span| span.kind != MaskKind::PersonName), "{text} → {}", redaction.text);
        prop_assert!(!secret.chars().any(|c| "0123456789".contains(c) && redaction.text.contains(c)), "{text} → {}", redaction.text);
    }

    #[test]
    fn what_is_hidden_by_hand_is_hidden(text in dense(), start in 0_usize..50, len in 0_usize..30) {
        let extra = Span { start, end: start + len, kind: MaskKind::Manual };
        let public = PublicText::of(&text, &[], &[extra]);
        prop_assert!(find(&public.plain(), &[]).is_empty(), "{text:?} → {}", public.plain());
        let json = serde_json::to_string(&public).unwrap();
        prop_assert_eq!(serde_json::from_str::<PublicText>(&json).unwrap(), public);
    }

    #[test]
    fn a_snippet_is_short_and_whole(text in dense(), max in 0_usize..60) {
        let public = PublicText::of(&text, &[], &[]);
        let snippet = public.snippet(max);
        let plain = snippet.plain();
        prop_assert!(plain.chars().count() <= max + 1);
        let body = plain.strip_suffix('…').unwrap_or(&plain);
        prop_assert!(public.plain().starts_with(body));
    }
}

fn dressed(digit: char, dress: usize) -> String {
    let value = digit.to_digit(10).unwrap();
    let pick = |set: &str| set.chars().nth(usize::try_from(value).unwrap()).unwrap().to_string();
    match dress {
        0 => pick("０１２３４５６７８９"),
        1 => pick("零一二三四五六七八九"),
        2 => pick("⓪①②③④⑤⑥⑦⑧⑨"),
        3 => pick("𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗"),
        4 => pick("〇幺两叁肆伍陆拐捌勾"),
        5 => pick("٠١٢٣٤٥٦٧٨٩"),
        6 => format!("{digit}\u{fe0f}\u{20e3}"),
        _ => digit.to_string(),
    }
}

#[test]
fn every_mask_is_itself_clean() {
    for kind in MaskKind::ALL {
        let mask = format!("【{}】", kind.label_zh());
        assert!(find(&mask, &[]).is_empty(), "{mask}");
        assert_eq!(serde_json::to_string(&kind).unwrap(), format!("\"{}\"", kind.code()));
    }
}

#[test]
fn pieces_are_stored_compactly() {
    let public = PublicText::of("打13800138000找我", &[], &[]);
    assert_eq!(serde_json::to_string(&public).unwrap(), r#"[{"t":"打"},{"m":"mobile"},{"t":"找我"}]"#);
}

#[test]
fn a_kept_name_stays_but_a_number_in_it_goes() {
    let shop = "三只松鼠13800138000旗舰店";
    assert_eq!(redact("我在三只松鼠13800138000旗舰店买的", &[shop]).text, "我在三只松鼠【手机号】旗舰店买的");
}

#[test]
fn a_public_organisation_s_numbers_stay_and_a_person_s_go_beside_them() {
    let text = "商家（统一社会信用代码91110000802100433B，电话400-820-8888）的店长张伟电话13800138000";
    assert_eq!(
        redact(text, &[]).text,
        "商家（统一社会信用代码91110000802100433B，电话400-820-8888）的店长【姓名】电话【手机号】"
    );
}

#[test]
fn a_kept_name_shields_a_person_s_name_only_inside_it() {
    let text = "张小泉旗舰店的店长张伟骂人";
    assert_eq!(redact(text, &["张小泉旗舰店"]).text, "张小泉旗舰店的店长【姓名】骂人");
}
