//! What may be filtered for, and what is in force.

use youmen_domain::board::{BoardQuery, MerchantHit};
use youmen_domain::catalog::{self, PlatformCode, ProvinceCode};
use youmen_domain::state::PublicStatus;

use super::super::query;
use super::super::view::{Chip, Facet, FacetView, FiltersView, OptionView};
use crate::server::english;
use crate::ui::status_words;

/// The form of filters, from the top of the list.
pub(super) fn form(asked: &BoardQuery, merchant: Option<&MerchantHit>) -> FiltersView {
    let english = english();
    let option = |code: &str, title: &str, on| OptionView { code: code.to_owned(), title: title.to_owned(), on };
    let mut facets = vec![
        FacetView {
            facet: Facet::Platform,
            options: catalog::platforms()
                .iter()
                .map(|row| option(&row.code, row.name.get(english), asked.platforms.contains(&PlatformCode::from(row))))
                .collect(),
        },
        FacetView {
            facet: Facet::Ground,
            options: catalog::grounds()
                .iter()
                .map(|row| option(row.code.as_str(), row.short.get(english), asked.grounds.contains(&row.code)))
                .collect(),
        },
        FacetView {
            facet: Facet::Status,
            options: PublicStatus::ALL
                .into_iter()
                .filter(|status| *status != PublicStatus::Withdrawn)
                .map(|status| option(status.as_str(), &status_words(status), asked.statuses.contains(&status)))
                .collect(),
        },
        FacetView {
            facet: Facet::Province,
            options: catalog::provinces()
                .iter()
                .map(|row| {
                    option(&row.code, row.short.get(english), asked.provinces.contains(&ProvinceCode::from(row)))
                })
                .collect(),
        },
    ];
    // There are too many merchants to list; the one in force stays, so that the next view keeps it.
    if let Some(hit) = merchant {
        facets.insert(0, FacetView { facet: Facet::Merchant, options: vec![option(&hit.slug, &hit.name, true)] });
    }
    FiltersView { state: query::build(asked), facets }
}

/// The filters in force, each with the address without it.
pub(super) fn chips(asked: &BoardQuery, merchant: Option<&MerchantHit>) -> Vec<Chip> {
    let english = english();
    let chip = |title: &str, without: BoardQuery| Chip { title: title.to_owned(), without: query::path(&without) };
    let mut chips = Vec::new();
    if let Some(hit) = merchant {
        chips.push(chip(&hit.name, BoardQuery { merchant: None, ..asked.clone() }));
    }
    for code in &asked.platforms {
        let rest = BoardQuery { platforms: others(&asked.platforms, code), ..asked.clone() };
        chips.push(chip(code.row().name.get(english), rest));
    }
    for code in &asked.grounds {
        let rest = BoardQuery { grounds: others(&asked.grounds, code), ..asked.clone() };
        chips.push(chip(catalog::ground_of(*code).short.get(english), rest));
    }
    for code in &asked.statuses {
        let rest = BoardQuery { statuses: others(&asked.statuses, code), ..asked.clone() };
        chips.push(chip(&status_words(*code), rest));
    }
    for code in &asked.provinces {
        let rest = BoardQuery { provinces: others(&asked.provinces, code), ..asked.clone() };
        chips.push(chip(code.row().short.get(english), rest));
    }
    chips
}

fn others<T: PartialEq + Copy>(all: &[T], one: &T) -> Vec<T> {
    all.iter().copied().filter(|other| other != one).collect()
}
