//! The guide: what a person is owed, what they need, whom to ask, by when. Usable without writing anything.
//!
//! Anybody may read it. It is made from the tables in `app/domain/data` alone: no page here asks the database, and
//! nothing that is typed into a calculator is kept.

mod pages;
mod parts;
mod routes;
mod search;

pub use parts::{
    ArticleLinks, ClaimCard, DeadlineCard, EvidenceNeeds, LetterList, PlanSteps, ReasonList, Sureness, channel_path,
    need_words,
};
pub use routes::GuideRoutes;
