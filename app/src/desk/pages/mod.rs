//! The sign-in, the queue, one complaint.

mod case;
mod queue;
mod second_factor;
mod sign_in;

pub use case::CasePage;
pub use queue::QueuePage;
pub use sign_in::SignInPage;
