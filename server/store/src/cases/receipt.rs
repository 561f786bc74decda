//! Whether a number and a code belong together.

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use youmen_domain::number::{ComplaintNumber, ReceiptCode};

use crate::entity::complaint::{Column, Entity};
use crate::seal::Keyring;
use crate::{Store, StoreError};

pub(crate) fn hash(keys: &Keyring, number: &ComplaintNumber, code: &ReceiptCode) -> [u8; 32] {
    keys.lookup_hash("receipt", format!("{number}:{}", code.digits()).as_bytes())
}

pub(super) async fn opens(store: &Store, number: &ComplaintNumber, code: &ReceiptCode) -> Result<bool, StoreError> {
    let kept: Option<Vec<u8>> = Entity::find()
        .select_only()
        .column(Column::ReceiptHash)
        .filter(Column::Number.eq(number.as_str()))
        .into_tuple()
        .one(store.reads())
        .await?;
    // A number that does not exist is compared too, with a hash that no code has.
    let exists = kept.is_some();
    let kept = kept.unwrap_or_else(|| vec![0; 32]);
    Ok(same(&kept, &hash(store.keys(), number, code)) & exists)
}

/// Compares without stopping at the first difference.
fn same(left: &[u8], right: &[u8]) -> bool {
    let differences = left.iter().zip(right).fold(0, |all, (a, b)| std::hint::black_box(all | (a ^ b)));
    (left.len() == right.len()) & (differences == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_equal_bytes_are_the_same() {
        assert!(same(&[1, 2, 3], &[1, 2, 3]));
        assert!(!same(&[1, 2, 3], &[1, 2, 4]));
        assert!(!same(&[1, 2, 3], &[1, 2]));
        assert!(!same(&[], &[0]));
    }
}
