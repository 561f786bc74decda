//! Postal addresses, down to the city, which stays: 浙江省杭州市【地址】.

pub(super) mod labels;
pub(super) mod parts;
pub(super) mod regions;

use self::parts::{Part, Sign};
use self::regions::Level;
use super::MaskKind;
use super::glyph::Class;
use super::normal::Normal;
use super::scan::Hit;
use super::tables::{self, TABLES};

/// Province to door, and twice that.
const MOST_PARTS: usize = 24;

/// What was read from one place on.
#[derive(Debug, Default)]
struct Chain {
    /// Where the part finer than the city begins.
    detail: Option<usize>,
    /// Where the chain ends.
    end: usize,
    region: bool,
    county: bool,
    town: bool,
    road: bool,
    estate: bool,
    place: bool,
    numbers: usize,
    /// The only number is a short one before 号: as often a day.
    day: bool,
}

/// Finds addresses.
pub(super) fn find(normal: &Normal, hits: &mut Vec<Hit>) {
    let text = signs(normal);
    let chars: Vec<char> = text.iter().map(|sign| sign.ch).collect();
    let mut kept = 0;
    let mut done = 0;
    let mut at = 0;
    while at < text.len() {
        let marks = text.get(at).map_or(0, |sign| sign.marks);
        let labelled = labels::may_follow(&text, at) && labels::before(&chars, at);
        let chain = if labelled || marks & tables::REGION != 0 && regions::at(&chars, at).is_some() {
            Some(chain(&text, &chars, at))
        } else {
            None
        };
        if let Some(chain) = chain {
            if chain.region {
                kept = chain.detail.unwrap_or(chain.end);
            }
            if let Some(detail) = chain.detail.filter(|_| is_address(&chain, labelled)) {
                push(&text, detail, chain.end, hits);
                done = chain.end;
                at = chain.end;
                continue;
            }
        }
        if let Some((start, chain)) = from_ending(&text, &chars, at, kept.max(done)) {
            push(&text, start, chain.end, hits);
            done = chain.end;
            at = chain.end;
            continue;
        }
        at += 1;
    }
}

/// The text without blanks and the signs people put between the parts.
fn signs(normal: &Normal) -> Vec<Sign> {
    let numeral = |at: usize| {
        normal.cells.get(at).is_some_and(|cell| {
            cell.digit.is_some_and(|digit| digit.class < Class::Loose) || matches!(cell.ch, '十' | '百')
        })
    };
    let mut out = Vec::with_capacity(normal.cells.len());
    for (at, cell) in normal.cells.iter().enumerate() {
        let between_digits = at > 0 && numeral(at - 1) && numeral(at + 1);
        let skipped = cell.ch.is_whitespace() && cell.ch != '\n'
            || matches!(cell.ch, '·' | '|' | '_' | '/' | '*' | '~')
            || cell.ch == '-' && !between_digits;
        if !skipped {
            out.push(Sign { ch: cell.ch, marks: TABLES.marks(cell.ch), numeral: numeral(at), cell: at });
        }
    }
    out
}

/// Reads regions and parts from a place on, as far as they go.
fn chain(text: &[Sign], chars: &[char], from: usize) -> Chain {
    let mut chain = Chain { end: from, ..Chain::default() };
    let mut at = from;
    let mut last = None;
    for _ in 0..MOST_PARTS {
        // One comma or line end may stand between two parts.
        if at > from
            && matches!(chars.get(at), Some(',' | '、' | '\n' | '(' | ')'))
            && last.is_none_or(|part| part != Part::Number || parts::number(text, at + 1).is_some())
        {
            at += 1;
        }
        if let Some((len, level)) = regions::at(chars, at)
            .filter(|(_, level)| chain.detail.is_none() || *level == Level::County && last.is_none())
        {
            chain.region = true;
            if level == Level::County {
                chain.county = true;
                chain.detail.get_or_insert(at);
            }
            at += len;
            chain.end = at;
            continue;
        }
        let Some((part, end)) = parts::at(text, at).or_else(|| past_words(text, &chain, at)) else { break };
        match part {
            Part::Town => chain.town = true,
            Part::Road => chain.road = true,
            Part::Estate => chain.estate = true,
            Part::Place => chain.place = true,
            Part::Number => {
                chain.numbers += 1;
                chain.day = chain.numbers == 1 && is_day(text, at, end);
            }
        }
        chain.detail.get_or_insert(at);
        at = end;
        chain.end = end;
        last = Some(part);
    }
    if (chain.numbers > 0 || chain.estate && chain.region)
        && let Some(end) = parts::bare(text, chain.end)
    {
        chain.end = end;
        chain.numbers += 1;
    }
    chain
}

