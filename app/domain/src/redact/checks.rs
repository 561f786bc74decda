//! Check digits and plausible dates: evidence of what a number is.

/// Whether a date exists. `year` with century.
pub(super) fn is_date(year: u32, month: u32, day: u32) -> bool {
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 0,
    };
    (1..=days).contains(&day)
}

/// The number that decimal digits write.
pub(super) fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |sum: u32, digit| sum.saturating_mul(10).saturating_add(u32::from(*digit)))
}

/// Whether eight digits are a date from 1900 to 2099.
pub(super) fn is_compact_date(digits: &[u8]) -> bool {
    match (digits.get(..4), digits.get(4..6), digits.get(6..8)) {
        (Some(year), Some(month), Some(day)) => {
            let year = number(year);
            (1900..2100).contains(&year) && is_date(year, number(month), number(day))
        }
        _ => false,
    }
}

/// Luhn's check, of payment cards.
pub(super) fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(i, digit)| {
            let digit = u32::from(*digit);
            if i.is_multiple_of(2) { digit } else { digit * 2 - if digit > 4 { 9 } else { 0 } }
        })
        .sum();
    sum.is_multiple_of(10)
}

/// Whether 18 digits are an identity number with a birthday and the right check digit.
pub(super) fn is_resident(digits: &[u8]) -> bool {
    digits.len() == 18
        && digits.get(6..14).is_some_and(is_compact_date)
        && digits.last().map(|d| u32::from(*d)) == Some(resident_check(digits))
}

/// GB 11643 (ISO 7064 MOD 11-2) over the first 17 digits; 10 stands for X.
fn resident_check(digits: &[u8]) -> u32 {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let sum: u32 = WEIGHTS.iter().zip(digits).map(|(weight, digit)| weight * u32::from(*digit)).sum();
    (12 - sum % 11) % 11
}

/// GS1's check over 8 or 13 digits, of bar codes on goods.
pub(super) fn bar_code(digits: &[u8]) -> bool {
    let sum: u32 =
        digits.iter().rev().enumerate().map(|(i, d)| u32::from(*d) * if i.is_multiple_of(2) { 1 } else { 3 }).sum();
    matches!(digits.len(), 8 | 13) && sum.is_multiple_of(10)
}

/// GB 32100: whether 18 capitals and digits are a unified social credit code. It belongs to an organisation, not a person.
pub(super) fn credit_code(code: &[char]) -> bool {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
    if code.len() != 18 || !code.iter().skip(2).take(6).all(char::is_ascii_digit) {
        return false;
    }
    let value = |c: &char| ALPHABET.chars().position(|a| a == *c);
    let mut sum = 0;
    for (c, weight) in code.iter().zip(WEIGHTS) {
        let Some(value) = value(c) else { return false };
        sum += value * weight;
    }
    code.last().and_then(value) == Some((31 - sum % 31) % 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Vec<u8> {
        text.bytes().map(|b| b - b'0').collect()
    }

    #[test]
    fn published_examples_pass() {
        assert_eq!(resident_check(&digits("11010519491231002")), 10, "GB 11643 writes 11010519491231002X");
        assert!(luhn(&digits("4111111111111111")) && !luhn(&digits("4111111111111112")));
        assert!(bar_code(&digits("6901028075831")) && !bar_code(&digits("6901028075832")));
        let code: Vec<char> = "91110000802100433B".chars().collect();
        assert!(credit_code(&code), "a listed company's code");
        assert!(is_compact_date(&digits("20240229")) && !is_compact_date(&digits("20230229")));
    }
}
