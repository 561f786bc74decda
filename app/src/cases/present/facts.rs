//! A filing in words, field by field, as its author gave it.

use youmen_domain::catalog::{self, OrderField};
use youmen_domain::contact::Email;
use youmen_domain::filing::Filing;
use youmen_domain::money::Fen;

use crate::cases::view::Fact;
use crate::server::english;
use crate::t;

fn fact(label: impl Into<String>, value: impl Into<String>) -> Fact {
    Fact { label: label.into(), value: value.into() }
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> String {
    items.collect::<Vec<_>>().join(t!(common.list_comma))
}

fn yuan(amount: Option<Fen>) -> String {
    amount.map(|amount| t!(common.yuan, amount = amount.yuan_short()).to_string()).unwrap_or_default()
}

/// Everything but headline, story and contact. `merchant` is the name on the board, which may differ from the one typed.
pub(crate) fn of_filing(filing: &Filing, merchant: &str) -> Vec<Fact> {
    let english = english();
    let ground = catalog::ground_of(filing.ground);
    let mut facts = vec![fact(t!(complain.field_name), merchant)];
    if filing.whom.name != merchant {
        facts.push(fact(t!(cases.name_typed), filing.whom.name.as_str()));
    }
    facts.push(fact(t!(complain.platform_label), filing.whom.platform.row().name.get(english)));
    facts.push(fact(t!(complain.section_what), ground.title.get(english)));
    facts.extend(ground.order_fields.iter().map(|field| of_order(filing, *field)));
    let tried = filing.tried.channels.iter().map(|code| catalog::channel_of(*code).tried_label.get(english));
    let tried = if filing.tried.channels.is_empty() { t!(complain.tried_none).to_string() } else { list(tried) };
    facts.push(fact(t!(complain.section_tried), tried));
    if !filing.tried.note.is_empty() {
        facts.push(fact(t!(complain.field_tried_note), filing.tried.note.as_str()));
    }
    facts.push(fact(t!(complain.section_want), list(filing.want.asks.iter().map(|ask| ask.row().title.get(english)))));
    if filing.want.amount.is_some() {
        facts.push(fact(t!(complain.field_amount), yuan(filing.want.amount)));
    }
    if !filing.want.note.is_empty() {
        facts.push(fact(t!(complain.field_want_note), filing.want.note.as_str()));
    }
    let visibility =
        if filing.visibility.publish { t!(complain.visibility_public) } else { t!(complain.visibility_private) };
    facts.push(fact(t!(complain.visibility_label), visibility));
    facts
}

/// The same for its author, with the contact as a hint.
pub(super) fn for_author(filing: &Filing, merchant: &str) -> Vec<Fact> {
    let mut facts = of_filing(filing, merchant);
    facts.push(fact(t!(complain.field_email), filing.contact.as_ref().map(Email::hint).unwrap_or_default()));
    facts
}

fn of_order(filing: &Filing, field: OrderField) -> Fact {
    let order = &filing.order;
    match field {
        OrderField::Product => fact(t!(complain.field_product), order.product.as_str()),
        OrderField::Paid => fact(t!(complain.field_paid), yuan(order.paid)),
        OrderField::Quantity => {
            fact(t!(complain.field_quantity), order.quantity.map(|n| n.to_string()).unwrap_or_default())
        }
        OrderField::OrderedOn => {
            fact(t!(complain.field_ordered_on), order.ordered_on.map(|day| day.to_string()).unwrap_or_default())
        }
        OrderField::ReceivedOn => {
            fact(t!(complain.field_received_on), order.received_on.map(|day| day.to_string()).unwrap_or_default())
        }
        OrderField::OrderNo => fact(t!(complain.field_order_no), order.order_no.as_str()),
        OrderField::Province => {
            fact(t!(complain.field_province), order.province.map_or("", |code| code.row().short.get(english())))
        }
    }
}
