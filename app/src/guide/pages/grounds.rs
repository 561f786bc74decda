//! `/guide/grounds`: situations; for each what one may ask for, what to have, where to go.

use std::collections::BTreeSet;

use leptos::prelude::*;
use youmen_domain::assess::{Facts, assess};
use youmen_domain::catalog::{Ground, articles_of, ground, grounds_of, groups};

use super::{breadcrumbs, not_found, param};
use crate::guide::parts::{ArticleLinks, ClaimCard, EvidenceNeeds, PlanSteps, ReasonList, Sureness};
use crate::i18n::is_english;
use crate::server::today;
use crate::t;
use crate::ui::Main;

/// All situations.
#[component]
pub fn GroundListPage() -> impl IntoView {
    let english = is_english();
    view! {
        <Main title=t!(guide.by_ground) description=t!(guide.grounds_lead) class="page">
            {breadcrumbs(None, t!(guide.by_ground))}
            <h1>{t!(guide.by_ground)}</h1>
            <p class="lead">{t!(guide.grounds_lead)}</p>
            {groups().iter().map(|group| view! {
                <section>
                    <h2>{group.title.get(english)}</h2>
                    <ul>
                        {grounds_of(group).map(|row| view! {
                            <li><a href=format!("/guide/grounds/{}", row.code.as_str())>{row.title.get(english)}</a>" "<span class="muted">{row.hint.get(english)}</span></li>
                        }).collect_view()}
                    </ul>
                </section>
            }).collect_view()}
        </Main>
    }
}

/// One situation.
#[component]
pub fn GroundPage() -> impl IntoView {
    ground(&param("code")).map_or_else(not_found, |row| one(row).into_any())
}

fn one(row: &'static Ground) -> impl IntoView {
    let english = is_english();
    // Nothing but the ground is known here: sums stay open, and the way is the usual one.
    let mut found = assess(&Facts::new(row.code, today()));
    found.reasons.retain(|reason| reason.code == row.code.as_str());
    view! {
        <Main title=row.title.get(english) description=row.hint.get(english) class="page">
            {breadcrumbs(Some(("/guide/grounds", t!(guide.by_ground))), row.short.get(english))}
            <h1>{row.title.get(english)}</h1>
            <p class="lead">{row.hint.get(english)}</p>
            <p><a class="btn" href="/complain">{t!(guide.own_plan)}</a></p>
            <h2>{t!(guide.why)}</h2>
            <ReasonList reasons=found.reasons/>
            <h2>{t!(guide.may_claim)}</h2>
            <ClaimCard title=t!(guide.modest) hint=t!(guide.modest_hint) claims=found.claims.modest/>
            <ClaimCard title=t!(guide.full) hint=t!(guide.full_hint) claims=found.claims.full/>
            <h2>{t!(guide.where_to)}</h2>
            <PlanSteps plan=found.plan/>
            <h2>{t!(guide.evidence)}</h2>
            <EvidenceNeeds ground=row.code have=BTreeSet::new()/>
            <h2>{t!(guide.law)}</h2>
            <ArticleLinks articles=articles_of(row.code)/>
            <Sureness confidence=row.confidence verified_on=row.verified_on source=row.source.clone()/>
        </Main>
    }
}
