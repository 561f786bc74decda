//! Parts of the desk's pages.

mod decision;
mod mask_fields;
mod notice;
mod original;
mod pictures;
mod public;
mod queue;
mod sign_out;

pub(super) use decision::Decision;
pub(super) use notice::NoticeLine;
pub(super) use original::Original;
pub(super) use pictures::Pictures;
pub(super) use public::PublicVersion;
pub(super) use queue::{QueueTable, tab_words};
pub(super) use sign_out::{SignOut, please_sign_in};
