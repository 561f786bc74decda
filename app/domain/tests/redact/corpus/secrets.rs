//! Things that must go, and the sentences they stand in.

use super::Dice;
use super::people::{address, name};

/// The kinds tried.
pub(super) const KINDS: [&str; 23] = [
    "mobile",
    "mobile_bare",
    "landline",
    "resident_id",
    "old_id",
    "other_id",
    "passport",
    "bank_card",
    "plate",
    "email",
    "qq",
    "wechat",
    "wechat_mobile",
    "order",
    "letters_order",
    "tracking",
    "digit_tracking",
    "payment",
    "ip",
    "ipv6",
    "url",
    "name",
    "address",
];

/// A sentence with `{}` where the secret goes, and the secret.
pub(super) fn make(kind: &str, dice: &mut Dice) -> (String, String) {
    let (carriers, secret): (&[&str], String) = match kind {
        "mobile" => (
            &[
                "客服让我打{}处理，打了三次都没人接",
                "我的电话是{}，请尽快联系我",
                "商家电话：{}，已经停机",
                "联系方式{}。",
                "手机号{}被泄露了",
                "每天接到{}的骚扰电话",
                "留的号码：{}，一直打不通",
            ],
            mobile(dice),
        ),
        "mobile_bare" => (
            &[
                "后来卖家说{}才能退款",
                "{}",
                "包装上写着{}，三天两次都没回",
                "让我加{}退差价，2024-11-05又改口",
                "（{}）就是这个人，骗了我￥1,299.00",
                "他一直用{}骚扰我",
            ],
            mobile(dice),
        ),
        "landline" => (
            &["座机{}打过去没人接", "店里电话：{}", "客服给的固话是{}，一直占线", "打{}投诉也没用"],
            format!(
                "0{}{}{}",
                dice.pick(&["571", "755", "531", "431", "10", "21", "512", "28"]),
                dice.from(2, 8),
                dice.digits(7)
            ),
        ),
        "resident_id" => (
            &[
                "身份证号{}被商家拿去办卡",
                "要求提供身份证：{}",
                "我的证件号是{}，请核实",
                "他们泄露了我的信息：{}，我要求删除",
            ],
            resident(dice),
        ),
        "old_id" => (
            &["身份证号码{}，老人的", "证件号：{}"],
            format!(
                "{}{:02}{:02}{:02}{}",
                110_101 + dice.below(540_000),
                dice.from(30, 99),
                dice.from(1, 12),
                dice.from(1, 28),
                dice.digits(3)
            ),
        ),
        "other_id" => (
            &["港澳通行证号{}", "回乡证{}被拒绝验证", "通行证号码是{}"],
            format!("{}{}", dice.pick(&["H", "M", "C", "W"]), dice.digits(8)),
        ),
        "passport" => (
            &["护照号{}", "护照：{}，酒店要求退订", "我的护照号码是{}，机票退不了"],
            format!("{}{}", dice.pick(&["E", "G", "EA", "EJ"]), dice.digits(8)),
        ),
        "bank_card" => {
            (&["退到银行卡{}，至今没到", "卡号：{}，请退款", "让我打款到{}", "建行卡号{}被扣款三次"], card(dice))
        }
        "plate" => (
            &["送货车车牌{}", "网约车{}绕路", "车牌号是{}，司机态度差"],
            format!(
                "{}{}{}{}",
                dice.pick(&["京", "沪", "粤", "浙", "川", "鲁"]),
                dice.pick(&["A", "B", "C", "D"]),
                dice.pick(&["", "D", "F"]),
                dice.digits(5)
            ),
        ),
        "email" => (
            &["邮箱{}没收到发票", "发邮件到{}也不回", "我的邮箱是{}，请把发票发来"],
            match dice.below(3) {
                0 => format!("{}{}@qq.com", dice.from(1, 9), dice.digits(8)),
                1 => format!("zhang{}@163.com", dice.digits(3)),
                _ => format!("li.xiaoming{}@example.com.cn", dice.digits(2)),
            },
        ),
        "qq" => (
            &["让我加QQ{}私下交易", "扣扣：{}", "客服QQ是{}，加了不通过", "加企鹅{}才给退", "QQ号{}"],
            format!("{}{}", dice.from(1, 9), {
                let n = dice.from(6, 9);
                dice.digits(n)
            }),
        ),
        "wechat" => (
            &[
                "让我加微信{}",
                "微信号：{}，加了就被拉黑",
                "加V：{}",
                "客服微信是{}，一直不回",
                "薇信{}",
                "wx：{}",
                "VX {}",
            ],
            format!(
                "{}{}{}",
                dice.pick(&["abc", "zhang", "wang_", "li-", "xiaomi_", "tao"]),
                dice.pick(&["x", "shop", "9"]),
                dice.digits(4)
            ),
        ),
        "wechat_mobile" => (&["加微信{}退款", "V信：{}", "+V {}", "威芯{}", "微❤{}"], mobile(dice)),
        "order" => (
            &[
                "订单号{}，已经15天没发货",
                "订单编号：{}",
                "我的订单{}一直显示待发货",
                "淘宝订单号是{}，花了299元",
                "订单（{}）被取消",
            ],
            {
                let n = *dice.pick(&[&12, &14, &16, &18, &19]);
                format!("{}{}", dice.from(1, 9), dice.digits(n - 1))
            },
        ),
        "letters_order" => (
            &["订单号{}，没发货", "工单号：{}", "订单编号{}，退款未到"],
            format!("{}{}", dice.pick(&["P", "XHS", "E", "TX"]), dice.digits(14)),
        ),
        "tracking" => (
            &["快递单号{}三天没动", "运单号：{}", "顺丰{}被签收", "物流{}显示已签收但没收到"],
            {
                let (prefix, n) = *dice.pick(&[&("SF", 13), &("YT", 13), &("JT", 13), &("JDVA", 11), &("DPK", 12)]);
                format!("{prefix}{}", dice.digits(n))
            },
        ),
        "digit_tracking" => (
            &["快递单号{}三天没动", "运单号：{}", "中通单号{}丢件", "圆通快递{}，一直没派送"],
            format!("7{}{}", dice.from(3, 8), dice.digits(12)),
        ),
        "payment" => (
            &["支付流水号{}", "交易单号：{}，扣了两次", "商户单号{}，没有退款", "微信支付转账单号{}"],
            format!(
                "{}{:02}{:02}{}",
                dice.pick(&["2024", "2025", "42000"]),
                dice.from(1, 12),
                dice.from(1, 28),
                dice.digits(20)
            ),
        ),
        "ip" => (
            &["登录IP是{}，不是我本人", "异地登录：{}", "显示IP地址{}"],
            format!("{}.{}.{}.{}", dice.from(11, 223), dice.below(256), dice.below(256), dice.from(1, 254)),
        ),
        "ipv6" => (
            &["登录地址{}不是我", "IP：{}"],
            format!(
                "240e:{:x}:{:x}:{:x}::{:x}",
                dice.from(16, 65535),
                dice.from(16, 65535),
                dice.from(16, 65535),
                dice.from(16, 65535)
            ),
        ),
        "url" => (
            &["商品链接 {} 已下架", "链接：{}", "在{} 买的"],
            match dice.below(4) {
                0 => format!("https://item.taobao.com/item.htm?id={}", dice.digits(12)),
                1 => format!("https://m.tb.cn/h.5{}xY", dice.digits(3)),
                2 => format!("https://v.douyin.com/iR{}Bo/", dice.digits(2)),
                _ => format!(
                    "https://mobile.yangkeduo.com/goods.html?goods_id={}&uid={}",
                    dice.digits(9),
                    dice.digits(8)
                ),
            },
        ),
        "address" => {
            let (carrier, secret) = address(dice);
            return (carrier.to_owned(), secret);
        }
        _ => return name(dice),
    };
    (dice.pick(carriers).to_owned(), secret)
}

