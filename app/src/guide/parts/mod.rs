//! Parts of the guide's pages; the plan of a complaint uses them too.

mod articles;
mod claims;
mod deadline;
mod evidence;
mod letters;
mod plan;
mod reasons;
mod sureness;

pub use articles::{ArticleLinks, article_path, law_path};
pub use claims::ClaimCard;
pub use deadline::DeadlineCard;
pub use evidence::{EvidenceNeeds, need_words};
pub use letters::LetterList;
pub use plan::{PlanSteps, channel_path};
pub use reasons::ReasonList;
pub use sureness::Sureness;
