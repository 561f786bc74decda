//! What the author of a complaint is written when something happens to it.
//!
//! A mailbox is read by others too: a letter never repeats what was filed, names no merchant and carries no code.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;
use youmen_domain::codes::Bilingual;
use youmen_domain::contact::Email;
use youmen_domain::evidence::Mail;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::state::Action;
use youmen_store::Letters;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    footer: Bilingual,
    letter: HashMap<Action, Letter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Letter {
    subject: Bilingual,
    text: Bilingual,
}

#[expect(clippy::expect_used, reason = "the embedded file is read by a test")]
static WORDS: LazyLock<Words> =
    LazyLock::new(|| toml::from_str(include_str!("letters.toml")).expect("the embedded words must parse"));

/// Writes them, in both languages: what the author reads is not kept with the address.
pub struct AuthorLetters {
    site: String,
}

impl AuthorLetters {
    /// Letters that lead to a site.
    pub fn new(site: &str) -> Self {
        Self { site: site.to_owned() }
    }
}

impl Letters for AuthorLetters {
    fn letter(&self, to: &Email, number: &ComplaintNumber, action: Action) -> Option<Mail> {
        let words = WORDS.letter.get(&action)?;
        let number = number.grouped();
        let fill = |text: &str| text.replace("{number}", &number).replace("{site}", &self.site);
        let body = [&words.text.zh, &WORDS.footer.zh, "—", &words.text.en, &WORDS.footer.en]
            .map(|part| fill(part.trim()))
            .join("\n\n");
        let subject = fill(&format!("{} / {}", words.subject.zh, words.subject.en));
        Some(Mail { to: to.clone(), subject, body })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_that_matters_is_a_letter_with_the_number_and_the_way_back() {
        let letters = AuthorLetters::new("https://youmen.example");
        let (to, number) = (Email::parse("a@163.com").unwrap(), ComplaintNumber::from_draw(7));
        for action in [Action::AskMaterial, Action::Publish, Action::KeepPrivate, Action::Reject] {
            let mail = letters.letter(&to, &number, action).unwrap();
            assert!(
                mail.body.matches(&number.grouped()).count() >= 2 && mail.body.contains("https://youmen.example/cases")
            );
            assert!(!mail.body.contains('{') && !mail.subject.contains('{'), "{}", mail.body);
        }
        assert!(letters.letter(&to, &number, Action::TakeUp).is_none(), "nobody is written to about every click");
    }
}
