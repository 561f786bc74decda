//! Where a name ends.

use super::super::glyph;
use super::super::normal::Normal;
use super::super::tables::TABLES;

/// What stands before a supposed name, from the plainest announcement to none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Trust {
    /// A field of a form with its colon: whatever follows and may be a name is one.
    Field,
    /// A field without colon, or 我叫.
    Said,
    /// A role: 客服, 店长.
    Role,
    /// A verb or nothing: only a name that can hardly be a word, and that ends at once.
    Bare,
}

/// Never in a given name after a label; what follows a name, mostly.
const NEVER: &str = "的了是不我你他她它说在有就也都还给把被让向对与及或但着吗呢吧啊们这那什没要去从打问退换货款很太您咱谁请已才又却并且因所以则每各某此其让叫将跟几个只等件元块";
/// What often follows a name, and may be in one.
const AFTER: &str = "说讲告回答称表态承让叫要把将被给跟和与同对向从在于是的了着过就才也都又还却但而不没未无已曾正先再打发联拒推骗骂挂收拿送退处负服做办拉加通电手等接来去到上下有会能可应该直之此这那因所为我你他她您们女老师经主店客快当至卖自以既竟居仍始一并更亲擅私故恶口言用提签取派寄转付支买订购投报申索催找查看见知认确解核登记录帮替请求反复两三多每全";

/// What makes a surname an address rather than a name.
const TITLES: [&str; 17] = [
    "先生", "女士", "小姐", "师傅", "老师", "经理", "店长", "主管", "医生", "律师", "教练", "老板", "主任", "同学",
    "警官", "姐", "哥",
];

/// What hardly is in a name and often follows one.
const HARD: &str = "说把被给让叫要不打在是也就都又还却的跟对";
/// Surnames that link words far more often than they begin names.
const PARTICLES: &str = "和向于时都但从由来过全经连曾应任平当为别官商法有那包并能";

/// One past the name that begins at a cell, if one does.
pub(super) fn name(normal: &Normal, at: usize, trust: Trust) -> Option<usize> {
    if trust <= Trust::Said
        && let Some(end) = dotted(normal, at)
    {
        return Some(end);
    }
    let (first, second) = (normal.ch(at), normal.ch(at + 1));
    let double = TABLES.is_double_surname(first, second);
    let surname = if double { at + 2 } else { at + 1 };
    if !double {
        let known = if trust == Trust::Bare { TABLES.is_common_surname(first) } else { TABLES.is_surname(first) };
        if !known {
            return None;
        }
        if TABLES.is_word(first, second) && !(trust <= Trust::Said && ends_field(normal, at)) {
            return None;
        }
    }
    // 张师傅, 王女士: a surname alone tells nothing.
    if TITLES.iter().any(|title| title.chars().enumerate().all(|(i, c)| normal.ch(surname + i) == c)) {
        return None;
    }
    let apart = trust <= Trust::Said;
    let one = next(normal, surname, apart)?;
    if !may_be_given(normal.ch(one), trust)
        || follows_word(normal, one)
            && trust > Trust::Field
            && !closed(normal, one + 1)
            && normal.ch(one + 2) != '\0'
            && !TABLES.is_given(normal.ch(one + 1))
    {
        return None;
    }
    let two = next(normal, one + 1, apart && one > surname).filter(|two| belongs(normal, *two, trust));
    let end = two.unwrap_or(one) + 1;
    match trust {
        Trust::Field | Trust::Said => Some(end),
        Trust::Role if TABLES.is_common_surname(first) || double => Some(end),
        // A rare surname after a role: only a whole name after which the sentence goes on as after a name.
        Trust::Role => {
            let ends =
                follows_word(normal, end) || HARD.contains(normal.ch(end)) || two.is_some() && closed(normal, end);
            let whole = two.is_some_and(|two| TABLES.is_given(normal.ch(two)));
            let particle = PARTICLES.contains(first) && (!whole || matches!(normal.ch(one), '小' | '老' | '大'));
            (!AFTER.contains(normal.ch(one)) && ends && !particle).then_some(end)
        }
        Trust::Bare => closed(normal, end).then_some(end),
    }
}

/// The next character of a name; `apart`: also past one sign between single characters.
fn next(normal: &Normal, at: usize, apart: bool) -> Option<usize> {
    if glyph::is_han(normal.ch(at)) {
        return Some(at);
    }
    let signs = normal
        .cells
        .iter()
        .skip(at)
        .take(3)
        .take_while(|cell| {
            glyph::separates(cell.ch)
                && !matches!(cell.ch, '\n' | ',' | '。' | '、' | ';' | '(' | '【' | '】' | ')' | ':')
        })
        .count();
    let next = at + signs;
    let lone = !glyph::is_han(normal.ch(next + 1)) || !TABLES.is_word(normal.ch(next), normal.ch(next + 1));
    (apart && (1..=2).contains(&signs) && glyph::is_han(normal.ch(next)) && lone).then_some(next)
}

fn may_be_given(c: char, trust: Trust) -> bool {
    glyph::is_han(c)
        && if trust <= Trust::Said {
            !NEVER.contains(c) || c == '一'
        } else {
            TABLES.is_given(c) && !NEVER.contains(c)
        }
}

/// Whether the character at `two` still belongs to a name whose last character so far is at `one`.
fn belongs(normal: &Normal, two: usize, trust: Trust) -> bool {
    let (c, after) = (normal.ch(two), normal.ch(two + 1));
    if NEVER.contains(c) {
        return false;
    }
    // 徐志明|说, 谢福生|态度: 明说 and 生态 are words too, but what follows goes on without them.
    let goes_on = HARD.contains(after) || follows_word(normal, two + 1);
    if TABLES.is_word(c, after) && !(TABLES.is_given(c) && !AFTER.contains(c) && goes_on) {
        return false;
    }
    if closed(normal, two + 1) {
        return trust <= Trust::Said || TABLES.is_given(c);
    }
    if AFTER.contains(c) {
        return TABLES.is_given(c) && AFTER.contains(after) && !TABLES.is_word(c, after);
    }
    TABLES.is_given(c) || trust <= Trust::Role && (AFTER.contains(after) || follows_word(normal, two + 1))
}

/// Whether no Chinese character follows, so that the name must be over.
pub(super) fn closed(normal: &Normal, at: usize) -> bool {
    !glyph::is_han(normal.ch(at))
}

/// Whether a common word begins at a cell.
fn follows_word(normal: &Normal, at: usize) -> bool {
    TABLES.is_word(normal.ch(at), normal.ch(at + 1))
}

/// Whether two or three characters from `at` on are all there is in a field.
fn ends_field(normal: &Normal, at: usize) -> bool {
    let len = (at..at + 5).take_while(|i| glyph::is_han(normal.ch(*i))).count();
    (2..=3).contains(&len)
}

/// A name of another people, with a dot: 买买提·艾合买提.
fn dotted(normal: &Normal, at: usize) -> Option<usize> {
    let run = |from: usize| {
        (from..from + 7).take_while(|i| glyph::is_han(normal.ch(*i)) && !NEVER.contains(normal.ch(*i))).count()
    };
    let first = run(at);
    let dot = at + first;
    if !(2..=6).contains(&first) || !matches!(normal.ch(dot), '·' | '•' | '・' | '.') {
        return None;
    }
    let second = run(dot + 1);
    (2..=6).contains(&second).then_some(dot + 1 + second)
}
