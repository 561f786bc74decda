//! The story, in the person's own words.

use serde::{Deserialize, Serialize};

use super::reader::Reader;
use crate::error::FieldError;
use crate::form::RawForm;

/// Shortest story: a sentence that says what happened.
pub const STORY_MIN: usize = 10;

/// Longest story: about four screens of a phone. The offices' own forms take 500 to 2,000 characters;
/// twice that leaves room to tell it and keeps a page that others will read.
pub const STORY_MAX: usize = 4_000;

/// The story.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// One sentence for the top of the page; may be empty, up to 40 characters.
    pub headline: String,
    /// What happened: [`STORY_MIN`] to [`STORY_MAX`] characters.
    pub text: String,
}

pub(super) fn parse(form: &RawForm) -> Result<Story, Vec<FieldError>> {
    let mut reader = Reader::new(form);
    let story = Story { text: reader.text("story", STORY_MIN, STORY_MAX), headline: reader.line("headline", 0, 40) };
    reader.finish(Some(story))
}
