//! Recall and false masks over a generated corpus: every kind in every dress, in sentences of complaints.
//!
//! The corpus is its generator: the same seed gives the same cases on every machine. What is asserted is the product's
//! promise (99.5 % of numbers, 97 % of names and addresses, under 1 % false masks); what is printed is what we have.

mod clean;
mod dress;
mod people;
mod secrets;

use std::collections::BTreeMap;

use youmen_domain::redact::{find, redact};

/// SplitMix64: small, and the same everywhere.
pub(crate) struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `n`.
    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(n).unwrap()).unwrap()
    }

    /// A number from `a` to `b`, both inclusive.
    fn from(&mut self, a: usize, b: usize) -> usize {
        a + self.below(b - a + 1)
    }

    fn pick<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }

    fn one_in(&mut self, n: usize) -> bool {
        self.below(n) == 0
    }

    /// `n` digits.
    fn digits(&mut self, n: usize) -> String {
        (0..n).map(|_| char::from(b'0' + u8::try_from(self.below(10)).unwrap())).collect()
    }
}

/// A sentence with something in it that must go.
struct Case {
    kind: &'static str,
    dress: &'static str,
    text: String,
    /// What must go, as it stands in the text.
    secret: String,
}

fn cases() -> Vec<Case> {
    let mut dice = Dice(20_261_123);
    let mut out = Vec::new();
    for round in 0..14 {
        for kind in &secrets::KINDS {
            // Names and addresses differ more by their words than by their dress.
            let dresses = dress::for_kind(kind).iter().cycle().take(if matches!(*kind, "name" | "address") {
                60
            } else {
                dress::for_kind(kind).len()
            });
            for dress in dresses {
                let (carrier, plain) = secrets::make(kind, &mut dice);
                let secret = dress::put_on(dress, &plain, round, &mut dice);
                out.push(Case { kind, dress, text: carrier.replacen("{}", &secret, 1), secret });
            }
        }
    }
    out
}

/// The letters and digits of the secret that a reader still sees.
fn left_open(case: &Case) -> String {
    let spans = find(&case.text, &[]);
    let start = case.text.split_once(&case.secret).unwrap().0.chars().count();
    let end = start + case.secret.chars().count();
    case.text
        .chars()
        .enumerate()
        .filter(|(at, c)| {
            (start..end).contains(at)
                && c.is_alphanumeric()
                && !spans.iter().any(|span| (span.start..span.end).contains(at))
        })
        .map(|(_, c)| c)
        .collect()
}

/// Clean sentences, one a line.
pub(crate) fn clean_text(many: usize) -> String {
    clean::sentences(&mut Dice(3), many).join("\n")
}

#[test]
fn recall_on_the_generated_corpus() {
    let cases = cases();
    assert!(cases.len() >= 3000);
    let mut by_kind: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let mut missed = Vec::new();
    for case in &cases {
        let open = left_open(case);
        let (all, hidden) = by_kind.entry(case.kind).or_default();
        *all += 1;
        if open.is_empty() {
            *hidden += 1;
        } else {
            missed.push(format!(
                "{} as {}: {:?} → {:?} (left open: {open})",
                case.kind,
                case.dress,
                case.text,
                redact(&case.text, &[]).text
            ));
        }
    }
    let percent = |hidden: usize, all: usize| {
        100.0 * f64::from(u32::try_from(hidden).unwrap()) / f64::from(u32::try_from(all).unwrap())
    };
    println!("recall on {} labelled cases", cases.len());
    let (mut numbers, mut words) = ((0, 0), (0, 0));
    for (kind, (all, hidden)) in &by_kind {
        println!("  {kind:<14} {hidden:>5} of {all:>5}  {:6.2} %", percent(*hidden, *all));
        let sum = if matches!(*kind, "name" | "address") { &mut words } else { &mut numbers };
        sum.0 += all;
        sum.1 += hidden;
    }
    println!(
        "  numbers {:.2} %, names and addresses {:.2} %",
        percent(numbers.1, numbers.0),
        percent(words.1, words.0)
    );
    for line in missed.iter().take(60) {
        println!("  missed: {line}");
    }
    assert!(percent(numbers.1, numbers.0) >= 99.5);
    assert!(percent(words.1, words.0) >= 97.0);
}

#[test]
fn false_masks_on_the_generated_corpus() {
    let sentences = clean::sentences(&mut Dice(7), 3000);
    let wrong: Vec<String> = sentences
        .iter()
        .filter(|text| !find(text, &[]).is_empty())
        .map(|text| format!("{text} → {}", redact(text, &[]).text))
        .collect();
    let rate =
        100.0 * f64::from(u32::try_from(wrong.len()).unwrap()) / f64::from(u32::try_from(sentences.len()).unwrap());
    println!("false masks: {} of {} clean sentences, {rate:.2} %", wrong.len(), sentences.len());
    for line in wrong.iter().take(40) {
        println!("  {line}");
    }
    assert!(rate < 1.0);
}
