//! Drafts of complaints: sealed, found by the keyed hash of a cookie, kept for a while.

mod code;
mod create;
mod discard;
mod file;
mod load;
mod put_step;
pub(crate) mod row;

use async_trait::async_trait;
use time::OffsetDateTime;
use youmen_domain::contact::{CodeOutcome, Email};
use youmen_domain::evidence::Mail;
use youmen_domain::filing::Filing;
use youmen_domain::form::RawForm;
use youmen_domain::ports::{DraftLookup, DraftToken, Drafts, Filed, Ported};
use youmen_domain::step::Step;

use crate::Store;
use crate::time::micros;

#[async_trait]
impl Drafts for Store {
    async fn create(&self, now: OffsetDateTime) -> Ported<DraftToken> {
        Ok(create::create(self, micros(now)).await?)
    }

    async fn load(&self, token: &DraftToken, now: OffsetDateTime) -> Ported<DraftLookup> {
        Ok(load::load(self, token, micros(now)).await?)
    }

    async fn put_step(&self, token: &DraftToken, step: Step, form: RawForm, now: OffsetDateTime) -> Ported<()> {
        Ok(put_step::put_step(self, token, step, form, micros(now)).await?)
    }

    async fn send_code(
        &self,
        token: &DraftToken,
        email: Email,
        code: String,
        mail: Mail,
        now: OffsetDateTime,
    ) -> Ported<Result<(), i64>> {
        Ok(code::send(self, token, email, code, &mail, now).await?)
    }

    async fn try_code(&self, token: &DraftToken, typed: &str, now: OffsetDateTime) -> Ported<CodeOutcome> {
        Ok(code::attempt(self, token, typed, now).await?)
    }

    async fn file(&self, token: &DraftToken, filing: Filing, now: OffsetDateTime) -> Ported<Filed> {
        Ok(file::file(self, token, &filing, micros(now)).await?)
    }

    async fn receipt_kept(&self, token: &DraftToken) -> Ported<()> {
        Ok(file::receipt_kept(self, token).await?)
    }

    async fn discard(&self, token: &DraftToken) -> Ported<()> {
        Ok(discard::discard(self, token).await?)
    }
}
