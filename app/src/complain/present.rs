//! From a draft to what a page shows, in the reader's language.

use youmen_domain::board::BoardQuery;
use youmen_domain::catalog;
use youmen_domain::error::FieldError;
use youmen_domain::filing::{self, Answers, Filing};
use youmen_domain::form::RawForm;
use youmen_domain::ports::{Draft, DraftLookup};
use youmen_domain::redact::find;
use youmen_domain::step::Step;

use self::bodies::{already_filed, choice, contact, evidence, order, receipt, story, tried, visibility, want, what};
use super::view::{MerchantChoiceView, Notice, StartView, StepBody, StepView};
use crate::error::AppError;
use crate::forms::told;
use crate::server::{Services, english, facts, fail, now, services, today};
use crate::t;
use crate::ui::format::day_long;
use crate::ui::kind_words;

mod answers;
mod bodies;
mod plan;

pub(super) use bodies::complete;
pub(super) use plan::{have, plan};

/// Loads a page for its address.
pub(super) async fn load(step: Step, query: &str) -> Result<StepView, AppError> {
    let services = services()?;
    let query = RawForm::from_pairs(form_urlencoded::parse(query.trim_start_matches('?').as_bytes()));
    let returning = query.has("return", "check");
    let token = facts().draft;
    let lookup = match &token {
        Some(token) => services.drafts.load(token, now()).await.map_err(fail)?,
        None => DraftLookup::Unknown,
    };
    match lookup {
        DraftLookup::Found(draft) => {
            let mut errors = if query.has("fix", "1") { errors_on(&services, step, &draft).await? } else { Vec::new() };
            errors.extend(told(&query));
            let mut view = page(&services, step, &draft, errors, returning).await?;
            view.notice = query.has("restarted", "1").then_some(Notice::Restarted);
            look_up(&services, &mut view, query.shown("name")).await?;
            if let StepBody::Evidence { added, .. } = &mut view.body {
                *added = query.shown("added").parse().unwrap_or(0);
            }
            Ok(view)
        }
        // The first page needs no draft: it makes one when it is sent.
        DraftLookup::Unknown if step == Step::Whom => {
            let empty = Answers::default();
            let body = whom(&services, &empty).await?;
            let mut view = view(step, &empty, Vec::new(), returning, body);
            look_up(&services, &mut view, query.shown("name")).await?;
            Ok(view)
        }
        DraftLookup::Unknown => {
            Ok(view(step, &Answers::default(), Vec::new(), false, StepBody::NoDraft { expired: false }))
        }
        DraftLookup::Expired => {
            Ok(view(step, &Answers::default(), Vec::new(), false, StepBody::NoDraft { expired: true }))
        }
    }
}

/// What is wrong with a page of a draft.
pub(super) async fn errors_on(services: &Services, step: Step, draft: &Draft) -> Result<Vec<FieldError>, AppError> {
    let similar = step == Step::Whom && !hits(services, draft.answers.page(Step::Whom).shown("name")).await?.is_empty();
    Ok(filing::check(step, &draft.answers, similar, today()))
}

/// Makes a page of a draft.
pub(super) async fn page(
    services: &Services,
    step: Step,
    draft: &Draft,
    errors: Vec<FieldError>,
    returning: bool,
) -> Result<StepView, AppError> {
    let answers = &draft.answers;
    if let Some(filed) = &draft.filed {
        let body = if step == Step::Receipt { receipt(filed) } else { already_filed(filed) };
        return Ok(view(step, answers, Vec::new(), false, body));
    }
    let body = match step {
        Step::Whom => whom(services, answers).await?,
        Step::What => what(),
        Step::Order => order(answers),
        Step::Story => story(answers),
        Step::Tried => tried(),
        Step::Want => want(answers),
        Step::Evidence => evidence(draft),
        Step::Visibility => visibility(services, draft).await?,
        Step::Contact => StepBody::Contact(contact(draft)),
        Step::Check => {
            let blockers = Filing::parse(answers, draft.contact.verified.clone(), today()).err().unwrap_or_default();
            StepBody::Check { sections: answers::sections(draft), blockers }
        }
        // Nothing is filed yet: the receipt's address leads to the start.
        Step::Receipt => StepBody::NoDraft { expired: false },
    };
    Ok(view(step, answers, errors, returning, body))
}

fn view(step: Step, answers: &Answers, errors: Vec<FieldError>, returning: bool, body: StepBody) -> StepView {
    StepView { step, form: answers.page(step).clone(), errors, returning, notice: None, body }
}

/// What the start page says.
pub(super) async fn start() -> Result<StartView, AppError> {
    let services = services()?;
    let Some(token) = facts().draft else { return Ok(StartView::Fresh) };
    Ok(match services.drafts.load(&token, now()).await.map_err(fail)? {
        DraftLookup::Unknown => StartView::Fresh,
        DraftLookup::Expired => StartView::Expired,
        DraftLookup::Found(draft) => match &draft.filed {
            Some(filed) => StartView::Filed { number: filed.number.grouped(), code_waits: filed.receipt.is_some() },
            None => {
                let step = Step::QUESTIONS.into_iter().find(|step| !draft.answers.has(*step)).unwrap_or(Step::Check);
                StartView::Waiting { step, until: day_long(draft.expires_at) }
            }
        },
    })
}

async fn whom(services: &Services, answers: &Answers) -> Result<StepBody, AppError> {
    let english = english();
    let platforms = catalog::platforms().iter().map(|row| choice(&row.code, row.name.get(english), "")).collect();
    Ok(StepBody::Whom { platforms, hits: hits(services, answers.page(Step::Whom).shown("name")).await? })
}

/// Shows the merchants like a name that is being typed, and is not kept yet, on a page that asks for one.
async fn look_up(services: &Services, view: &mut StepView, typed: &str) -> Result<(), AppError> {
    if let StepBody::Whom { hits: shown, .. } = &mut view.body
        && !typed.is_empty()
    {
        *shown = hits(services, typed).await?;
        view.form = view.form.clone().without("name").with("name", typed);
    }
    Ok(())
}

/// What the text seems to hold of a person, in words; empty when there is nothing.
pub(super) fn personal(text: &str) -> String {
    let mut kinds: Vec<String> = Vec::new();
    for span in find(text, &[]) {
        let words = kind_words(span.kind);
        if !kinds.contains(&words) {
            kinds.push(words);
        }
    }
    if kinds.is_empty() {
        String::new()
    } else {
        t!(complain.story_personal, kinds = kinds.join(t!(common.list_comma)))
    }
}

/// Six fit on a phone above the keyboard; two complaints each show that it is the same trouble.
async fn hits(services: &Services, typed: &str) -> Result<Vec<MerchantChoiceView>, AppError> {
    let typed = typed.trim();
    if typed.chars().count() < 2 {
        return Ok(Vec::new());
    }
    let mut views = Vec::new();
    for hit in services.board.merchants(typed, 6).await.map_err(fail)? {
        let recent = if views.len() < 2 && hit.listed > 0 {
            let query = BoardQuery { merchant: Some(hit.slug.clone()), ..BoardQuery::default() };
            let page = services.board.list(&query).await.map_err(fail)?;
            page.rows.iter().take(2).map(|row| (row.number.to_string(), row.title.plain())).collect()
        } else {
            Vec::new()
        };
        views.push(MerchantChoiceView { slug: hit.slug, name: hit.name, listed: hit.listed, recent });
    }
    Ok(views)
}
