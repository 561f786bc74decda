//! The ways of section 7 to write a number, a name or an address so that a machine does not see it.

use super::Dice;

const SIGNS: [&str; 22] = [
    " ", "-", ".", "_", "～", "·", "/", "*", "、", "，", "\n", "👉", "❤️", "——", "…", "  ", " - ", "+", "|", "★", "→",
    "🍎",
];

const FOR_DIGITS: [&str; 20] = [
    "plain",
    "full width",
    "circled",
    "parenthesised",
    "mathematical",
    "keycap",
    "arabic",
    "superscript",
    "chinese",
    "capital",
    "spoken",
    "mixed",
    "zero width",
    "grouped",
    "every digit",
    "random cuts",
    "line end",
    "mixed and cut",
    "emoji",
    "look-alike",
];
const FOR_IDS: [&str; 8] =
    ["plain", "full width", "mathematical", "zero width", "keycap", "mixed", "circled", "every digit"];
const FOR_WORDS: [&str; 4] = ["plain", "zero width", "full width", "chinese"];

/// The dresses that a kind is tried in.
pub(super) fn for_kind(kind: &str) -> &'static [&'static str] {
    match kind {
        "name" | "url" | "ipv6" => &["plain", "plain", "zero width", "plain", "plain", "plain"],
        "address" => &FOR_WORDS,
        "wechat" | "email" | "plate" | "passport" | "other_id" | "tracking" | "letters_order" => &FOR_IDS,
        "ip" => &["plain", "full width", "mathematical", "zero width"],
        _ => &FOR_DIGITS,
    }
}

fn digit(c: char, set: &str) -> String {
    c.to_digit(10).map_or(c.to_string(), |v| set.chars().nth(usize::try_from(v).unwrap()).unwrap().to_string())
}

fn wide(c: char) -> String {
    match u32::from(c) {
        code @ 0x21..=0x7E => char::from_u32(code + 0xFEE0).unwrap().to_string(),
        _ => c.to_string(),
    }
}

fn dressed(c: char, dress: &str) -> String {
    match dress {
        "full width" => wide(c),
        "circled" => digit(c, "⓪①②③④⑤⑥⑦⑧⑨"),
        "parenthesised" if c != '0' => digit(c, "0⑴⑵⑶⑷⑸⑹⑺⑻⑼"),
        "mathematical" => digit(c, "𝟬𝟭𝟮𝟯𝟰𝟱𝟲𝟳𝟴𝟵"),
        "keycap" if c.is_ascii_digit() => format!("{c}\u{fe0f}\u{20e3}"),
        "arabic" => digit(c, "٠١٢٣٤٥٦٧٨٩"),
        "superscript" => digit(c, "⁰¹²³⁴⁵⁶⁷⁸⁹"),
        "chinese" => digit(c, "零一二三四五六七八九"),
        "capital" => digit(c, "零壹贰叁肆伍陆柒捌玖"),
        "spoken" => digit(c, "洞幺两三四五六拐八勾"),
        "look-alike" => digit(c, "Ol2345b7Bq"),
        _ => c.to_string(),
    }
}

fn cut(text: &str, sign: &str, at: impl Fn(usize) -> bool) -> String {
    let mut out = String::new();
    for (i, c) in text.chars().enumerate() {
        if i > 0 && at(i) {
            out.push_str(sign);
        }
        out.push(c);
    }
    out
}

/// `plain` in a dress.
pub(super) fn put_on(dress: &str, plain: &str, round: usize, dice: &mut Dice) -> String {
    let sign = SIGNS[(round + dice.below(SIGNS.len())) % SIGNS.len()];
    let len = plain.chars().count();
    match dress {
        "zero width" => {
            let invisible = dice.pick(&["\u{200b}", "\u{2060}", "\u{feff}", "\u{200d}", "\u{ad}"]);
            cut(plain, invisible, |_| true)
        }
        "grouped" => cut(plain, sign, |i| if len == 11 { i == 3 || i == 7 } else { i % 4 == 0 }),
        "every digit" => cut(plain, dice.pick(&[" ", "-", ".", "·", "、", "*"]), |_| true),
        "random cuts" => {
            let cuts: Vec<bool> = (0..len).map(|_| dice.one_in(4)).collect();
            cut(plain, sign, |i| cuts[i])
        }
        "line end" => {
            let at = dice.from(2, len - 2);
            cut(plain, "\n", |i| i == at)
        }
        "emoji" => {
            let emoji = dice.pick(&["👉", "🍎", "😀", "❤️", "🔥", "✨", "👌🏻"]);
            cut(plain, emoji, |i| i % 3 == 0)
        }
        "mixed" => plain
            .chars()
            .map(|c| {
                dressed(
                    c,
                    ["plain", "full width", "circled", "mathematical", "chinese", "keycap", "arabic"][dice.below(7)],
                )
            })
            .collect(),
        "mixed and cut" => {
            let cuts: Vec<bool> = (0..len).map(|_| dice.one_in(3)).collect();
            let mut out = String::new();
            for (i, c) in plain.chars().enumerate() {
                if i > 0 && cuts[i] {
                    out.push_str(sign);
                }
                out.push_str(&dressed(c, ["plain", "full width", "chinese", "mathematical"][dice.below(4)]));
            }
            out
        }
        _ => plain.chars().map(|c| dressed(c, dress)).collect(),
    }
}
