//! Fills in the form.

use youmen_domain::catalog::{AskCode, OrderField};
use youmen_domain::codes::ChannelCode;
use youmen_domain::contact::Email;
use youmen_domain::filing::{Consents, Filing, MerchantChoice, Order, Story, Tried, Visibility, Want, Whom};
use youmen_domain::money::Fen;

use super::data::{data, ground};
use super::dice::Dice;
use super::scene::Setting;
use super::story::Scene;

/// Doors that are knocked on, and by how many in a hundred.
const DOORS: [(ChannelCode, u64); 6] = [
    (ChannelCode::Merchant, 88),
    (ChannelCode::Platform, 58),
    (ChannelCode::Samr12315, 17),
    (ChannelCode::Hotline12345, 8),
    (ChannelCode::ConsumerAssociation, 4),
    (ChannelCode::Court, 1),
];

pub(super) fn fill(setting: &Setting, publish: bool, index: u64, dice: &mut Dice) -> Filing {
    let mut scene = Scene::new(
        setting.told,
        setting.goods,
        setting.product,
        setting.price,
        setting.days,
        setting.filed,
        dice.clone(),
    );
    let headline = if scene.dice.percent(60) { scene.headline() } else { String::new() };
    let with_trace = scene.dice.percent(26);
    let story = Story { text: scene.story(with_trace), headline };
    *dice = scene.dice;
    Filing {
        whom: Whom {
            name: setting.merchant.name.clone(),
            merchant: MerchantChoice::Known(setting.merchant.slug.clone()),
            platform: setting.platform,
        },
        ground: setting.told.code,
        order: order(setting, dice),
        story,
        tried: tried(dice),
        want: want(setting, dice),
        visibility: visibility(publish, dice),
        // Publishing needs one; nobody reads mail at this domain.
        contact: (publish || dice.percent(50))
            .then(|| Email::parse(&format!("demo{index}@youmen.example")).ok())
            .flatten(),
    }
}

fn order(setting: &Setting, dice: &mut Dice) -> Order {
    let mut order = Order::default();
    let [ordered, received, ..] = setting.days;
    for field in &ground(setting.told).order_fields {
        match field {
            OrderField::Product => order.product = setting.product.to_owned(),
            OrderField::Paid => {
                let fen = setting.price * 100 + if dice.percent(25) { 90 } else { 0 };
                order.paid = Fen::new(fen).ok();
            }
            OrderField::Quantity => {
                order.quantity = dice.percent(60).then(|| u32::try_from(dice.between(1, 4)).unwrap_or(1))
            }
            OrderField::OrderedOn => order.ordered_on = dice.percent(92).then_some(ordered),
            OrderField::ReceivedOn => order.received_on = dice.percent(88).then_some(received),
            OrderField::OrderNo => {
                order.order_no = if dice.percent(70) { format!("26{}", dice.digits(16)) } else { String::new() };
            }
            OrderField::Province => order.province = setting.province,
        }
    }
    order
}

fn tried(dice: &mut Dice) -> Tried {
    let channels = DOORS.into_iter().filter(|(_, often)| dice.percent(*often)).map(|(door, _)| door).collect();
    Tried { channels, note: dice.word(&data().common.tried_notes).to_owned() }
}

fn want(setting: &Setting, dice: &mut Dice) -> Want {
    let usual: Vec<AskCode> = ground(setting.told).asks.iter().copied().filter(|ask| ask.as_str() != "other").collect();
    let mut asks: Vec<AskCode> = usual.iter().copied().take(1).collect();
    asks.extend(usual.iter().skip(1).copied().filter(|_| dice.percent(28)));
    let needs_amount = asks.iter().any(|ask| ask.row().needs_amount);
    let percent = dice.between(20, 300);
    let amount = (needs_amount && dice.percent(85)).then(|| Fen::new(setting.price * percent).ok()).flatten();
    Want { asks, amount, note: dice.word(&data().common.want_notes).to_owned() }
}

fn visibility(publish: bool, dice: &mut Dice) -> Visibility {
    let consents = Consents {
        truthful: true,
        publish_text: publish,
        publish_pictures: publish && dice.percent(60),
        tell_merchant: dice.percent(88),
    };
    Visibility { publish, consents }
}
