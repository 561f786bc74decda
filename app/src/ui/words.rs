//! Names of kinds and states in the reader's language.

use youmen_domain::redact::MaskKind;
use youmen_domain::state::PublicStatus;

use crate::t;

/// What was masked, in a word.
pub fn kind_words(kind: MaskKind) -> String {
    match kind {
        MaskKind::Mobile => t!(status.mask_mobile),
        MaskKind::Landline => t!(status.mask_landline),
        MaskKind::ResidentId => t!(status.mask_resident_id),
        MaskKind::OtherId => t!(status.mask_other_id),
        MaskKind::Passport => t!(status.mask_passport),
        MaskKind::BankCard => t!(status.mask_bank_card),
        MaskKind::Plate => t!(status.mask_plate),
        MaskKind::Email => t!(status.mask_email),
        MaskKind::Qq => t!(status.mask_qq),
        MaskKind::Wechat => t!(status.mask_wechat),
        MaskKind::Address => t!(status.mask_address),
        MaskKind::PersonName => t!(status.mask_person_name),
        MaskKind::OrderNo => t!(status.mask_order_no),
        MaskKind::TrackingNo => t!(status.mask_tracking_no),
        MaskKind::PaymentNo => t!(status.mask_payment_no),
        MaskKind::Ip => t!(status.mask_ip),
        MaskKind::UrlWithId => t!(status.mask_url_with_id),
        MaskKind::Digits => t!(status.mask_digits),
        MaskKind::Manual => t!(status.mask_manual),
    }
    .to_string()
}

/// A public status in words.
pub fn status_words(status: PublicStatus) -> String {
    match status {
        PublicStatus::Published => t!(status.published),
        PublicStatus::Notified => t!(status.notified),
        PublicStatus::Answered => t!(status.answered),
        PublicStatus::Negotiating => t!(status.negotiating),
        PublicStatus::Mediation => t!(status.mediation),
        PublicStatus::ResolvedFull => t!(status.resolved_full),
        PublicStatus::ResolvedPart => t!(status.resolved_part),
        PublicStatus::ResolvedNonMoney => t!(status.resolved_non_money),
        PublicStatus::Unresolved => t!(status.unresolved),
        PublicStatus::Escalated => t!(status.escalated),
        PublicStatus::Closed => t!(status.closed),
        PublicStatus::Withdrawn => t!(status.withdrawn),
    }
    .to_string()
}

/// The pill that a status wears. Colour repeats the words, it never stands alone.
pub fn status_class(status: PublicStatus) -> &'static str {
    match status {
        PublicStatus::ResolvedFull | PublicStatus::ResolvedPart | PublicStatus::ResolvedNonMoney => "pill ok",
        PublicStatus::Notified | PublicStatus::Negotiating | PublicStatus::Mediation => "pill wait",
        PublicStatus::Unresolved => "pill bad",
        PublicStatus::Answered | PublicStatus::Escalated => "pill info",
        PublicStatus::Published | PublicStatus::Closed | PublicStatus::Withdrawn => "pill",
    }
}
