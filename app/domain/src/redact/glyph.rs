//! What a character stands for once its dress is off.
//!
//! A narrow cut of Unicode's compatibility mapping: what people use to write letters and digits so that a machine
//! does not read them. Kept as ranges, since the full tables would outweigh the rest of the browser's code.

/// How sure it is that a character means a digit. The order is from sure to unsure: a number may begin or end
/// where the sureness changes, so that a word before it does not hide it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// A decimal digit of some script or style.
    Plain,
    /// Circled, parenthesised, Roman: as often a list's number.
    Fancy,
    /// A Chinese numeral.
    Han,
    /// A look-alike: a letter or a character read as a digit only among digits.
    Loose,
}

/// A digit's value and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Digit {
    /// 0 to 9.
    pub value: u8,
    /// How sure.
    pub class: Class,
}

/// What one character becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Glyph {
    /// Nothing: a format character, a variation selector, a combining mark.
    Nothing,
    /// Itself, or its plain form.
    Plain(char),
    /// A digit of other shape.
    Digit(u8),
    /// A circled, dotted or Roman number from 0 to 20.
    Number(u8),
}

/// Zeros of the decimal digits of other scripts; nine more follow each.
const ZEROS: [u32; 36] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0DE6, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50,
    0xA620, 0xA8D0, 0xA900, 0xA9D0, 0xA9F0, 0xAA50, 0xABF0, 0x1FBF0,
];

/// Numbers in dress: first character, its number, how many follow in a row.
const NUMBERS: [(u32, u32, u32); 20] = [
    (0x2160, 1, 9),
    (0x2170, 1, 9),
    (0x2460, 1, 20),
    (0x2474, 1, 20),
    (0x2488, 1, 20),
    (0x24EA, 0, 1),
    (0x24EB, 11, 10),
    (0x24F5, 1, 10),
    (0x24FF, 0, 1),
    (0x2776, 1, 10),
    (0x2780, 1, 10),
    (0x278A, 1, 10),
    (0x3021, 1, 9),
    (0x3220, 1, 9),
    (0x3280, 1, 9),
    (0x1F100, 0, 1),
    (0x1F101, 0, 10),
    (0x1F10B, 0, 2),
    (0x10E60, 1, 9),
    (0x1D360, 1, 9),
];

/// Letters in dress: first character, how many, the plain first one.
const LETTERS: [(u32, u32, u32); 7] = [
    (0x249C, 26, 0x61),
    (0x24B6, 26, 0x41),
    (0x24D0, 26, 0x61),
    (0x1F110, 26, 0x41),
    (0x1F130, 26, 0x41),
    (0x1F150, 26, 0x41),
    (0x1F170, 26, 0x41),
];

/// Takes a character's dress off.
pub(super) fn strip(c: char) -> Glyph {
    let code = u32::from(c);
    match code {
        0x00AD | 0x034F | 0x061C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F | 0x200B..=0x200F => {
            Glyph::Nothing
        }
        0x202A..=0x202E | 0x2060..=0x206F | 0x20D0..=0x20FF | 0x0300..=0x036F | 0x0483..=0x0489 => Glyph::Nothing,
        0x3164 | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F | 0xFEFF | 0xFFA0 | 0x1F3FB..=0x1F3FF => Glyph::Nothing,
        0xE0000..=0xE0FFF | 0x0E31 | 0x0E34..=0x0E3A => Glyph::Nothing,
        0xFF01..=0xFF5E => plain(code - 0xFF01 + 0x21, c),
        0x00B2 | 0x00B3 => digit(code - 0xB0),
        0x00B9 => Glyph::Digit(1),
        0x2070 => Glyph::Digit(0),
        0x2074..=0x2079 => digit(code - 0x2070),
        0x2080..=0x2089 => digit(code - 0x2080),
        0x1D7CE..=0x1D7FF => digit((code - 0x1D7CE) % 10),
        0x1D400..=0x1D6A3 => match (code - 0x1D400) % 52 {
            at @ 0..=25 => plain(at + 0x41, c),
            at => plain(at - 26 + 0x61, c),
        },
        // Look-alikes of other alphabets.
        0x041E | 0x043E | 0x039F | 0x03BF | 0x25CB | 0x25EF | 0x2B55 | 0x1F17E => Glyph::Plain('O'),
        0x0406 | 0x0456 | 0x04CF | 0x2223 | 0x4E28 | 0x2502 | 0x01C0 | 0xFFE8 => Glyph::Plain('|'),
        0x0417 | 0x0437 => Glyph::Digit(3),
        0x2169 | 0x2179 | 0x4E42 => Glyph::Plain('X'),
        0x2795 | 0xFB29 => Glyph::Plain('+'),
        0x2010..=0x2015 | 0x2212 | 0xFE58 | 0xFE63 | 0x30FC | 0x2796 => Glyph::Plain('-'),
        0x3002 | 0xFE52 => Glyph::Plain('。'),
        0xFE6B => Glyph::Plain('@'),
        0x00A5 | 0xFFE5 => Glyph::Plain('¥'),
        0x00A0 | 0x2000..=0x200A | 0x202F | 0x205F | 0x3000 => Glyph::Plain(' '),
        _ => rest(code, c),
    }
}