/// A number of a house after a few words that are no part: 主楼1202室, 靠北门3单元.
fn past_words(text: &[Sign], chain: &Chain, at: usize) -> Option<(Part, usize)> {
    if chain.detail.is_none() || !(chain.region || chain.numbers > 0) {
        return None;
    }
    (1..if chain.county { 8 } else { 4 }).find_map(|words| {
        let han = text
            .get(at..at + words)?
            .iter()
            .all(|sign| super::glyph::is_han(sign.ch) && !sign.numeral && !parts::stops(sign.ch, '\0'));
        let end = parts::number(text, at + words)?;
        let house = text
            .get(end - 1)
            .is_some_and(|sign| "室栋幢座元楼户房".contains(sign.ch) || chain.county && "区期号".contains(sign.ch));
        (han && house).then_some((Part::Number, end))
    })
}

/// Whether a number part reads like a day of the month: `5号`, `31号`.
fn is_day(text: &[Sign], from: usize, end: usize) -> bool {
    let Some(part) = text.get(from..end) else { return false };
    let number: String = part.iter().take_while(|sign| sign.numeral).map(|sign| sign.ch).collect();
    part.last().is_some_and(|sign| sign.ch == '号')
        && part.len() == number.chars().count() + 1
        && number.parse::<u32>().map_or(number.chars().count() < 4, |n| n < 32)
}

fn is_address(chain: &Chain, labelled: bool) -> bool {
    let named = chain.town || chain.road || chain.estate;
    let only_a_day = chain.day && chain.numbers == 1 && !chain.region && !labelled;
    let numbered = chain.numbers > 0 && !only_a_day;
    match (labelled, chain.county) {
        (true, true) => true,
        (true, false) => named || numbered,
        (false, true) => named || numbered,
        (false, false) => (named || chain.place) && numbered || chain.numbers > 1 && chain.region,
    }
}

/// An address without its region: a road or an estate with a number after it, or two numbers of a house.
fn from_ending(text: &[Sign], chars: &[char], at: usize, not_before: usize) -> Option<(usize, Chain)> {
    if at < not_before {
        return None;
    }
    if let Some((part, end)) = parts::ending(text, at) {
        let follows = chain(text, chars, end);
        let direct = follows.numbers > 0 && parts::at(text, end).is_some_and(|(part, _)| part != Part::Town);
        let start = name_start(text, at, not_before);
        if !direct || start == at || part == Part::Town && follows.numbers < 2 && !follows.road && !follows.estate {
            return None;
        }
        // 知道12号发货: a road of one sign and a day are as likely prose.
        let prose = follows.day && follows.numbers == 1 && !follows.road && !follows.estate;
        let word = at.checked_sub(1).and_then(|before| Some(TABLES.is_word(*chars.get(before)?, *chars.get(at)?)));
        return (!prose
            || word == Some(false)
                && at - start > 1
                && part == Part::Road
                && at - start < 4
                && !follows_time(chars, follows.end))
        .then_some((start, follows));
    }
    let sign = text.get(at)?;
    if !sign.numeral
        && !sign.ch.is_ascii_alphanumeric()
        && !matches!(sign.ch, '第' | '附' | '东' | '西' | '南' | '北' | '甲' | '乙' | '丙' | '丁')
    {
        return None;
    }
    let first = parts::number(text, at)?;
    if at > 0 && text.get(at - 1).is_some_and(|sign| sign.numeral || sign.ch.is_ascii_alphanumeric()) {
        return None;
    }
    let house = |from: usize, end: usize| {
        text.get(from..end).is_some_and(|part| {
            part.iter().any(|sign| matches!(sign.ch, '栋' | '幢' | '座' | '单' | '室' | '弄' | '院'))
                || part.last().is_some_and(|sign| sign.ch == '楼')
        })
    };
    let follows = chain(text, chars, at);
    let second = parts::number(text, first).is_some_and(|end| house(first, end))
        || parts::bare(text, first).is_some_and(|end| end - first > 2);
    (house(at, first) && second && follows.numbers > 1).then_some((at, follows))
}

/// Where the name of a road or an estate begins whose ending is at `at`.
fn name_start(text: &[Sign], at: usize, not_before: usize) -> usize {
    /// Longer names exist; what is left of one tells little.
    const LONGEST: usize = 6;
    let mut start = at;
    while start > not_before
        && at - start < LONGEST
        && text.get(start - 1).is_some_and(|sign| {
            !parts::stops(sign.ch, text.get(start).map_or('\0', |next| next.ch)) && !sign.ch.is_ascii_digit()
        })
    {
        start -= 1;
    }
    start
}

/// Whether words of delivery follow, so that a number before them was a day.
fn follows_time(chars: &[char], at: usize) -> bool {
    chars.get(at).is_some_and(|c| "发到就才还下收寄送前后晚早上中下去来我我".contains(*c))
}

fn push(text: &[Sign], start: usize, end: usize, hits: &mut Vec<Hit>) {
    if let (Some(first), Some(last)) = (text.get(start), end.checked_sub(1).and_then(|at| text.get(at))) {
        hits.push(Hit { cells: first.cell..last.cell + 1, kind: MaskKind::Address });
    }
}
