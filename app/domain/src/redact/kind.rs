//! What a mask stands for.

use serde::{Deserialize, Serialize};

/// What was hidden. The public reads [`MaskKind::label_zh`]; scripts read the snake-case code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MaskKind {
    /// A mobile number, Chinese (11 digits, 13 for a thing's card) or foreign with its country code.
    Mobile,
    /// A fixed line with its area code, or a local number named as a telephone.
    Landline,
    /// A resident identity number, 15 or 18 places; also with a wrong check digit.
    ResidentId,
    /// Travel permits, residence permits and the like.
    OtherId,
    /// A passport number, named as one.
    Passport,
    /// A bank card.
    BankCard,
    /// A vehicle's plate.
    Plate,
    /// A mail address.
    Email,
    /// A QQ number, named as one.
    Qq,
    /// A WeChat id, named as one.
    Wechat,
    /// What of a postal address is finer than the city.
    Address,
    /// A person's name.
    PersonName,
    /// An order, a ticket, an invoice.
    OrderNo,
    /// A parcel.
    TrackingNo,
    /// A payment's or a transfer's serial number.
    PaymentNo,
    /// An IPv4 or IPv6 address.
    Ip,
    /// A link that carries an id, a token or a share code.
    UrlWithId,
    /// Eleven or more digits of unknown meaning.
    Digits,
    /// Chosen by the author or a reviewer.
    Manual,
}

impl MaskKind {
    /// Every kind, in the order of the contract.
    pub const ALL: [Self; 19] = [
        Self::Mobile,
        Self::Landline,
        Self::ResidentId,
        Self::OtherId,
        Self::Passport,
        Self::BankCard,
        Self::Plate,
        Self::Email,
        Self::Qq,
        Self::Wechat,
        Self::Address,
        Self::PersonName,
        Self::OrderNo,
        Self::TrackingNo,
        Self::PaymentNo,
        Self::Ip,
        Self::UrlWithId,
        Self::Digits,
        Self::Manual,
    ];

    /// The word that stands in the text in place of what was hidden, without its brackets.
    pub fn label_zh(self) -> &'static str {
        match self {
            Self::Mobile => "手机号",
            Self::Landline => "电话",
            Self::ResidentId => "身份证",
            Self::OtherId => "证件",
            Self::Passport => "护照",
            Self::BankCard => "银行卡",
            Self::Plate => "车牌",
            Self::Email => "邮箱",
            Self::Qq => "QQ",
            Self::Wechat => "微信",
            Self::Address => "地址",
            Self::PersonName => "姓名",
            Self::OrderNo => "订单号",
            Self::TrackingNo => "快递单号",
            Self::PaymentNo => "流水号",
            Self::Ip => "IP",
            Self::UrlWithId => "链接",
            Self::Digits => "号码",
            Self::Manual => "已隐去",
        }
    }

    /// The code scripts and storage use; the same as the serialised form.
    pub fn code(self) -> &'static str {
        match self {
            Self::Mobile => "mobile",
            Self::Landline => "landline",
            Self::ResidentId => "resident_id",
            Self::OtherId => "other_id",
            Self::Passport => "passport",
            Self::BankCard => "bank_card",
            Self::Plate => "plate",
            Self::Email => "email",
            Self::Qq => "qq",
            Self::Wechat => "wechat",
            Self::Address => "address",
            Self::PersonName => "person_name",
            Self::OrderNo => "order_no",
            Self::TrackingNo => "tracking_no",
            Self::PaymentNo => "payment_no",
            Self::Ip => "ip",
            Self::UrlWithId => "url_with_id",
            Self::Digits => "digits",
            Self::Manual => "manual",
        }
    }

    /// Which kind names a stretch that several rules claim: the most specific, and the one most worth hiding.
    pub(super) fn strength(self) -> u8 {
        match self {
            Self::Digits => 0,
            Self::PersonName | Self::Address => 1,
            Self::Qq | Self::Wechat => 2,
            Self::Landline | Self::Ip => 3,
            Self::OrderNo | Self::TrackingNo | Self::PaymentNo => 4,
            Self::Plate | Self::Passport | Self::OtherId => 5,
            Self::Mobile => 6,
            Self::BankCard => 7,
            Self::Email | Self::UrlWithId => 8,
            Self::ResidentId => 9,
            Self::Manual => 10,
        }
    }

    /// Whether a merchant's own name shields it: a name, an address or an id of letters may be part of the name,
    /// a number is hidden even there.
    pub(super) fn yields_to_keep(self) -> bool {
        matches!(self, Self::PersonName | Self::Address | Self::Wechat)
    }
}
