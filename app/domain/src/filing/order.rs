//! The order: only the fields that the ground needs.

use serde::{Deserialize, Serialize};
use time::Date;

use super::reader::Reader;
use crate::catalog::{Ground, OrderField, ProvinceCode};
use crate::error::{FieldCode, FieldError};
use crate::form::RawForm;
use crate::money::Fen;

/// What is known of the order. A field that the ground does not ask for is empty.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// What was bought, in the person's words; up to 60 characters.
    pub product: String,
    /// What was paid.
    pub paid: Option<Fen>,
    /// How many.
    pub quantity: Option<u32>,
    /// Day of the order, Asia/Shanghai.
    pub ordered_on: Option<Date>,
    /// Day of receipt, Asia/Shanghai.
    pub received_on: Option<Date>,
    /// The order number; never public.
    pub order_no: String,
    /// The province that the goods went to.
    pub province: Option<ProvinceCode>,
}

pub(super) fn parse(form: &RawForm, ground: Option<&Ground>, today: Date) -> Result<Order, Vec<FieldError>> {
    let mut reader = Reader::new(form);
    let mut order = Order::default();
    for field in ground.map(|ground| ground.order_fields.as_slice()).unwrap_or_default() {
        match field {
            OrderField::Product => order.product = reader.line("product", 1, 60),
            OrderField::Paid => order.paid = reader.amount("paid"),
            OrderField::Quantity => order.quantity = reader.count("quantity", 1_000_000),
            OrderField::OrderedOn => order.ordered_on = reader.past_day("ordered_on", today),
            OrderField::ReceivedOn => order.received_on = reader.past_day("received_on", today),
            OrderField::OrderNo => order.order_no = reader.line("order_no", 0, 64),
            OrderField::Province => {
                let skipped = form.shown("province").is_empty();
                order.province = if skipped { None } else { reader.choice("province", ProvinceCode::parse) };
            }
        }
    }
    if let (Some(ordered), Some(received)) = (order.ordered_on, order.received_on)
        && received < ordered
    {
        reader.wrong("received_on", FieldCode::ReceivedBeforeOrdered);
    }
    reader.finish(Some(order))
}
