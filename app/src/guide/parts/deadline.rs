//! A time limit: how long there is, until when, what it means, and the way into a calendar.

use leptos::prelude::*;
use time::Date;
use youmen_domain::clock::{DeadlineRule, deadline_of, due};

use crate::i18n::is_english;
use crate::t;
use crate::ui::format::date_long;

/// From here on a time limit is near: a week has a weekend in it.
const SOON_DAYS: i64 = 7;

/// How a last day looks from today.
pub fn deadline_state(due: Date, today: Date) -> Option<&'static str> {
    match (due - today).whole_days() {
        days if days < 0 => Some("over"),
        days if days <= SOON_DAYS => Some("soon"),
        _ => None,
    }
}

/// What is left in words: `还有 4 天`, `今天`, `过了 2 天`.
fn left(due: Date, today: Date) -> String {
    match (due - today).whole_days() {
        0 => t!(guide.due_today).to_string(),
        days if days < 0 => t!(guide.due_over, n = -days),
        days => t!(guide.due_in, n = days),
    }
}

/// One time limit that began on `from`.
#[component]
pub fn DeadlineCard(rule: DeadlineRule, from: Date, today: Date) -> impl IntoView {
    let english = is_english();
    let row = deadline_of(rule);
    let end = due(rule, from);
    let file = format!("/guide/deadlines.ics?rule={}&from={from}", rule.as_str());
    let other = end
        .earlier
        .map(|day| t!(guide.due_earlier, day = date_long(day)))
        .or_else(|| end.later.map(|day| t!(guide.due_later, day = date_long(day))));
    view! {
        <div class="deadline">
            <p class="countdown" data-state=deadline_state(end.due, today)>
                <strong>{left(end.due, today)}</strong>
                <span>{t!(guide.due_by, day = date_long(end.due))}</span>
            </p>
            <div>
                <p><b>{row.name.get(english)}</b>{(!end.confirmed).then(|| view! { " " <span class="pill wait">{t!(guide.estimated)}</span> })}</p>
                <p>{row.meaning.get(english)}</p>
                {(!end.confirmed).then(|| view! { <p class="small muted">{t!(guide.estimated_why)}</p> })}
                {other.map(|words| view! { <p class="small muted">{words}</p> })}
                <p class="why">{row.cite(english)}</p>
                <p class="no-print"><a href=file download="youmen-deadline.ics" rel="external">{t!(guide.to_calendar)}</a></p>
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn a_last_day_is_near_for_a_week_and_over_the_day_after() {
        let today = date!(2026 - 11 - 24);
        for (due, state) in [
            (date!(2026 - 11 - 23), Some("over")),
            (date!(2026 - 11 - 24), Some("soon")),
            (date!(2026 - 12 - 01), Some("soon")),
            (date!(2026 - 12 - 02), None),
        ] {
            assert_eq!(deadline_state(due, today), state, "{due}");
        }
    }
}
