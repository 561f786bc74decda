//! The complaint: what is asked first, then what happened, then what there is.

use leptos::prelude::*;
use youmen_domain::error::FieldError;

use super::case::Leave;
use crate::cases::parts::{Again, FactList, Pieces, PublicSide, Question, Timeline, lines};
use crate::cases::view::{Notice, OpenView, RefusalView};
use crate::t;
use crate::ui::{ErrorSummary, Icon, Main};

pub(super) fn page(case: OpenView) -> impl IntoView {
    let OpenView { number, grouped, heading, lead, pill, question, answer, errors, notice, refusal, .. } = case;
    let OpenView { events, public, facts, story, pieces, max, .. } = case;
    let (files, errors): (Vec<FieldError>, Vec<FieldError>) =
        errors.into_iter().partition(|error| error.field == "files");
    let title =
        if errors.is_empty() && files.is_empty() { heading.clone() } else { format!("{}{heading}", t!(errors.prefix)) };
    let summary: Vec<FieldError> = errors.iter().chain(&files).cloned().collect();
    let asked = question.is_some();
    let again = refusal.is_some().then(|| (answer.clone(), errors.clone()));
    let unsent = (!asked && again.is_none() && !answer.is_empty()).then(|| answer.clone());
    let gallery = view! { <Pieces number=number.clone() pieces max errors=files/> }.into_any();
    let (in_question, in_evidence) = if asked { (Some(gallery), None) } else { (None, Some(gallery)) };
    let withdraw = format!("/cases/{number}/withdraw");
    view! {
        <Main title=title class="page">
            <ErrorSummary errors=summary/>
            {notice.map(notice_line)}
            <p class="row"><span class="muted num">{grouped}</span>{pill.map(|(class, words)| view! { <span class=class>{words}</span> })}</p>
            <h1>{heading}</h1>
            <p class="lead">{lead}</p>
            {question.map(|question| view! { <Question number=number.clone() question answer errors>{in_question}</Question> })}
            {unsent.map(|answer| view! {
                <section class="card card-sealed" aria-labelledby="unsent-title">
                    <h2 id="unsent-title">{t!(cases.unsent_title)}</h2>
                    {lines(&answer)}
                </section>
            })}
            {refusal.map(refused)}
            {again.map(|(answer, errors)| view! { <Again number=number.clone() answer errors/> })}
            <section aria-labelledby="timeline-title">
                <h2 id="timeline-title">{t!(cases.timeline_title)}</h2>
                <Timeline events/>
            </section>
            {in_evidence.map(|gallery| view! {
                <section aria-labelledby="evidence-title">
                    <h2 id="evidence-title">{t!(cases.evidence_title)}</h2>
                    <p class="hint no-print">{t!(cases.evidence_hint)}</p>
                    {gallery}
                </section>
            })}
            <PublicSide number=number.clone() public/>
            <section aria-labelledby="filing-title">
                <h2 id="filing-title">{t!(cases.filing_title)}</h2>
                <FactList facts/>
                <h3>{t!(complain.section_story)}</h3>
                <div class="story" lang="zh-CN">{lines(&story)}</div>
            </section>
            <section class="no-print" aria-labelledby="more-title">
                <h2 id="more-title">{t!(cases.more_title)}</h2>
                <p>{t!(cases.leave_hint)}</p>
                <Leave number/>
                <p><a href=withdraw>{t!(cases.withdraw_link)}</a></p>
            </section>
        </Main>
    }
}

fn notice_line(notice: Notice) -> impl IntoView {
    let (class, icon, words) = match notice {
        Notice::Answered => ("notice ok", Icon::Tick, t!(cases.answered).to_string()),
        Notice::Added(n) => ("notice ok", Icon::Tick, t!(cases.added, n = n).to_string()),
        Notice::Changed => ("notice wait", Icon::Clock, t!(cases.changed).to_string()),
    };
    view! { <div class=class role="status">{icon.into_render()}<div><p>{words}</p></div></div> }
}

fn refused(refusal: RefusalView) -> impl IntoView {
    let RefusalView { to_author, note } = refusal;
    view! {
        <section class="card" aria-labelledby="refusal-title">
            <h2 id="refusal-title">{t!(cases.refusal_title)}</h2>
            <p>{to_author}</p>
            {note.map(|note| view! { <h3>{t!(cases.refusal_note)}</h3>{lines(&note)} })}
        </section>
        <section class="no-print" aria-labelledby="refusal-next">
            <h2 id="refusal-next">{t!(cases.refusal_next)}</h2>
            <ul>
                <li><a href="/complain">{t!(cases.refusal_again)}</a></li>
                <li>{t!(cases.refusal_elsewhere)}</li>
            </ul>
        </section>
    }
}