fn rest(code: u32, c: char) -> Glyph {
    for zero in ZEROS {
        if (zero..zero + 10).contains(&code) {
            return digit(code - zero);
        }
    }
    for (first, number, many) in NUMBERS {
        if (first..first + many).contains(&code) {
            let number = if first == 0x1F10B { 0 } else { number + code - first };
            return u8::try_from(number).map_or(Glyph::Plain(c), Glyph::Number);
        }
    }
    for (first, many, letter) in LETTERS {
        if (first..first + many).contains(&code) {
            return plain(letter + code - first, c);
        }
    }
    Glyph::Plain(c)
}

fn digit(value: u32) -> Glyph {
    u8::try_from(value).map_or(Glyph::Nothing, Glyph::Digit)
}

fn plain(code: u32, otherwise: char) -> Glyph {
    Glyph::Plain(char::from_u32(code).unwrap_or(otherwise))
}

/// The digit a plain character may be.
pub(super) fn digit_of(c: char) -> Option<Digit> {
    let (value, class) = match c {
        '0'..='9' => {
            return c.to_digit(10).and_then(|v| u8::try_from(v).ok()).map(|value| Digit { value, class: Class::Plain });
        }
        '〇' | '零' | '洞' | '泠' => (0, Class::Han),
        '一' | '壹' | '幺' | '弌' | '妖' => (1, Class::Han),
        '二' | '贰' | '貳' | '弍' | '两' | '兩' => (2, Class::Han),
        '三' | '叁' | '參' | '弎' | '仨' => (3, Class::Han),
        '四' | '肆' => (4, Class::Han),
        '五' | '伍' => (5, Class::Han),
        '六' | '陆' | '陸' => (6, Class::Han),
        '七' | '柒' | '拐' => (7, Class::Han),
        '八' | '捌' => (8, Class::Han),
        '九' | '玖' | '勾' => (9, Class::Han),
        'O' | 'o' | 'Q' | '口' | '囗' | '〸' => (0, Class::Loose),
        'l' | 'I' | 'i' | '么' | '腰' | '夭' => (1, Class::Loose),
        'Z' | 'z' => (2, Class::Loose),
        'S' | 's' => (5, Class::Loose),
        'b' => (6, Class::Loose),
        'B' | '吧' => (8, Class::Loose),
        'g' | 'q' | '酒' | '钩' => (9, Class::Loose),
        _ => return None,
    };
    Some(Digit { value, class })
}

/// Whether digits may be written around it: spaces, punctuation, line ends, symbols, emoji.
/// Not letters of any script, not signs of money or measure.
pub(super) fn separates(c: char) -> bool {
    match c {
        '@' | '%' | '$' | '¥' => false,
        _ if c.is_ascii() => !c.is_ascii_alphanumeric(),
        '·' | '¨' | '¬' | '¦' | '¡' | '¿' | '«' | '»' | '×' | '÷' | '¯' | '´' | '¸' | '¶' | '§' | '\u{85}' => {
            true
        }
        _ => matches!(u32::from(c),
            0x02B0..=0x02FF | 0x2010..=0x206F | 0x2190..=0x23FF | 0x2400..=0x2BFF | 0x3000..=0x3004 | 0x3007..=0x3020
            | 0x302A..=0x303F | 0x30FB | 0xFE10..=0xFE6F | 0xFF5F..=0xFF65 | 0xFFE3..=0xFFEE | 0xFFFC..=0xFFFD
            | 0x1F000..=0x1FAFF | 0xE000..=0xF8FF),
    }
}

/// Whether it is a Chinese character.
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '〇' | '々' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{323AF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_dress_of_a_digit_comes_off() {
        for (dressed, value) in [
            ('７', 7),
            ('𝟕', 7),
            ('𝟩', 7),
            ('𝟳', 7),
            ('𝟽', 7),
            ('𝟟', 7),
            ('⁷', 7),
            ('₇', 7),
            ('٧', 7),
            ('۷', 7),
            ('७', 7),
            ('²', 2),
            ('¹', 1),
        ] {
            let stripped = match strip(dressed) {
                Glyph::Digit(v) => Some(v),
                Glyph::Plain(c) => digit_of(c).map(|d| d.value),
                _ => None,
            };
            assert_eq!(stripped, Some(value), "{dressed}");
        }
        for (dressed, number) in [
            ('⑦', 7),
            ('⑺', 7),
            ('⒎', 7),
            ('⓻', 7),
            ('❼', 7),
            ('➆', 7),
            ('➐', 7),
            ('⑳', 20),
            ('⓪', 0),
            ('⓿', 0),
            ('🄈', 7),
            ('Ⅶ', 7),
            ('㈦', 7),
            ('㊆', 7),
            ('〧', 7),
        ] {
            assert_eq!(strip(dressed), Glyph::Number(number), "{dressed}");
        }
    }

    #[test]
    fn letters_keep_their_case() {
        for (dressed, letter) in [('Ａ', 'A'), ('ａ', 'a'), ('𝐯', 'v'), ('𝓥', 'V'), ('Ⓥ', 'V'), ('ⓥ', 'v'), ('🅥', 'V')]
        {
            assert_eq!(strip(dressed), Glyph::Plain(letter), "{dressed}");
        }
    }
}
