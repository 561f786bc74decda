//! What the public reads: rows that are listed, and tombstones of those that were.

mod complaint;
mod filter;
mod list;
mod merchants;
#[cfg(test)]
mod tests;

use async_trait::async_trait;
use youmen_domain::board::{BoardPage, BoardQuery, MerchantHit};
use youmen_domain::complaint::PublicComplaint;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::{Board, Ported};

use crate::Store;

#[async_trait]
impl Board for Store {
    async fn list(&self, query: &BoardQuery) -> Ported<BoardPage> {
        Ok(list::list(self, query).await?)
    }

    async fn complaint(&self, number: &ComplaintNumber) -> Ported<PublicComplaint> {
        Ok(complaint::complaint(self, number).await?)
    }

    async fn merchants(&self, typed: &str, limit: u64) -> Ported<Vec<MerchantHit>> {
        Ok(merchants::like(self, typed, limit).await?)
    }

    async fn merchant(&self, slug: &str) -> Ported<MerchantHit> {
        Ok(merchants::by_slug(self, slug).await?)
    }
}
