//! What the desk's pages show. Made on the server in the reader's language, drawn on both sides.

mod case;
mod original;
mod queue;
mod sign_in;

pub use case::{Can, DeskCase, DeskCaseView, PictureView, ReasonView};
pub use original::{Bit, Field, HandView, Mark, OriginalView};
pub use queue::{QueueView, RowView, Tab};
pub use sign_in::SignInView;

/// A word at the top of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DeskNotice {
    /// A link is on its way, if the address is known.
    LinkSent,
    /// The link was used or is too old.
    LinkDead,
    /// Too many wrong digits.
    TooManyDigits,
    /// Signed out.
    SignedOut,
    /// Somebody else changed it in the meantime.
    Conflict,
    /// So many places were masked.
    Masked(usize),
    /// A mask was lifted.
    Unmasked,
    /// Those words do not stand in the original.
    NotInOriginal,
    /// They are masked already.
    MaskedAlready,
}
