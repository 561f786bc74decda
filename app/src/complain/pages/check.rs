//! Check your answers: each with a way to change it and back.

use leptos::prelude::*;
use youmen_domain::error::FieldError;
use youmen_domain::step::Step;

use crate::complain::parts::Frame;
use crate::complain::view::{Section, StepView};
use crate::t;
use crate::ui::{Icon, field_name, field_words};

pub(super) fn page(view: StepView, sections: Vec<Section>, blockers: Vec<(Step, FieldError)>) -> impl IntoView {
    let mut steps: Vec<(Step, String)> = Vec::new();
    for (step, error) in blockers {
        if !steps.iter().any(|(known, _)| *known == step) {
            steps.push((step, field_words(&error)));
        }
    }
    let ready = steps.is_empty();
    view! {
        <Frame view title=t!(complain.check_title) button=t!(complain.check_file).to_string()>
            <h1>{t!(complain.check_title)}</h1>
            <p class="hint">{t!(complain.check_hint)}</p>
            {(!ready).then(|| view! {
                <div class="error-summary" role="alert" aria-labelledby="missing-title">
                    <h2 id="missing-title">{Icon::Alert.into_render()}{t!(complain.check_missing)}</h2>
                    <ul role="list">
                        {steps.into_iter().map(|(step, words)| view! {
                            <li><a href=format!("{}?fix=1&return=check", step.path())>{step_words(step)}{t!(errors.colon)}{words}</a></li>
                        }).collect_view()}
                    </ul>
                </div>
            })}
            {sections.into_iter().map(section).collect_view()}
            <p class="hint">{t!(complain.check_after)}</p>
            <p><a href="/complain/plan">{t!(complain.plan_link)}</a></p>
        </Frame>
    }
}

fn section(section: Section) -> impl IntoView {
    let title = step_words(section.step);
    let change = format!("{}?return=check", section.step.path());
    view! {
        <section class="answers">
            <h2>{title}</h2>
            <dl class="facts">
                {section.rows.into_iter().map(|(field, answer)| {
                    let name = field_name(&field).unwrap_or_default();
                    let given = !answer.is_empty();
                    let verb = if given { t!(common.change) } else { t!(common.fill_in) };
                    view! {
                        <div>
                            <dt>{name.clone()}</dt>
                            <dd class=if given { "break" } else { "not-given" }>{if given { answer } else { t!(common.not_given).to_string() }}</dd>
                            <dd class="facts-change"><a href=change.clone()>{verb}<span class="visually-hidden">{name}</span></a></dd>
                        </div>
                    }
                }).collect_view()}
            </dl>
        </section>
    }
}

fn step_words(step: Step) -> String {
    match step {
        Step::Whom => t!(complain.section_whom),
        Step::What => t!(complain.section_what),
        Step::Order => t!(complain.section_order),
        Step::Story => t!(complain.section_story),
        Step::Tried => t!(complain.section_tried),
        Step::Want => t!(complain.section_want),
        Step::Evidence => t!(complain.section_evidence),
        Step::Visibility => t!(complain.section_visibility),
        Step::Contact => t!(complain.section_contact),
        Step::Check => t!(complain.check_title),
        Step::Receipt => t!(complain.receipt_title),
    }
    .to_string()
}
