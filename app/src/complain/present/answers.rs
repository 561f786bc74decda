//! Every answer of a draft, in words, for the last look.

use youmen_domain::catalog::{self, OrderField};
use youmen_domain::ports::Draft;
use youmen_domain::step::Step;

use super::super::view::Section;
use crate::server::english;

pub(super) fn sections(draft: &Draft) -> Vec<Section> {
    Step::QUESTIONS.into_iter().map(|step| Section { step, rows: rows(step, draft) }).collect()
}

fn rows(step: Step, draft: &Draft) -> Vec<(String, String)> {
    let english = english();
    let page = draft.answers.page(step);
    let row = |field: &str, answer: String| (field.to_owned(), answer);
    let typed = |field: &str| row(field, page.shown(field).trim().to_owned());
    let listed = |field: &str, title: &dyn Fn(&str) -> Option<String>| {
        let titles: Vec<String> = page.all(field).filter_map(title).collect();
        row(field, titles.join(if english { ", " } else { "、" }))
    };
    match step {
        Step::Whom => vec![
            typed("name"),
            listed("platform", &|code| catalog::platform(code).map(|row| row.name.get(english).to_owned())),
        ],
        Step::What => {
            vec![listed("ground", &|code| catalog::ground(code).map(|row| row.title.get(english).to_owned()))]
        }
        Step::Order => {
            let fields = draft.answers.ground().map(|ground| ground.order_fields.as_slice()).unwrap_or_default();
            fields
                .iter()
                .map(|field| match field {
                    OrderField::Province => {
                        listed("province", &|code| catalog::province(code).map(|row| row.short.get(english).to_owned()))
                    }
                    other => typed(other.as_str()),
                })
                .collect()
        }
        Step::Story => vec![typed("headline"), typed("story")],
        Step::Tried => vec![
            listed("tried", &|code| match code.parse() {
                Ok(channel) => Some(catalog::channel_of(channel).tried_label.get(english).to_owned()),
                Err(_) => (code == "none").then(|| crate::t!(complain.tried_none).to_string()),
            }),
            typed("tried_note"),
        ],
        Step::Want => vec![
            listed("ask", &|code| catalog::ask(code).map(|row| row.title.get(english).to_owned())),
            typed("amount"),
            typed("want_note"),
        ],
        Step::Evidence => {
            let count = draft.evidence.len();
            let words = if count == 0 { String::new() } else { crate::t!(complain.pictures_n, n = count).to_string() };
            vec![row("evidence", words)]
        }
        Step::Visibility => vec![listed("visibility", &|code| {
            Some(match code {
                "public" => crate::t!(complain.visibility_public).to_string(),
                _ => crate::t!(complain.visibility_private).to_string(),
            })
        })],
        Step::Contact => {
            let hint = draft.contact.verified.as_ref().map(youmen_domain::contact::Email::hint).unwrap_or_default();
            vec![row("email", hint)]
        }
        Step::Check | Step::Receipt => Vec::new(),
    }
}
