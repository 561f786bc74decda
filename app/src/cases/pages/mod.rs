//! The door, the complaint, the way out.

mod case;
mod door;
mod open;
mod withdraw;

pub use case::CasePage;
pub use door::DoorPage;
pub use withdraw::WithdrawPage;
