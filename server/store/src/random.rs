//! What is drawn at random, from the operating system's generator by way of the thread's own.

use rand::Rng;
use youmen_domain::evidence::EvidenceId;
use youmen_domain::number::{ComplaintNumber, ReceiptCode};

const BASE32: [char; 32] = [
    'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w',
    'x', 'y', 'z', '2', '3', '4', '5', '6', '7',
];

pub(crate) fn complaint_number() -> ComplaintNumber {
    ComplaintNumber::from_draw(rand::rng().random_range(0..ComplaintNumber::SPACE))
}

pub(crate) fn receipt_code() -> ReceiptCode {
    ReceiptCode::from_draw(rand::rng().random_range(0..ReceiptCode::SPACE))
}

pub(crate) fn evidence_id() -> EvidenceId {
    EvidenceId::from_random(rand::rng().random())
}

/// A merchant's address part, `m-` and 40 random bits: a name in Chinese has no form that reads well in an address.
pub(crate) fn merchant_slug() -> String {
    format!("m-{}", base32(8))
}

/// Names a letter in the outbox.
pub(crate) fn mail_id() -> String {
    base32(26)
}

fn base32(length: usize) -> String {
    let mut rng = rand::rng();
    (0..length).filter_map(|_| BASE32.get(rng.random_range(0..BASE32.len()))).collect()
}
