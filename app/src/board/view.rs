//! What the board's pages show. Made in the reader's language.
//!
//! A person's words appear as [`PublicText`] alone: no field could hold anything that was hidden.

use youmen_domain::redact::{MaskKind, PublicText};
use youmen_domain::state::PublicStatus;
use youmen_domain::words::PublicWords;

/// A moment, for people and for programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// RFC 3339, for the `datetime` attribute.
    pub iso: String,
    /// In words.
    pub words: String,
}

/// One page of the board.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardView {
    /// The merchant that the view is about, if one is filtered for.
    pub merchant: Option<String>,
    /// Something in the address was not known and was left out.
    pub ignored: bool,
    /// What may be filtered for.
    pub filters: FiltersView,
    /// What is in force.
    pub chips: Vec<Chip>,
    /// How many there are in all, written out; exact.
    pub total: String,
    /// Exactly one: languages differ there.
    pub total_is_one: bool,
    /// When they were counted.
    pub as_of: Day,
    /// This page's rows, newest first.
    pub rows: Vec<RowView>,
    /// Address of the next page.
    pub next: Option<String>,
    /// Address of the first page, when this is a later one.
    pub latest: Option<String>,
    /// This view's one stable address, whole.
    pub canonical: String,
}

/// The form of filters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FiltersView {
    /// The filters in force, as a query: another one is another form.
    pub state: String,
    /// The facets, in order.
    pub facets: Vec<FacetView>,
}

/// A thing that rows are filtered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Facet {
    /// Who it is about.
    Merchant,
    /// Where it was bought.
    Platform,
    /// What happened.
    Ground,
    /// Where it stands.
    Status,
    /// Where it was sent.
    Province,
}

impl Facet {
    /// Its key in addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Merchant => "merchant",
            Self::Platform => "platform",
            Self::Ground => "ground",
            Self::Status => "status",
            Self::Province => "province",
        }
    }
}

/// One facet with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FacetView {
    /// Which.
    pub facet: Facet,
    /// Its values.
    pub options: Vec<OptionView>,
}

/// A value of a facet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptionView {
    /// Its code.
    pub code: String,
    /// Its words.
    pub title: String,
    /// It is in force.
    pub on: bool,
}

/// A filter in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chip {
    /// Its words.
    pub title: String,
    /// The address without it.
    pub without: String,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct RowView {
    /// The complaint's address.
    pub path: String,
    /// Its headline; may be empty.
    pub title: PublicText,
    /// The ground's usual term, which stands in for an empty headline.
    pub ground: String,
    /// The start of the story.
    pub snippet: PublicText,
    /// Where it stands.
    pub status: PublicStatus,
    /// The merchant's name.
    pub merchant: String,
    /// The board with this merchant alone.
    pub merchant_path: String,
    /// What was paid, in yuan.
    pub paid: Option<String>,
    /// The province.
    pub province: Option<String>,
    /// When it was published.
    pub published: Day,
    /// Demo data.
    pub demo: bool,
}

/// One public complaint.
#[derive(Debug, Clone, PartialEq)]
pub struct ComplaintView {
    /// Its number, in groups.
    pub number: String,
    /// Its one stable address, whole.
    pub canonical: String,
    /// Words for the browser's title, masked.
    pub title: String,
    /// Words for search engines, masked.
    pub description: String,
    /// Its words; none on a tombstone.
    pub words: Option<PublicWords>,
    /// Where it stands.
    pub status: PublicStatus,
    /// When it was published.
    pub published: Day,
    /// When it last changed, if on another day.
    pub changed: Option<Day>,
    /// The facts.
    pub facts: FactsView,
    /// What was masked, by kind.
    pub masked: Vec<(MaskKind, usize)>,
    /// Released pictures.
    pub pictures: Vec<PictureView>,
    /// Demo data.
    pub demo: bool,
}

/// The facts of a complaint. On a tombstone only merchant, platform and ground are left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactsView {
    /// The merchant's name.
    pub merchant: String,
    /// The board with this merchant alone.
    pub merchant_path: String,
    /// Where it was bought.
    pub platform: String,
    /// What happened, by situation.
    pub ground: String,
    /// What happened, as the usual term.
    pub ground_short: String,
    /// What was paid, in yuan.
    pub paid: Option<String>,
    /// Month of the order.
    pub ordered: Option<String>,
    /// The province.
    pub province: Option<String>,
    /// What the person asks for.
    pub asks: Vec<String>,
    /// Whom the person asked before.
    pub tried: Vec<String>,
}

/// A released picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureView {
    /// Its address.
    pub path: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}