fn mobile(dice: &mut Dice) -> String {
    format!("1{}{}", dice.from(3, 9), dice.digits(9))
}

fn resident(dice: &mut Dice) -> String {
    let last = if dice.one_in(8) { "X".to_owned() } else { dice.digits(1) };
    format!(
        "{}{}{:02}{:02}{}{last}",
        dice.pick(&["110105", "330106", "440305", "510107", "320104", "370202"]),
        dice.from(1950, 2010),
        dice.from(1, 12),
        dice.from(1, 28),
        dice.digits(3)
    )
}

fn card(dice: &mut Dice) -> String {
    let len = if dice.one_in(2) { 16 } else { 19 };
    let head = dice.pick(&["6222", "6217", "6228", "6214", "4563", "5187"]);
    let body = format!("{head}{}", dice.digits(len - 5));
    let last = (0..10).map(|d| format!("{body}{d}")).find(|card| luhn(card)).unwrap();
    if dice.one_in(4) { format!("{body}{}", dice.below(10)) } else { last }
}

fn luhn(card: &str) -> bool {
    let sum: u32 = card
        .chars()
        .rev()
        .enumerate()
        .map(|(i, c)| {
            let d = c.to_digit(10).unwrap();
            if i % 2 == 0 { d } else { d * 2 - if d > 4 { 9 } else { 0 } }
        })
        .sum();
    sum.is_multiple_of(10)
}
