//! `/guide/channels`: the doors, what each takes, asks for, answers and turns away.

use leptos::prelude::*;
use youmen_domain::catalog::{Channel, channel, channel_of, channels};

use super::{breadcrumbs, not_found, param};
use crate::guide::parts::{Sureness, channel_path};
use crate::i18n::is_english;
use crate::t;
use crate::ui::{Icon, Main};

/// All doors.
#[component]
pub fn ChannelListPage() -> impl IntoView {
    let english = is_english();
    view! {
        <Main title=t!(guide.by_channel) description=t!(guide.channels_lead) class="page">
            {breadcrumbs(None, t!(guide.by_channel))}
            <h1>{t!(guide.by_channel)}</h1>
            <p class="lead">{t!(guide.channels_lead)}</p>
            <ul class="topic-list" role="list">
                {channels().iter().map(|row| view! {
                    <li><h2><a href=channel_path(row.code)>{row.name.get(english)}</a></h2><p>{row.plan.precondition.get(english)}</p></li>
                }).collect_view()}
            </ul>
        </Main>
    }
}

/// One door.
#[component]
pub fn ChannelPage() -> impl IntoView {
    channel(&param("code")).map_or_else(not_found, |row| one(row).into_any())
}

fn one(row: &'static Channel) -> impl IntoView {
    let english = is_english();
    let plan = &row.plan;
    let list = move |texts: &'static [youmen_domain::codes::Bilingual]| {
        view! { <ul>{texts.iter().map(|text| view! { <li>{text.get(english)}</li> }).collect_view()}</ul> }
    };
    view! {
        <Main title=row.name.get(english) description=plan.precondition.get(english) class="page">
            {breadcrumbs(Some(("/guide/channels", t!(guide.by_channel))), row.name.get(english))}
            <h1>{row.name.get(english)}</h1>
            {row.phone.clone().map(|phone| view! { <p><a class="btn" href=format!("tel:{phone}")>{t!(guide.call, phone = phone.clone())}</a></p> })}
            <h2>{t!(guide.takes)}</h2>
            <p>{plan.precondition.get(english)}</p>
            <h2>{t!(guide.answers)}</h2>
            <p>{plan.answer.get(english)}</p>
            <h2>{t!(guide.bring)}</h2>
            {list(&plan.bring)}
            {plan.real_name.then(|| view! { <p class="notice info">{Icon::Info.into_render()}<span>{t!(guide.real_name)}</span></p> })}
            {(!plan.refuses.is_empty()).then(|| view! { <h2>{t!(guide.refuses)}</h2>{list(&plan.refuses)} })}
            {(!plan.excludes.is_empty()).then(|| view! {
                <div class="notice wait">{Icon::Alert.into_render()}<div><p>{t!(guide.excludes)}</p><ul>
                    {plan.excludes.iter().map(|code| view! { <li><a href=channel_path(*code)>{channel_of(*code).name.get(english)}</a></li> }).collect_view()}
                </ul></div></div>
            })}
            <h2>{t!(guide.if_not_title)}</h2>
            <p>{plan.then.get(english)}</p>
            <Sureness confidence=plan.confidence.max(row.confidence) verified_on=row.verified_on source=row.source.clone()/>
        </Main>
    }
}
