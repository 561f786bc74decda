//! From what happened to the right claim, the right proof, the right door and the right date.
//!
//! Everything the law says stands in `data/`: `eligibility.toml`, `remedies.toml`, `samr_refusals.toml`,
//! `evidence_lists.toml`, `letters.toml` and the plans in `channels.toml`. The code here only weighs it:
//! [`Facts`] in, [`Assessment`] out. Nothing here promises a result, and what is not known is asked for, never guessed.

mod channel;
mod evidence;
mod facts;
mod letter;
mod line;
mod remedy;
mod tables;
#[cfg(test)]
mod tests;
mod verdict;
mod when;

pub use channel::{Closed, Opening, Plan, Split};
pub use evidence::{EvidenceItem, EvidenceList, Missing, Need, checklist, evidence_lists, evidence_of};
pub use facts::{Buyer, Facts, FactsError, Seller};
pub use letter::{CaseWords, Letter, LetterField, LetterKind, letters};
pub use line::answer_with;
pub use remedy::{Claim, ClaimSets, claim};
pub use tables::{
    Amount, Entitlement, Flag, FlagCode, Remedy, SamrRefusal, entitlement_of, flags, remedies, remedy, samr_refusals,
};
pub use verdict::{Assessment, Reason, Start, Verdict, assess};
