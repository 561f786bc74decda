//! The queue.

/// A part of the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// Waiting for a decision.
    Waiting,
    /// Waiting for the author.
    Asked,
    /// Decided.
    Decided,
}

impl Tab {
    /// All, in order.
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Asked, Self::Decided];

    /// The code in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Asked => "asked",
            Self::Decided => "decided",
        }
    }
}

/// One page of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueView {
    /// Which part.
    pub tab: Tab,
    /// How many each part has.
    pub counts: Vec<(Tab, u64)>,
    /// Its rows.
    pub rows: Vec<RowView>,
    /// How many come before.
    pub offset: u64,
    /// How many there are.
    pub total: u64,
    /// What was just done, in words.
    pub done: Option<String>,
}

/// One row of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowView {
    /// Its address part.
    pub number: String,
    /// Its number, in groups.
    pub grouped: String,
    /// How long it waits, or what was decided.
    pub stands: String,
    /// When it was filed, for programs.
    pub iso: String,
    /// The merchant's name.
    pub merchant: String,
    /// Where it was bought.
    pub platform: String,
    /// What happened.
    pub ground: String,
    /// Whether the author wants it public.
    pub publish: bool,
    /// How many pieces of evidence.
    pub evidence: u64,
    /// Demo data.
    pub demo: bool,
}
