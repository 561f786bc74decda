//! What to have in hand, how to get it, and how complete it is.

use std::collections::BTreeSet;

use leptos::prelude::*;
use youmen_domain::assess::{Need, checklist, evidence_of};
use youmen_domain::catalog::EvidenceKindCode;
use youmen_domain::codes::GroundCode;

use crate::i18n::is_english;
use crate::t;

/// The checklist of a ground. Pieces are named; what each proves and how to get it opens under it.
#[component]
pub fn EvidenceNeeds(
    ground: GroundCode,
    /// What the person has.
    have: BTreeSet<EvidenceKindCode>,
    /// Shows how complete it is: only where somebody said what they have.
    #[prop(optional)]
    scored: bool,
) -> impl IntoView {
    let english = is_english();
    let (score, missing) = checklist(ground, &have);
    let next = missing.first().filter(|_| scored && score < 100).map(|missing| {
        let row = missing.item.kind.row();
        t!(guide.one_more, piece = row.title.get(english), n = score.saturating_add(missing.adds))
    });
    view! {
        {scored.then(|| view! {
            <div class="meter-row">
                <p><span>{t!(guide.completeness)}</span><b class="num">{score}"%"</b></p>
                <progress class="meter" value=score max="100" aria-label=t!(guide.completeness_n, n = score)></progress>
            </div>
        })}
        {next.map(|words| view! { <p>{words}</p> })}
        <ul class="need-list" role="list">
            {evidence_of(ground).items.iter().map(|item| {
                let row = item.kind.row();
                let has = have.contains(&item.kind);
                view! {
                    <li data-state=has.then_some("have")>
                        <details class="more">
                            <summary>{row.title.get(english)}" "<span class=if has { "pill ok" } else { "pill" }>{if has { t!(guide.have_it) } else { need_words(item.need) }}</span></summary>
                            <p>{item.proves().get(english)}</p>
                            <p>{row.how.get(english)}</p>
                        </details>
                    </li>
                }
            }).collect_view()}
        </ul>
        <p class="small muted">{t!(guide.score_means)}</p>
    }
}

/// How much a piece matters, in a word.
pub fn need_words(need: Need) -> &'static str {
    match need {
        Need::Must => t!(guide.need_must),
        Need::Should => t!(guide.need_should),
        Need::Helps => t!(guide.need_helps),
    }
}
