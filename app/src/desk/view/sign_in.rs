//! Signing in.

use youmen_domain::error::FieldError;
use youmen_domain::form::RawForm;

use super::DeskNotice;

/// Where the sign-in stands.
#[derive(Debug, Clone, PartialEq)]
pub enum SignInView {
    /// Nobody yet: where shall the link go?
    Ask {
        /// What was typed and could not be taken.
        form: RawForm,
        /// What is wrong with it.
        errors: Vec<FieldError>,
        /// A word at the top.
        notice: Option<DeskNotice>,
    },
    /// A link that is still good. One button uses it up.
    Redeem {
        /// The link's token.
        token: String,
    },
    /// The second factor is to be set up.
    Enrol {
        /// The secret in groups of four.
        groups: Vec<String>,
        /// An address that an authenticator opens.
        link: String,
        /// What is wrong with the digits.
        errors: Vec<FieldError>,
    },
    /// The second factor is asked for.
    Digits {
        /// What is wrong with the digits.
        errors: Vec<FieldError>,
    },
    /// Signed in, but this role does not review.
    NoReviewer,
    /// Signed in.
    Done,
}
