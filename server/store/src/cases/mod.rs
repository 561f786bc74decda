//! Filed complaints in their authors' hands, and what every change of one goes through.

mod case;
pub(crate) mod change;
pub(crate) mod events;
mod give_material;
pub(crate) mod receipt;
pub(crate) mod row;
mod withdraw;

use async_trait::async_trait;
use time::OffsetDateTime;
use youmen_domain::complaint::AuthorCase;
use youmen_domain::number::{ComplaintNumber, ReceiptCode};
use youmen_domain::ports::{Cases, Ported};

use crate::Store;
use crate::time::micros;

pub(crate) use case::assemble;

#[async_trait]
impl Cases for Store {
    async fn receipt_opens(&self, number: &ComplaintNumber, code: &ReceiptCode) -> Ported<bool> {
        Ok(receipt::opens(self, number, code).await?)
    }

    async fn case(&self, number: &ComplaintNumber) -> Ported<AuthorCase> {
        Ok(case::case(self, number).await?)
    }

    async fn give_material(&self, number: &ComplaintNumber, words: String, now: OffsetDateTime) -> Ported<()> {
        Ok(give_material::give_material(self, number, &words, micros(now)).await?)
    }

    async fn withdraw(&self, number: &ComplaintNumber, now: OffsetDateTime) -> Ported<()> {
        Ok(withdraw::withdraw(self, number, micros(now)).await?)
    }
}
