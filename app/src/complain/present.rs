//! From a draft to what a page shows, in the reader's language.

use youmen_domain::board::BoardQuery;
use youmen_domain::catalog;
use youmen_domain::error::FieldError;
use youmen_domain::evidence::{EvidencePiece, MAX_PIECES};
use youmen_domain::filing::{self, Answers, Filing, STORY_MAX};
use youmen_domain::form::RawForm;
use youmen_domain::money::Fen;
use youmen_domain::ports::{Draft, DraftLookup, Filed};
use youmen_domain::redact::find;
use youmen_domain::step::Step;
use youmen_domain::words::{HandMasks, OriginalWords, PublicWords};

use super::view::{
    Choice, ChoiceGroup, ContactView, MerchantChoiceView, Notice, PieceView, Preview, StartView, StepBody, StepView,
};
use crate::error::AppError;
use crate::forms::told;
use crate::server::{Services, english, facts, fail, now, services, today};
use crate::t;
use crate::ui::format::{day_long, file_size};
use crate::ui::kind_words;

mod answers;

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
        Step::Evidence => StepBody::Evidence {
            pieces: draft.evidence.iter().map(piece).collect(),
            max: MAX_PIECES,
            kinds: evidence_kinds(),
            added: 0,
        },
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

fn what() -> StepBody {
    let english = english();
    let groups = catalog::groups()
        .iter()
        .map(|group| ChoiceGroup {
            code: group.code.clone(),
            title: group.title.get(english).to_owned(),
            choices: catalog::grounds_of(group)
                .map(|row| choice(row.code.as_str(), row.title.get(english), row.hint.get(english)))
                .collect(),
        })
        .collect();
    StepBody::What { groups }
}

fn order(answers: &Answers) -> StepBody {
    let english = english();
    let fields =
        answers.ground().map(|ground| ground.order_fields.iter().map(|field| field.as_str().to_owned()).collect());
    let hint = catalog::platform(answers.page(Step::Whom).shown("platform"))
        .and_then(|platform| platform.order_no_hint.as_ref())
        .map(|hint| hint.get(english).to_owned());
    StepBody::Order {
        fields: fields.unwrap_or_default(),
        provinces: catalog::provinces().iter().map(|row| choice(&row.code, row.short.get(english), "")).collect(),
        order_no_hint: hint,
        today: today().to_string(),
    }
}

fn story(answers: &Answers) -> StepBody {
    let english = english();
    let ground = answers.ground();
    StepBody::Story {
        prompts: ground
            .map(|ground| ground.story_prompts.iter().map(|prompt| prompt.get(english).to_owned()).collect())
            .unwrap_or_default(),
        example: ground.map(|ground| ground.story_example.get(english).to_owned()).unwrap_or_default(),
        max: STORY_MAX,
    }
}

fn tried() -> StepBody {
    let english = english();
    let offered = catalog::channels().iter().filter(|row| row.offer_as_tried);
    StepBody::Tried {
        choices: offered.map(|row| choice(row.code.as_str(), row.tried_label.get(english), "")).collect(),
    }
}

/// Demands, those usual for this ground first.
fn want(answers: &Answers) -> StepBody {
    let english = english();
    let usual = answers.ground().map(|ground| ground.asks.as_slice()).unwrap_or_default();
    let rank = |code: &str| usual.iter().position(|ask| ask.as_str() == code).unwrap_or(usize::MAX);
    let mut rows: Vec<_> = catalog::asks().iter().collect();
    rows.sort_by_key(|row| rank(&row.code));
    StepBody::Want {
        choices: rows.into_iter().map(|row| choice(&row.code, row.title.get(english), row.hint.get(english))).collect(),
        paid: Some(answers.page(Step::Order).shown("paid").trim().to_owned()).filter(|paid| !paid.is_empty()),
    }
}

fn evidence_kinds() -> Vec<Choice> {
    let english = english();
    catalog::evidence_kinds()
        .iter()
        .map(|row| choice(&row.code, row.title.get(english), row.how.get(english)))
        .collect()
}

pub(super) fn piece(piece: &EvidencePiece) -> PieceView {
    PieceView { id: piece.id.to_string(), name: piece.file_name.clone(), size: file_size(piece.bytes) }
}

/// The preview is masked by the very function that masks the public page.
async fn visibility(services: &Services, draft: &Draft) -> Result<StepBody, AppError> {
    let english = english();
    let page = |step| draft.answers.page(step);
    let original = OriginalWords {
        headline: page(Step::Story).shown("headline").trim(),
        story: page(Step::Story).shown("story").trim(),
        product: page(Step::Order).shown("product").trim(),
    };
    if original.story.is_empty() {
        return Ok(StepBody::Visibility { preview: None, pictures: draft.evidence.len() });
    }
    let typed = page(Step::Whom).shown("name").trim();
    let slug = page(Step::Whom).shown("merchant");
    let merchant = match services.board.merchant(slug).await {
        Ok(hit) if page(Step::Whom).shown("asked_for").trim() == typed => hit.name,
        _ => typed.to_owned(),
    };
    let province = catalog::province(page(Step::Order).shown("province"));
    let preview = Preview {
        words: PublicWords::mask(original, &[&merchant, typed], &HandMasks::default()),
        platform: catalog::platform(page(Step::Whom).shown("platform"))
            .map(|row| row.name.get(english).to_owned())
            .unwrap_or_default(),
        ground: draft.answers.ground().map(|row| row.short.get(english).to_owned()).unwrap_or_default(),
        province: province.map(|row| row.short.get(english).to_owned()),
        paid: Fen::parse_yuan(page(Step::Order).shown("paid")).ok().map(Fen::yuan_short),
        merchant,
    };
    Ok(StepBody::Visibility { preview: Some(Box::new(preview)), pictures: draft.evidence.len() })
}

fn contact(draft: &Draft) -> ContactView {
    match (&draft.contact.verified, &draft.contact.pending) {
        (_, Some(pending)) => ContactView::Sent { hint: pending.email.hint() },
        (Some(email), None) => ContactView::Verified { hint: email.hint() },
        (None, None) => ContactView::None,
    }
}

fn receipt(filed: &Filed) -> StepBody {
    StepBody::Receipt {
        number: filed.number.grouped(),
        slug: filed.number.to_string(),
        code: filed.receipt.as_ref().map(|code| code.grouped()),
        publish: filed.publish,
    }
}

fn already_filed(filed: &Filed) -> StepBody {
    StepBody::AlreadyFiled { number: filed.number.grouped() }
}

fn choice(code: &str, title: &str, help: &str) -> Choice {
    Choice { code: code.to_owned(), title: title.to_owned(), help: help.to_owned() }
}
