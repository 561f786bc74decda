//! What to ask for, with the arithmetic.

use leptos::prelude::*;
use youmen_domain::assess::Claim;
use youmen_domain::money::yuan;

use crate::i18n::is_english;
use crate::t;

/// One set of claims. Two sets are alternatives: their sums are never added to each other.
#[component]
pub fn ClaimCard(
    #[prop(into)] title: String,
    /// When this set is the better one.
    #[prop(into)]
    hint: String,
    claims: Vec<Claim>,
) -> impl IntoView {
    let english = is_english();
    let mut bases: Vec<&str> = Vec::new();
    for basis in claims.iter().flat_map(|claim| claim.basis.get(english).split(['；', ';']).map(str::trim)) {
        if !bases.contains(&basis) {
            bases.push(basis);
        }
    }
    let bases = bases.join(if english { "; " } else { "；" });
    view! {
        <section class="card card-verdict">
            <h3>{title}</h3>
            <p class="small muted">{hint}</p>
            <dl class="facts facts-sum">
                {claims.into_iter().map(|claim| {
                    let sum = sum(&claim);
                    let line = claim.line.get(english).to_owned();
                    // A sum alone has no arithmetic to show.
                    let line = Some(line).filter(|line| line.contains(['=', '×', '+', '−', '-', '÷']));
                    view! {
                        <div>
                            <dt>{claim.name.get(english)}{line.map(|line| view! { <span class="sum-line num">{line}</span> })}</dt>
                            <dd class="num">{sum}</dd>
                        </div>
                    }
                }).collect_view()}
            </dl>
            <p class="why">{bases}</p>
        </section>
    }
}

fn sum(claim: &Claim) -> String {
    match claim.amount_fen {
        Some(fen) if claim.at_most => t!(guide.at_most, amount = yuan(fen)),
        Some(fen) => t!(common.yuan, amount = yuan(fen)),
        // No sum, or a fact for it is missing.
        None if claim.line.zh.is_empty() => t!(guide.no_sum).to_string(),
        None => t!(guide.sum_unknown).to_string(),
    }
}
