//! An original and what is masked in it.

/// A field of the original that has a public form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The headline.
    Headline,
    /// The story.
    Story,
    /// The name of the product.
    Product,
}

impl Field {
    /// All, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Headline, Self::Story, Self::Product];

    /// The code in forms.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Headline => "headline",
            Self::Story => "story",
            Self::Product => "product",
        }
    }

    /// The field with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == code)
    }
}

/// A field of the original with what is masked in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginalView {
    /// Which.
    pub field: Field,
    /// Its lines.
    pub lines: Vec<Vec<Bit>>,
}

/// Some words of the original.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bit {
    /// The words.
    pub words: String,
    /// What becomes of them.
    pub mark: Mark,
}

/// What becomes of some words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// Shown.
    Plain,
    /// Masked by rule, as this kind.
    Found(String),
    /// Masked by hand.
    Hand,
}

/// A mask set by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandView {
    /// Where, as the form that lifts it says it: `story:3:7`.
    pub place: String,
    /// In which field.
    pub field: Field,
    /// What it hides.
    pub words: String,
}
