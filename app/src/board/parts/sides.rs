//! The two sides, of one size. The merchant's is there even when it is empty.

use leptos::prelude::*;
use youmen_domain::redact::PublicText;
use youmen_domain::state::PublicStatus;

use super::author_lang;
use crate::t;
use crate::ui::Story;

/// What the consumer wrote, and where the merchant's answer stands.
#[component]
pub fn Sides(story: PublicText, status: PublicStatus) -> impl IntoView {
    let (words, more) = merchant_words(status);
    view! {
        <div class="sides">
            <section class="side" aria-labelledby="consumer-side">
                <header><h2 id="consumer-side">{t!(board.consumer_side)}</h2></header>
                <div lang=author_lang()><Story text=story/></div>
            </section>
            <section class="side" aria-labelledby="merchant-side">
                <header><h2 id="merchant-side">{t!(board.merchant_side)}</h2></header>
                <div class="empty">
                    <p><b>{words}</b></p>
                    <p>{more}</p>
                    {answered(status).then(|| view! { <p>{t!(board.words_later)}</p> })}
                </div>
            </section>
        </div>
    }
}

/// Whether the status proves an answer. Ended, escalated and closed complaints may never have had one.
fn answered(status: PublicStatus) -> bool {
    use PublicStatus as S;
    match status {
        S::Answered | S::Negotiating | S::Mediation | S::ResolvedFull | S::ResolvedPart | S::ResolvedNonMoney => true,
        S::Published | S::Notified | S::Unresolved | S::Escalated | S::Closed | S::Withdrawn => false,
    }
}

/// A sentence and the next one.
fn merchant_words(status: PublicStatus) -> (&'static str, &'static str) {
    use PublicStatus as S;
    match status {
        S::Published | S::Withdrawn => (t!(board.silent_published), t!(board.silent_published_more)),
        S::Notified => (t!(board.silent_notified), t!(board.silent_notified_more)),
        S::Answered => (t!(board.said_answered), t!(board.said_answered_more)),
        S::Negotiating => (t!(board.said_negotiating), t!(board.said_negotiating_more)),
        S::Mediation => (t!(board.said_mediation), t!(board.said_mediation_more)),
        S::ResolvedFull => (t!(board.said_resolved_full), t!(board.said_resolved_full_more)),
        S::ResolvedPart => (t!(board.said_resolved_part), t!(board.said_resolved_part_more)),
        S::ResolvedNonMoney => (t!(board.said_resolved_non_money), t!(board.said_resolved_non_money_more)),
        S::Unresolved => (t!(board.said_unresolved), t!(board.said_unresolved_more)),
        S::Escalated => (t!(board.said_escalated), t!(board.said_escalated_more)),
        S::Closed => (t!(board.said_closed), t!(board.said_closed_more)),
    }
}
