use youmen_domain::complaint::CaseFile;
use youmen_domain::number::ComplaintNumber;

use crate::{Store, StoreError, cases};

pub(super) async fn case_file(store: &Store, number: &ComplaintNumber) -> Result<CaseFile, StoreError> {
    let row = cases::row::find(store.reads(), number).await?;
    let (mut case, merchant) = cases::assemble(store, &row).await?;
    // Nobody needs the address to decide.
    case.filing.contact = None;
    Ok(CaseFile {
        case,
        hand: cases::row::hand(store.keys(), &row)?,
        version: row.version,
        merchant_listed: u64::try_from(merchant.listed).unwrap_or(0),
    })
}
