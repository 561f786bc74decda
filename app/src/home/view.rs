//! What the front door shows of the board.

use crate::board::RowView;

/// The latest public complaints.
#[derive(Debug, Clone, PartialEq)]
pub struct LatestView {
    /// A few rows, newest first.
    pub rows: Vec<RowView>,
    /// How many there are in all, written out.
    pub total: String,
    /// The site's own address.
    pub canonical: String,
}
