//! Fills templates: `{slot}` and `[one|or|other]`.

use std::collections::HashMap;

use time::Date;

use super::data::{Common, Goods, Told, data};
use super::dice::Dice;

/// A slot may be filled with a text that has slots itself, and those with another; no more.
const DEPTH: usize = 3;

const COUNTS: [&str; 5] = ["两", "三", "四", "五", "六"];
/// The second and third digit of mobile numbers.
const MOBILE: [&str; 5] = ["38", "59", "77", "86", "99"];
const HOURS: [&str; 6] = ["晚上八点", "晚上十点多", "中午", "凌晨一点", "下午三点", "早上"];

/// What a complaint is told about, the same in its headline and its story.
pub(super) struct Scene<'a> {
    pub(super) told: &'a Told,
    pub(super) goods: &'a Goods,
    pub(super) product: &'a str,
    /// Yuan.
    pub(super) price: i64,
    /// Days from the order to the filing, in order.
    pub(super) days: [Date; 5],
    pub(super) filed: Date,
    pub(super) dice: Dice,
    /// What was picked before, so that it stays what it was.
    fixed: HashMap<&'a str, String>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        told: &'a Told,
        goods: &'a Goods,
        product: &'a str,
        price: i64,
        days: [Date; 5],
        filed: Date,
        dice: Dice,
    ) -> Self {
        Self { told, goods, product, price, days, filed, dice, fixed: HashMap::new() }
    }

    /// The sentence above the story; empty for those who write none.
    pub(super) fn headline(&mut self) -> String {
        const MOST: usize = 40;
        for _ in 0..3 {
            let template = self.dice.word(&self.told.headlines);
            let headline = self.fill(template, DEPTH);
            if headline.chars().count() <= MOST {
                return headline;
            }
        }
        String::new()
    }

    /// The story.
    pub(super) fn story(&mut self, with_trace: bool) -> String {
        let common = &data().common;
        let mut parts = vec![self.dice.word(&common.openers), self.dice.word(&self.told.stories)];
        if with_trace {
            parts.push(self.dice.word(&common.traces));
        }
        // Some are done when it is told; others say what they have and want.
        for list in [&common.kept, &common.feeling, &common.demand] {
            if self.dice.percent(60) {
                parts.push(self.dice.word(list));
            }
        }
        let break_at = usize::try_from(self.dice.below(4)).unwrap_or(0);
        let mut story = String::new();
        for (index, part) in parts.into_iter().filter(|part| !part.is_empty()).enumerate() {
            if index > 0 && index == break_at {
                story.push('\n');
            }
            story.push_str(&self.fill(part, DEPTH));
        }
        story
    }

    /// A template with everything filled in.
    pub(super) fn fill(&mut self, template: &str, depth: usize) -> String {
        let mut out = String::with_capacity(template.len() * 2);
        let mut rest = template;
        while let Some((before, mark, after)) = next_mark(rest) {
            out.push_str(before);
            let close = if mark == '{' { '}' } else { ']' };
            let Some((inside, after)) = after.split_once(close) else { break };
            if mark == '{' {
                let filled = self.slot(inside, depth);
                out.push_str(&filled);
            } else {
                let options: Vec<&str> = inside.split('|').collect();
                let option = self.dice.pick(&options).copied().unwrap_or_default();
                let filled = self.fill(option, depth.saturating_sub(1));
                out.push_str(&filled);
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }

    fn slot(&mut self, name: &str, depth: usize) -> String {
        if depth == 0 {
            return String::new();
        }
        if let Some((key, list)) = self.told.slots.get_key_value(name) {
            return self.fixed(key, |scene| {
                let text = scene.dice.word(list);
                scene.fill(text, depth - 1)
            });
        }
        let goods = self.goods;
        match name {
            "product" => self.product.to_owned(),
            "price" => yuan(self.price),
            "small" => self.fixed("small", |scene| yuan(scene.part(8, 35))),
            "less" => {
                let less = self.fixed("less_yuan", |scene| (scene.price - scene.part(8, 30)).to_string());
                format!("{less}元")
            }
            "gap" => {
                let less = self.fixed("less_yuan", |scene| (scene.price - scene.part(8, 30)).to_string());
                yuan(self.price - less.parse().unwrap_or(0))
            }
            "more" => self.fixed("more", |scene| yuan(scene.price + scene.part(15, 60))),
            "n" => self.fixed("n", |scene| scene.dice.pick(&COUNTS).copied().unwrap_or_default().to_owned()),
            "hour" => self.fixed("hour", |scene| scene.dice.pick(&HOURS).copied().unwrap_or_default().to_owned()),
            "fake" => self.fixed("fake", |scene| scene.dice.word(&goods.fake).to_owned()),
            "defect" => self.fixed("defect", |scene| scene.dice.word(&goods.defect).to_owned()),
            "mismatch" => self.fixed("mismatch", |scene| scene.dice.word(&goods.mismatch).to_owned()),
            "claim" => self.fixed("claim", |scene| scene.dice.word(&goods.claim).to_owned()),
            "harm" => self.fixed("harm", |scene| scene.dice.word(&goods.harm).to_owned()),
            "days" => format!("{}天", (self.filed - self.days[3]).whole_days().max(3)),
            "d0" => self.day(0),
            "d1" => self.day(1),
            "d2" => self.day(2),
            "d3" => self.day(3),
            "d4" => self.day(4),
            other => self.common(&data().common, other, depth),
        }
    }

    fn common(&mut self, common: &Common, name: &str, depth: usize) -> String {
        let list = match name {
            "shop" => &common.shop,
            "again" => &common.again,
            "reply" => &common.reply,
            _ => return self.trace(common, name),
        };
        let text = self.dice.word(list);
        self.fill(text, depth - 1)
    }

    /// A made-up trace of a person, for the masks to find.
    fn trace(&mut self, common: &Common, name: &str) -> String {
        let dice = &mut self.dice;
        match name {
            "mobile" => format!("1{}{}", dice.pick(&MOBILE).copied().unwrap_or("99"), dice.digits(8)),
            "order_no" => format!("26{}", dice.digits(16)),
            "tracking_no" => format!("YT{}", dice.digits(13)),
            "payment_no" => format!("42000{}", dice.digits(23)),
            "wechat" => format!("yanshi_{}", dice.digits(5)),
            "qq" => format!("8{}", dice.digits(8)),
            "email" => format!("kefu{}@youmen.example", dice.digits(4)),
            "person" => dice.word(&common.persons).to_owned(),
            "address" => dice.word(&common.addresses).to_owned(),
            _ => String::new(),
        }
    }

    fn fixed(&mut self, name: &'a str, make: impl FnOnce(&mut Self) -> String) -> String {
        if let Some(text) = self.fixed.get(name) {
            return text.clone();
        }
        let text = make(self);
        self.fixed.insert(name, text.clone());
        text
    }

    /// Some percent of the price, at least five yuan.
    fn part(&mut self, low: i64, high: i64) -> i64 {
        (self.price * self.dice.between(low, high) / 100).max(5)
    }

    /// As a person says it: without the year unless it is another one.
    fn day(&self, index: usize) -> String {
        let day = self.days.get(index).copied().unwrap_or(self.filed);
        let (month, date) = (u8::from(day.month()), day.day());
        if day.year() == self.filed.year() {
            format!("{month}月{date}日")
        } else {
            format!("{}年{month}月{date}日", day.year())
        }
    }
}

fn next_mark(text: &str) -> Option<(&str, char, &str)> {
    let at = text.find(['{', '['])?;
    let (before, rest) = text.split_at_checked(at)?;
    let mut chars = rest.chars();
    let mark = chars.next()?;
    Some((before, mark, chars.as_str()))
}

fn yuan(amount: i64) -> String {
    format!("{}元", amount.max(1))
}
