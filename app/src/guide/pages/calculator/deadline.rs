//! `/guide/calculators/deadline`: until when?

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use time::Date;
use time::macros::format_description;
use youmen_domain::clock::{DeadlineRule, deadline_of, deadlines};
use youmen_domain::error::{FieldCode, FieldError};

use crate::forms::query;
use crate::guide::parts::{DeadlineCard, Sureness};
use crate::i18n::is_english;
use crate::server::today;
use crate::t;
use crate::ui::{ErrorSummary, FieldErrors, Line, Main, has_error};

/// Earliest and latest year that can be asked for: as the rules count.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

fn day(text: &str) -> Result<Date, FieldError> {
    let wrong = || FieldError::new("from", FieldCode::NotDate);
    let date = Date::parse(text.trim(), format_description!("[year]-[month]-[day]")).map_err(|_| wrong())?;
    if YEARS.contains(&date.year()) { Ok(date) } else { Err(wrong()) }
}

/// The calculator.
#[component]
pub fn DeadlineCalculator() -> impl IntoView {
    let english = is_english();
    let asked = query(&use_location().search.read_untracked());
    let rule = asked.shown("rule").parse::<DeadlineRule>().ok();
    let from = (!asked.pairs().is_empty()).then(|| day(asked.shown("from")));
    let mut errors = Vec::new();
    if from.is_some() && rule.is_none() {
        errors.push(FieldError::new("rule", FieldCode::ChooseOne));
    }
    errors.extend(from.clone().and_then(Result::err));
    let answer = rule.zip(from.and_then(Result::ok));
    let wrong = has_error(&errors, "rule");
    let title = t!(guide.calc_deadline);
    let titled = if errors.is_empty() { title.to_owned() } else { format!("{}{title}", t!(errors.prefix)) };
    view! {
        <Main title=titled description=t!(guide.calc_deadline_lead) class="page">
            <a class="back" href="/guide">{t!(guide.title)}</a>
            <ErrorSummary errors=errors.clone()/>
            <h1>{title}</h1>
            <p class="lead">{t!(guide.calc_deadline_lead)}</p>
            <form method="get" action="/guide/calculators/deadline" novalidate="novalidate">
                <div class=if wrong { "field has-error" } else { "field" }>
                    <label for="rule">{t!(guide.which_deadline)}</label>
                    <FieldErrors errors=errors.clone() field="rule"/>
                    <select class="input" id="rule" name="rule" aria-invalid=wrong.then_some("true")>
                        <option value="">{t!(guide.choose)}</option>
                        {deadlines().iter().map(|row| view! {
                            <option value=row.code.as_str() selected=Some(row.code) == rule>
                                {row.name.get(english)}{t!(guide.counted_from, day = row.starts.get(english))}
                            </option>
                        }).collect_view()}
                    </select>
                </div>
                <Line field="from" label=t!(guide.from_day) help=t!(guide.from_day_help) form=asked errors kind="date" class="input input-mid"/>
                <button class="btn" type="submit">{t!(guide.count)}</button>
            </form>
            {answer.map(|(rule, from)| {
                let row = deadline_of(rule);
                view! {
                    <section class="card card-verdict" aria-labelledby="answer">
                        <h2 id="answer">{t!(guide.answer)}</h2>
                        <DeadlineCard rule from today=today()/>
                        <Sureness confidence=row.confidence verified_on=row.verified_on source=row.source.clone()/>
                    </section>
                }
            })}
            <p class="small muted">{t!(guide.calendar_note)}</p>
        </Main>
    }
}
