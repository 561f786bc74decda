//! From a draft to the plan: what one may ask for, whom, by when, with what. Nothing needs to be filed for it.

use std::collections::BTreeSet;

use time::Date;
use time::macros::format_description;
use youmen_domain::assess::{Assessment, CaseWords, Facts, Flag, FlagCode, Seller, assess, flags, letters};
use youmen_domain::catalog::{self, EvidenceKindCode, PlatformCode};
use youmen_domain::form::RawForm;
use youmen_domain::money::Fen;
use youmen_domain::ports::{Draft, DraftLookup};
use youmen_domain::step::Step;

use super::super::view::{PlanView, Tick};
use crate::error::AppError;
use crate::server::{english, facts as request, fail, now, services, today};

/// What the address says beside the draft: codes alone.
const FLAG: &str = "flag";
const SELLER: &str = "seller";

/// The plan of this browser's draft; none without a draft or without a ground.
pub(in crate::complain) async fn plan(query: &RawForm) -> Result<Option<PlanView>, AppError> {
    let services = services()?;
    let Some(token) = request().draft else { return Ok(None) };
    let DraftLookup::Found(draft) = services.drafts.load(&token, now()).await.map_err(fail)? else { return Ok(None) };
    Ok(facts(&draft, query, today()).map(|facts| view(&draft, &facts)))
}

/// What the rules are told. What cannot be read is left out: the question's own page says what is wrong with it.
fn facts(draft: &Draft, query: &RawForm, today: Date) -> Option<Facts> {
    let page = |step| draft.answers.page(step);
    let day = |field: &str| {
        let text = page(Step::Order).shown(field).trim();
        Date::parse(text, format_description!("[year]-[month]-[day]")).ok().filter(|day| *day <= today)
    };
    let mut facts = Facts::new(draft.answers.ground()?.code, today);
    facts.platform = PlatformCode::parse(page(Step::Whom).shown("platform"));
    facts.paid = Fen::parse_yuan(page(Step::Order).shown("paid")).ok();
    facts.ordered_on = day("ordered_on");
    facts.received_on = day("received_on").filter(|day| facts.ordered_on.is_none_or(|ordered| ordered <= *day));
    facts.tried = page(Step::Tried).all("tried").filter_map(|code| code.parse().ok()).collect();
    facts.flags = query.all(FLAG).filter_map(FlagCode::parse).collect();
    facts.seller = query.has(SELLER, "private").then_some(Seller::Private);
    Some(facts)
}

fn view(draft: &Draft, facts: &Facts) -> PlanView {
    let found = assess(facts);
    PlanView {
        letters: letters(&found, &words(draft)),
        have: have(draft),
        ticks: ticks(facts, &found),
        today: facts.today,
        filed: draft.filed.is_some(),
        found,
    }
}

/// What the person says that they have.
pub(in crate::complain) fn have(draft: &Draft) -> BTreeSet<EvidenceKindCode> {
    draft.answers.page(Step::Evidence).all("have").filter_map(EvidenceKindCode::parse).collect()
}

/// What a person can tick: each circumstance that would change something in this case.
fn ticks(facts: &Facts, found: &Assessment) -> Vec<Tick> {
    let english = english();
    let changes = |other: Facts| assess(&other) != *found;
    let flag = |row: &'static Flag| {
        let code = FlagCode::from(row);
        let on = facts.flags.contains(&code);
        let mut other = facts.clone();
        if on {
            other.flags.remove(&code);
        } else {
            other.flags.insert(code);
        }
        (on || changes(other)).then(|| Tick {
            name: FLAG,
            code: code.as_str().to_owned(),
            words: row.name.get(english).to_owned(),
            on,
        })
    };
    let private = facts.seller == Some(Seller::Private);
    let seller = (private || changes(Facts { seller: Some(Seller::Private), ..facts.clone() })).then(|| Tick {
        name: SELLER,
        code: "private".to_owned(),
        words: crate::t!(complain.plan_private_seller).to_string(),
        on: private,
    });
    seller.into_iter().chain(flags().iter().filter_map(flag)).collect()
}

/// The person's own words, for the letters. They go nowhere else.
fn words(draft: &Draft) -> CaseWords {
    let page = |step| draft.answers.page(step);
    let typed = |step, field: &str| Some(page(step).shown(field).trim().to_owned()).filter(|text| !text.is_empty());
    // Doors read Chinese, whatever language the page is in.
    let platform = catalog::platform(page(Step::Whom).shown("platform")).map(|row| row.name.get(false).to_owned());
    let mut tried: Vec<String> = page(Step::Tried)
        .all("tried")
        .filter_map(|code| code.parse().ok())
        .map(|channel| catalog::channel_of(channel).tried_label.get(false).to_owned())
        .collect();
    tried.extend(typed(Step::Tried, "tried_note"));
    CaseWords {
        merchant: typed(Step::Whom, "name"),
        platform,
        product: typed(Step::Order, "product"),
        order_no: typed(Step::Order, "order_no"),
        paid: typed(Step::Order, "paid"),
        ordered_on: typed(Step::Order, "ordered_on"),
        received_on: typed(Step::Order, "received_on"),
        story: typed(Step::Story, "story"),
        tried: (!tried.is_empty()).then(|| tried.join("；")),
        ..CaseWords::default()
    }
}
