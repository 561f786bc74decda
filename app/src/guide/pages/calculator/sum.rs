//! `/guide/calculators/{kind}`: three times, ten times, a prepaid balance.

use leptos::prelude::*;
use leptos_router::hooks::use_location;
use youmen_domain::assess::{Claim, Facts, claim, remedy};
use youmen_domain::codes::GroundCode;
use youmen_domain::error::{FieldCode, FieldError};
use youmen_domain::form::RawForm;
use youmen_domain::money::{Fen, NotAnAmount};

use crate::forms::query;
use crate::guide::pages::{breadcrumbs, not_found, param};
use crate::guide::parts::{ClaimCard, Sureness};
use crate::server::today;
use crate::t;
use crate::ui::{ErrorSummary, Line, Main};

/// What can be worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::guide) enum Kind {
    Triple,
    Tenfold,
    Prepaid,
}

pub(in crate::guide) const KINDS: [Kind; 3] = [Kind::Triple, Kind::Tenfold, Kind::Prepaid];

impl Kind {
    fn slug(self) -> &'static str {
        match self {
            Self::Triple => "triple",
            Self::Tenfold => "tenfold",
            Self::Prepaid => "prepaid",
        }
    }

    pub(in crate::guide) fn path(self) -> String {
        format!("/guide/calculators/{}", self.slug())
    }

    pub(in crate::guide) fn title(self) -> &'static str {
        match self {
            Self::Triple => t!(guide.calc_triple),
            Self::Tenfold => t!(guide.calc_tenfold),
            Self::Prepaid => t!(guide.calc_prepaid),
        }
    }

    fn lead(self) -> &'static str {
        match self {
            Self::Triple => t!(guide.calc_triple_lead),
            Self::Tenfold => t!(guide.calc_tenfold_lead),
            Self::Prepaid => t!(guide.calc_prepaid_lead),
        }
    }

    /// The fields, and whether each must be filled in.
    fn fields(self) -> &'static [(&'static str, bool)] {
        match self {
            Self::Triple => &[("paid", true)],
            Self::Tenfold => &[("paid", true), ("loss", false)],
            Self::Prepaid => &[("paid", true), ("used", true), ("gift", false)],
        }
    }

    fn remedy(self) -> &'static str {
        match self {
            Self::Triple => "triple_damages",
            Self::Tenfold => "tenfold_damages",
            Self::Prepaid => "prepaid_balance",
        }
    }

    fn ground(self) -> GroundCode {
        match self {
            Self::Triple => GroundCode::Counterfeit,
            Self::Tenfold => GroundCode::FoodSafety,
            Self::Prepaid => GroundCode::PrepaidCard,
        }
    }

    fn work_out(self, form: &RawForm) -> Result<Vec<Claim>, Vec<FieldError>> {
        let mut facts = Facts::new(self.ground(), today());
        let mut errors = Vec::new();
        for (field, required) in self.fields() {
            let text = form.shown(field).trim();
            if text.is_empty() {
                if *required {
                    errors.push(FieldError::new(*field, FieldCode::Required));
                }
                continue;
            }
            match Fen::parse_yuan(text) {
                Ok(amount) => put(&mut facts, field, amount),
                Err(wrong) => errors.push(FieldError::new(*field, code(wrong))),
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(remedy(self.remedy()).map(|row| claim(row, &facts)).into_iter().collect())
    }
}

fn put(facts: &mut Facts, field: &str, amount: Fen) {
    match field {
        "paid" => facts.paid = Some(amount),
        "loss" => facts.loss = Some(amount),
        "used" => facts.used = Some(amount),
        _ => facts.gift = Some(amount),
    }
}

fn code(wrong: NotAnAmount) -> FieldCode {
    match wrong {
        NotAnAmount::Negative => FieldCode::NegativeAmount,
        NotAnAmount::TooLarge => FieldCode::AmountTooLarge,
        NotAnAmount::Unreadable => FieldCode::NotAmount,
    }
}

fn label(field: &str) -> (&'static str, &'static str) {
    match field {
        "paid" => (t!(guide.field_paid), t!(complain.help_paid)),
        "loss" => (t!(guide.field_loss), t!(guide.help_loss)),
        "used" => (t!(guide.field_used), t!(guide.help_used)),
        _ => (t!(guide.field_gift), t!(guide.help_gift)),
    }
}

/// A calculator of sums.
#[component]
pub fn SumCalculator() -> impl IntoView {
    let slug = param("kind");
    KINDS.into_iter().find(|kind| kind.slug() == slug).map_or_else(not_found, |kind| draw(kind).into_any())
}

fn draw(kind: Kind) -> impl IntoView {
    let form = query(&use_location().search.read_untracked());
    let (claims, errors) = if form.pairs().is_empty() {
        (None, Vec::new())
    } else {
        match kind.work_out(&form) {
            Ok(claims) => (Some(claims), Vec::new()),
            Err(errors) => (None, errors),
        }
    };
    let title = kind.title();
    let titled = if errors.is_empty() { title.to_owned() } else { format!("{}{title}", t!(errors.prefix)) };
    view! {
        <Main title=titled description=kind.lead() class="page">
            {breadcrumbs(None, title)}
            <ErrorSummary errors=errors.clone()/>
            <h1>{title}</h1>
            <p class="lead">{kind.lead()}</p>
            <form method="get" action=kind.path() novalidate="novalidate">
                {kind.fields().iter().map(|(field, required)| {
                    let (label, help) = label(field);
                    view! { <Line field=*field label help form=form.clone() errors=errors.clone() yuan=true inputmode="decimal" class="input input-mid" optional=!required/> }
                }).collect_view()}
                <button class="btn" type="submit">{t!(guide.count)}</button>
            </form>
            {claims.map(|claims| view! {
                <h2>{t!(guide.result)}</h2>
                <ClaimCard title hint=t!(guide.result_hint) claims/>
            })}
            {remedy(kind.remedy()).map(|row| view! {
                <Sureness confidence=row.confidence verified_on=row.verified_on source=row.source.clone()/>
            })}
        </Main>
    }
}
