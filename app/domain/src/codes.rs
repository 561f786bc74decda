//! Codes that the public contract fixes, and the pair of languages that every text comes in.
//!
//! What each code says to a person stands in the catalogue.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A text in both languages of the interface.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// Chinese, as written in mainland China.
    pub zh: String,
    /// English.
    pub en: String,
}

impl Bilingual {
    /// The text in English, or else in Chinese.
    pub fn get(&self, english: bool) -> &str {
        if english { &self.en } else { &self.zh }
    }
}

/// The text is no code of this kind. It does not repeat the text, which may be somebody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownCode {
    /// The kind of code that was expected, such as `ground`.
    pub kind: &'static str,
}

impl fmt::Display for UnknownCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {} code", self.kind)
    }
}

impl std::error::Error for UnknownCode {}

/// An enum whose codes are written once, for serde, `as_str` and `FromStr` alike.
macro_rules! contract_codes {
    ($(#[$about:meta])* $name:ident, $kind:literal, $count:literal, { $($(#[$doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$about])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$doc])* #[serde(rename = $code)] $variant,)+
        }

        impl $name {
            /// Every code, in the order of the contract.
            pub const ALL: [Self; $count] = [$(Self::$variant),+];

            /// The code as it is stored, sent and shown in addresses.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $code,)+
                }
            }
        }

        impl FromStr for $name {
            type Err = UnknownCode;

            fn from_str(code: &str) -> Result<Self, UnknownCode> {
                match code {
                    $($code => Ok(Self::$variant),)+
                    _ => Err(UnknownCode { kind: $kind }),
                }
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

// The clock's rules are codes too.
pub(crate) use contract_codes;

contract_codes! {
    /// What went wrong.
    GroundCode, "ground", 27, {
        /// A fake.
        Counterfeit = "counterfeit",
        /// Not what the page said.
        NotAsDescribed = "not_as_described",
        /// A claim that was not true.
        FalseAdvertising = "false_advertising",
        /// A return without a reason, refused.
        SevenDayReturn = "seven_day_return",
        /// Faulty, and not repaired, replaced or taken back.
        QualityWarranty = "quality_warranty",
        /// Paid and not sent.
        LateOrNoDelivery = "late_or_no_delivery",
        /// The merchant cancelled a paid order.
        CancelledByMerchant = "cancelled_by_merchant",
        /// Sent back and not paid back.
        RefundDelay = "refund_delay",
        /// Unsafe food or drink.
        FoodSafety = "food_safety",
        /// Fake or substandard medicine.
        BadMedicine = "bad_medicine",
        /// A price or a discount that deceives.
        PriceFraud = "price_fraud",
        /// A dearer price for the same thing because of who is looking.
        PriceDiscrimination = "price_discrimination",
        /// Money paid ahead for later use.
        PrepaidCard = "prepaid_card",
        /// Personal data leaked or misused.
        PersonalData = "personal_data",
        /// An account locked or a balance frozen by the platform.
        AccountRestricted = "account_restricted",
        /// Bought from a live stream.
        LiveStream = "live_stream",
        /// Renewed without notice.
        AutoRenewal = "auto_renewal",
        /// Extras ticked beforehand.
        DefaultTick = "default_tick",
        /// Spent by a minor.
        MinorSpending = "minor_spending",
        /// Standard terms that are unfair.
        UnfairTerms = "unfair_terms",
        /// A deposit (押金) not returned.
        DepositWithheld = "deposit_withheld",
        /// A parcel lost, broken, late or left somewhere.
        ExpressDelivery = "express_delivery",
        /// A gift or a prize missing or faulty.
        GiftProblem = "gift_problem",
        /// Bought second-hand.
        SecondHand = "second_hand",
        /// A promise not kept.
        PromiseBroken = "promise_broken",
        /// No invoice.
        NoInvoice = "no_invoice",
        /// A person hurt or property damaged.
        InjuryOrDamage = "injury_or_damage",
    }
}

contract_codes! {
    /// A door to knock on.
    ChannelCode, "channel", 20, {
        /// The merchant itself.
        Merchant = "merchant",
        /// The platform's own procedure.
        Platform = "platform",
        /// Online settlement with a company on 12315's fast track.
        Odr = "odr",
        /// The market regulator's platform and hotline.
        Samr12315 = "samr_12315",
        /// The city government's hotline.
        Hotline12345 = "hotline_12345",
        /// A consumer association.
        ConsumerAssociation = "consumer_association",
        /// People's or industry mediation.
        PeoplesMediation = "peoples_mediation",
        /// Legal aid and free advice.
        LegalAid12348 = "legal_aid_12348",
        /// A court.
        Court = "court",
        /// A court's small claims procedure.
        SmallClaims = "small_claims",
        /// One of the three internet courts.
        InternetCourt = "internet_court",
        /// Arbitration, where both agreed to it.
        Arbitration = "arbitration",
        /// The telecom regulator's appeal.
        TelecomAppeal = "telecom_appeal",
        /// The postal regulator's appeal.
        ExpressAppeal = "express_appeal",
        /// The financial regulator's hotline.
        Finance12378 = "finance_12378",
        /// The central bank's hotline for payments and credit records.
        Payments12363 = "payments_12363",
        /// The transport hotline.
        Transport12328 = "transport_12328",
        /// Reports of illegal content online.
        Cyber12377 = "cyber_12377",
        /// The police.
        Police110 = "police_110",
        /// Public boards and the press.
        PublicBoard = "public_board",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the public contract lists them.
    const GROUNDS: &str = "counterfeit not_as_described false_advertising seven_day_return quality_warranty \
        late_or_no_delivery cancelled_by_merchant refund_delay food_safety bad_medicine price_fraud price_discrimination \
        prepaid_card personal_data account_restricted live_stream auto_renewal default_tick minor_spending unfair_terms \
        deposit_withheld express_delivery gift_problem second_hand promise_broken no_invoice injury_or_damage";
    const CHANNELS: &str = "merchant platform odr samr_12315 hotline_12345 consumer_association peoples_mediation \
        legal_aid_12348 court small_claims internet_court arbitration telecom_appeal express_appeal finance_12378 \
        payments_12363 transport_12328 cyber_12377 police_110 public_board";

    #[test]
    fn the_codes_are_those_of_the_contract_in_its_order() {
        assert_eq!(GroundCode::ALL.map(GroundCode::as_str).join(" "), GROUNDS);
        assert_eq!(ChannelCode::ALL.map(ChannelCode::as_str).join(" "), CHANNELS);
    }

    #[test]
    fn a_code_reads_back_from_text_and_from_json() {
        for code in GroundCode::ALL {
            assert_eq!(code.as_str().parse(), Ok(code));
            let json = serde_json::to_string(&code).unwrap();
            assert_eq!(json, format!("\"{code}\""));
            assert_eq!(serde_json::from_str::<GroundCode>(&json).unwrap(), code);
        }
        for code in ChannelCode::ALL {
            assert_eq!(code.as_str().parse(), Ok(code));
            assert_eq!(serde_json::to_string(&code).unwrap(), format!("\"{code}\""));
        }
    }

    #[test]
    fn an_unknown_code_is_an_error_that_does_not_repeat_it() {
        for text in ["", "Counterfeit", "counterfeit ", "samr12315", "我的手机号13800138000"] {
            let error = text.parse::<GroundCode>().unwrap_err();
            assert_eq!(error.to_string(), "unknown ground code");
            assert!(text.parse::<ChannelCode>().is_err());
        }
    }

    #[test]
    fn a_text_speaks_the_language_asked_for() {
        let text = Bilingual { zh: "有门".to_owned(), en: "Youmen".to_owned() };
        assert_eq!((text.get(false), text.get(true)), ("有门", "Youmen"));
    }
}
