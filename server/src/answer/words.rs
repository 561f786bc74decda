use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;
use youmen_domain::codes::Bilingual;
use youmen_domain::error::Problem;

/// What a page says about a problem.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// What happened, as a heading.
    pub title: Bilingual,
    /// What happened to the person's answers.
    pub answers: Bilingual,
    /// What to do next.
    pub next: Bilingual,
}

/// Words that are on every such page.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Frame {
    pub(super) site: Bilingual,
    pub(super) home: Bilingual,
    pub(super) resume: Bilingual,
    pub(super) wait: Bilingual,
    pub(super) reference: Bilingual,
}

#[derive(Deserialize)]
struct File {
    frame: Frame,
    problem: HashMap<Problem, Words>,
}

#[expect(clippy::expect_used, reason = "the embedded file is read by a test")]
static FILE: LazyLock<File> =
    LazyLock::new(|| toml::from_str(include_str!("words.toml")).expect("the embedded words must parse"));

pub(super) fn frame() -> &'static Frame {
    &FILE.frame
}

/// The words for a problem.
pub fn words(problem: Problem) -> &'static Words {
    // A test sees that none is missing.
    static NONE: LazyLock<Words> = LazyLock::new(|| Words {
        title: Bilingual::default(),
        answers: Bilingual::default(),
        next: Bilingual::default(),
    });
    FILE.problem.get(&problem).unwrap_or(&NONE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_problem_has_its_words_in_both_languages() {
        for problem in Problem::ALL {
            let words = words(problem);
            for text in [&words.title, &words.answers, &words.next] {
                assert!(!text.zh.is_empty() && !text.en.is_empty(), "{problem}");
                assert!(!text.zh.contains('！') && !text.en.contains('!'), "{problem}: nobody is shouted at");
            }
        }
    }
}
