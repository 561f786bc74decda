//! `/complain/plan`: the prescription. What to ask for, whom to ask now, by when, with what; to print and to keep.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use youmen_domain::assess::{Assessment, Verdict};
use youmen_domain::clock::{DeadlineRule, due};
use youmen_domain::step::Step;

use crate::complain::present;
use crate::complain::view::{PlanView, Tick};
use crate::forms::query;
use crate::guide::{ClaimCard, DeadlineCard, EvidenceNeeds, LetterList, PlanSteps, ReasonList};
use crate::i18n::is_english;
use crate::live::PrintButton;
use crate::t;
use crate::ui::{Icon, Load, Main, field_name};

/// The plan of this browser's draft.
#[component]
pub fn PlanPage() -> impl IntoView {
    let asked = query(&use_location().search.read_untracked());
    let draw = |view: Option<PlanView>| match view {
        Some(view) => page(view).into_any(),
        None => nothing_yet().into_any(),
    };
    view! { <Load value=async move { present::plan(&asked).await } view=draw/> }
}

fn nothing_yet() -> impl IntoView {
    view! {
        <Main title=t!(complain.plan_title) class="page">
            <h1>{t!(complain.plan_title)}</h1>
            <p class="lead">{t!(complain.plan_nothing_yet)}</p>
            <div class="btn-row">
                <a class="btn" href="/complain/what">{t!(complain.what_title)}</a>
                <a class="btn btn-quiet" href="/guide">{t!(guide.title)}</a>
            </div>
        </Main>
    }
}

/// The verdict in a word, its pill, and the heading: what to do rather than what it is.
fn verdict_words(found: &Assessment) -> (&'static str, &'static str, String) {
    let english = is_english();
    let claim = found.claims.modest.first().map(|claim| claim.name.get(english).to_owned());
    match found.verdict {
        Verdict::Eligible | Verdict::EligibleWithLimits => {
            let heading = claim.map_or_else(
                || t!(complain.plan_may_ask).to_string(),
                |claim| t!(complain.plan_may_claim, claim = claim),
            );
            let limited = found.verdict == Verdict::EligibleWithLimits;
            let (class, words) = if limited {
                ("pill wait", t!(complain.plan_limited))
            } else {
                ("pill ok", t!(complain.plan_eligible))
            };
            (class, words, heading)
        }
        Verdict::NeedMore => ("pill wait", t!(complain.plan_need_more), t!(complain.plan_need_more_title).to_string()),
        Verdict::TooLate => ("pill bad", t!(complain.plan_too_late), t!(complain.plan_other_ways).to_string()),
        Verdict::NotCovered => ("pill bad", t!(complain.plan_not_covered), t!(complain.plan_other_ways).to_string()),
    }
}

fn page(view: PlanView) -> impl IntoView {
    let PlanView { found, letters, have, ticks, today, filed } = view;
    let (class, pill, heading) = verdict_words(&found);
    let closed = !found.verdict.is_open();
    let Assessment { ground, reasons, missing, claims, plan, deadlines, .. } = found;
    let same = claims.modest == claims.full;
    let mut limits: Vec<_> = deadlines
        .into_iter()
        // What a door owes starts when one has knocked, and nobody has said so here.
        .filter(|start| start.from != today)
        .filter_map(|start| Some((start.rule.parse::<DeadlineRule>().ok()?, start.from)))
        .collect();
    limits.sort_by_key(|(rule, from)| due(*rule, *from).due);
    let wanted: Vec<String> = missing.into_iter().filter_map(field_name).collect();
    view! {
        <Main title=t!(complain.plan_title) class="page plan">
            <a class="back no-print" href=Step::Evidence.path()>{t!(complain.plan_back)}</a>
            <p><span class=class>{pill}</span></p>
            <h1>{heading}</h1>
            <p class="lead">{t!(complain.plan_lead)}</p>
            {(!wanted.is_empty()).then(|| view! {
                <div class="notice wait no-print">{Icon::Info.into_render()}<div><p>{t!(complain.plan_missing, fields = wanted.join(t!(common.list_comma)))}" "<a href="/complain/order">{t!(common.fill_in)}</a></p></div></div>
            })}
            // Where a way is closed, what might open it stands first: a person reads no further than that.
            {(closed && !ticks.is_empty()).then(|| view! { <Ticks ticks=ticks.clone() closed/> })}
            {(!limits.is_empty()).then(|| view! {
                <section class="card" aria-labelledby="plan-limits">
                    <h2 id="plan-limits">{t!(complain.plan_limits)}</h2>
                    {limits.into_iter().map(|(rule, from)| view! { <DeadlineCard rule from today/> }).collect_view()}
                </section>
            })}
            {(!claims.modest.is_empty() || !same).then(|| view! {
            <section aria-labelledby="plan-claims">
                <h2 id="plan-claims">{t!(guide.may_claim)}</h2>
                <ClaimCard title=t!(guide.modest) hint=t!(guide.modest_hint) claims=claims.modest/>
                {(!same).then(|| view! { <ClaimCard title=t!(guide.full) hint=t!(guide.full_hint) claims=claims.full/> })}
            </section>
            })}
            <section aria-labelledby="plan-doors">
                <h2 id="plan-doors">{t!(guide.where_to)}</h2>
                <PlanSteps plan/>
            </section>
            {(!letters.is_empty()).then(|| view! {
                <section aria-labelledby="plan-letters">
                    <h2 id="plan-letters">{t!(complain.plan_letters)}</h2>
                    <p class="hint">{t!(complain.plan_letters_hint)}</p>
                    <LetterList letters/>
                </section>
            })}
            <section aria-labelledby="plan-evidence">
                <h2 id="plan-evidence">{t!(guide.evidence)}</h2>
                <EvidenceNeeds ground have scored=true/>
                <p class="no-print"><a href=Step::Evidence.path()>{t!(complain.plan_tick_evidence)}</a></p>
            </section>
            <section aria-labelledby="plan-why">
                <h2 id="plan-why">{t!(guide.why)}</h2>
                <ReasonList reasons/>
            </section>
            {(!closed && !ticks.is_empty()).then(|| view! { <Ticks ticks=ticks.clone() closed/> })}
            <p class="small muted">{t!(complain.plan_no_promise)}</p>
            <div class="btn-row no-print">
                <PrintButton words=t!(complain.plan_print).to_string()/>
                {(!filed).then(|| view! { <a class="btn" href=Step::Visibility.path()>{t!(complain.plan_go_on)}</a> })}
            </div>
        </Main>
    }
}

/// Circumstances that would change the plan. There may be many: they are folded away until one is ticked or needed.
#[component]
fn Ticks(
    ticks: Vec<Tick>,
    /// As far as is known, the way is closed.
    closed: bool,
) -> impl IntoView {
    let open = closed || ticks.iter().any(|tick| tick.on);
    view! {
        <details class="more card no-print" open=open>
            <summary><h2>{t!(complain.plan_ticks, n = ticks.len())}</h2></summary>
            <form method="get" action="/complain/plan">
                <fieldset class="field">
                    <legend class="visually-hidden">{t!(complain.plan_ticks_legend)}</legend>
                    <p class="help">{t!(complain.plan_ticks_hint)}</p>
                    {ticks.into_iter().map(|tick| view! {
                        <label class="check"><input type="checkbox" name=tick.name value=tick.code checked=tick.on/><span>{tick.words}</span></label>
                    }).collect_view()}
                </fieldset>
                <button class="btn btn-quiet" type="submit">{t!(complain.plan_again)}</button>
            </form>
        </details>
    }
}
