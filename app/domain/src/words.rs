//! The public words of a complaint, made from the original by masking and in no other way.

use serde::{Deserialize, Serialize};

use crate::redact::{PublicText, Span};

/// What a reviewer masked by hand, by field, as ranges in the original.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandMasks {
    /// In the headline.
    #[serde(default)]
    pub headline: Vec<Span>,
    /// In the story.
    #[serde(default)]
    pub story: Vec<Span>,
    /// In the name of the product.
    #[serde(default)]
    pub product: Vec<Span>,
}

/// The public words of a complaint. There is no field that could hold a contact, an order number or a file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicWords {
    /// The headline; empty when the person wrote none, and the page shows the ground instead.
    pub title: PublicText,
    /// The story.
    pub story: PublicText,
    /// What was bought.
    pub product: PublicText,
}

/// The words of an original that have a public form.
#[derive(Clone, Copy)]
pub struct OriginalWords<'a> {
    /// The headline.
    pub headline: &'a str,
    /// The story.
    pub story: &'a str,
    /// What was bought.
    pub product: &'a str,
}

impl PublicWords {
    /// Masks the words of an original. `keep` are names that stay readable: the merchant's.
    pub fn mask(original: OriginalWords<'_>, keep: &[&str], hand: &HandMasks) -> Self {
        Self {
            title: PublicText::of(original.headline, keep, &hand.headline),
            story: PublicText::of(original.story, keep, &hand.story),
            product: PublicText::of(original.product, keep, &hand.product),
        }
    }

    /// Masks a filing. `merchant` is the merchant's name as the board shows it.
    pub fn of(filing: &crate::filing::Filing, merchant: &str, hand: &HandMasks) -> Self {
        let original = OriginalWords {
            headline: &filing.story.headline,
            story: &filing.story.text,
            product: &filing.order.product,
        };
        Self::mask(original, &[merchant, filing.whom.name.as_str()], hand)
    }
}
