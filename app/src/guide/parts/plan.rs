//! The way through the doors: now, next, and which not.

use leptos::prelude::*;
use youmen_domain::assess::{Closed, Opening, Plan};
use youmen_domain::catalog::{Confidence, channel_of};
use youmen_domain::codes::ChannelCode;

use crate::i18n::is_english;
use crate::t;

/// The page of a door.
pub fn channel_path(channel: ChannelCode) -> String {
    format!("/guide/channels/{}", channel.as_str())
}

/// The doors in order; the first is the one to knock on now.
#[component]
pub fn PlanSteps(plan: Plan) -> impl IntoView {
    let Plan { now, next, closed, split } = plan;
    let none = now.is_none();
    view! {
        {none.then(|| view! { <p>{t!(guide.no_door_left)}" "<a href="/guide/no_door">{t!(guide.no_door_link)}</a></p> })}
        <ol class="steps-list" role="list">
            {now.map(|opening| step(opening, true))}
            {next.into_iter().map(|opening| step(opening, false)).collect_view()}
        </ol>
        {(split.complaint && split.lead).then(|| view! {
            <p class="small">{t!(guide.split)}" "<a href="/guide/complaint_and_lead">{t!(guide.split_link)}</a></p>
        })}
        {(!closed.is_empty()).then(|| view! {
            <h3>{t!(guide.closed_title)}</h3>
            <ul>{closed.into_iter().map(shut).collect_view()}</ul>
        })}
    }
}

fn step(opening: Opening, now: bool) -> impl IntoView {
    let english = is_english();
    let row = channel_of(opening.channel);
    let plan = &row.plan;
    let unsure = opening.confidence != Confidence::High || plan.confidence != Confidence::High;
    view! {
        <li aria-current=now.then_some("step")>
            <h3><a href=channel_path(opening.channel)>{row.name.get(english)}</a>{now.then(|| view! { " " <span class="pill ok">{t!(guide.now)}</span> })}</h3>
            {opening.because.map(|because| view! { <p>{because.get(english)}</p> })}
            <p>{plan.answer.get(english)}</p>
            {row.phone.clone().filter(|_| now).map(|phone| view! { <p><a href=format!("tel:{phone}")>{t!(guide.call, phone = phone.clone())}</a></p> })}
            {now.then(|| view! {
                <p class="small muted">{t!(guide.bring)}</p>
                <ul>{plan.bring.iter().map(|piece| view! { <li>{piece.get(english)}</li> }).collect_view()}</ul>
            })}
            <p class="small">{t!(guide.if_not)}" "{plan.then.get(english)}</p>
            {unsure.then(|| view! { <p class="small muted">{t!(guide.sure_medium)}</p> })}
        </li>
    }
}

fn shut(closed: Closed) -> impl IntoView {
    let english = is_english();
    let Closed { channel, because, basis, .. } = closed;
    view! {
        <li>
            <b>{channel_of(channel).name.get(english)}</b>{t!(errors.colon)}{because.get(english).to_owned()}
            <span class="why">" "{basis.get(english).to_owned()}</span>
        </li>
    }
}
