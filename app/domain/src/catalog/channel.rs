//! The doors to knock on.

use std::sync::LazyLock;

use serde::Deserialize;
use time::Date;

use super::Confidence;
use crate::codes::{Bilingual, ChannelCode};

/// A channel for a complaint.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Channel {
    /// Its code.
    pub code: ChannelCode,
    /// Its name.
    pub name: Bilingual,
    /// How a person says that they tried it.
    pub tried_label: Bilingual,
    /// Whether the wizard lists it under what has been tried.
    pub offer_as_tried: bool,
    /// What a person needs to know before going there.
    pub plan: ChannelPlan,
    /// A number to call, where there is one for the whole country.
    pub phone: Option<String>,
    /// Where it comes from.
    pub source: String,
    /// When that was last checked.
    #[serde(with = "super::iso_date")]
    pub verified_on: Date,
    /// How sure it is.
    pub confidence: Confidence,
}

/// What a person needs to know before going to a [`Channel`].
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelPlan {
    /// What comes first.
    pub precondition: Bilingual,
    /// How long they have.
    pub answer: Bilingual,
    /// Rules of the clock that start when one goes there.
    pub deadlines: Vec<String>,
    /// What to bring.
    pub bring: Vec<Bilingual>,
    /// Why they turn people away.
    pub refuses: Vec<Bilingual>,
    /// What to do if refused or met with silence.
    pub then: Bilingual,
    /// Channels that must not run beside this one.
    pub excludes: Vec<ChannelCode>,
    /// Whether they ask for the person's real name.
    pub real_name: bool,
    /// How sure the plan is; the row's own confidence is about the channel itself.
    pub confidence: Confidence,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    channel: Vec<Channel>,
}

static TABLE: LazyLock<File> = LazyLock::new(|| super::read(include_str!("../../data/channels.toml")));

/// Every channel, roughly from the nearest to the last.
pub fn channels() -> &'static [Channel] {
    &TABLE.channel
}

/// The channel with this code.
pub fn channel(code: &str) -> Option<&'static Channel> {
    channels().iter().find(|row| row.code.as_str() == code)
}

/// The channel of a code that was already read.
#[expect(clippy::expect_used, reason = "a test checks that every code has its row")]
pub fn channel_of(code: ChannelCode) -> &'static Channel {
    channels().iter().find(|row| row.code == code).expect("every channel code must have a row")
}
