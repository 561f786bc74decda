//! The queue.

use time::{Duration, OffsetDateTime};
use youmen_domain::catalog;
use youmen_domain::complaint::QueueRow;
use youmen_domain::form::RawForm;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::QueueTab;
use youmen_domain::state::Review;

use crate::desk::guard::reviewer;
use crate::desk::view::{QueueView, RowView, Tab};
use crate::error::AppError;
use crate::forms::query;
use crate::server::{english, fail, now, services};
use crate::t;
use crate::ui::format::iso;

/// One page of the queue; none when nobody is signed in.
pub(in crate::desk) async fn queue(search: &str) -> Result<Option<QueueView>, AppError> {
    let services = services()?;
    if reviewer(&services).await?.is_none() {
        return Ok(None);
    }
    let query = query(search);
    let tab = Tab::ALL.into_iter().find(|tab| query.has("tab", tab.as_str())).unwrap_or(Tab::Waiting);
    let mut offset = query.shown("offset").parse().unwrap_or(0);
    let mut counts = Vec::new();
    let mut shown = Vec::new();
    for each in Tab::ALL {
        let from = if each == tab { offset } else { 0 };
        let (rows, total) = services.desk.queue(port(each), from).await.map_err(fail)?;
        counts.push((each, total));
        if each == tab {
            shown = rows;
        }
    }
    let total = counts.iter().find(|(each, _)| *each == tab).map_or(0, |(_, total)| *total);
    if shown.is_empty() && offset > 0 {
        // The page was decided empty in the meantime.
        offset = 0;
        shown = services.desk.queue(port(tab), 0).await.map_err(fail)?.0;
    }
    let rows = shown.into_iter().map(|one| row(one, tab)).collect();
    Ok(Some(QueueView { tab, counts, rows, offset, total, done: done(&query) }))
}

fn port(tab: Tab) -> QueueTab {
    match tab {
        Tab::Waiting => QueueTab::Waiting,
        Tab::Asked => QueueTab::Asked,
        Tab::Decided => QueueTab::Decided,
    }
}

fn done(query: &RawForm) -> Option<String> {
    let number = ComplaintNumber::parse(query.shown("number")).ok()?.grouped();
    Some(match query.shown("done") {
        "publish" => t!(desk.done_publish, number = number).to_string(),
        "keep_private" => t!(desk.done_keep_private, number = number).to_string(),
        "ask" => t!(desk.done_ask, number = number).to_string(),
        "reject" => t!(desk.done_reject, number = number).to_string(),
        _ => return None,
    })
}

fn row(row: QueueRow, tab: Tab) -> RowView {
    let english = english();
    RowView {
        number: row.number.to_string(),
        grouped: row.number.grouped(),
        stands: match tab {
            Tab::Waiting | Tab::Asked => waited(row.filed_at, now()),
            Tab::Decided => review_words(row.status.review),
        },
        iso: iso(row.filed_at),
        merchant: row.merchant,
        platform: row.platform.row().name.get(english).to_owned(),
        ground: catalog::ground_of(row.ground).short.get(english).to_owned(),
        publish: row.publish,
        evidence: row.evidence,
        demo: row.demo,
    }
}

/// The review's state, for staff.
pub(super) fn review_words(review: Review) -> String {
    match review {
        Review::Submitted => t!(desk.state_submitted),
        Review::InReview => t!(desk.state_in_review),
        Review::NeedsMaterial => t!(desk.state_needs_material),
        Review::Published => t!(desk.state_published),
        Review::KeptPrivate => t!(desk.state_kept_private),
        Review::Rejected => t!(desk.state_rejected),
    }
    .to_string()
}

/// How long ago, in the largest unit that says enough: two working days are what the author was told.
fn waited(since: OffsetDateTime, now: OffsetDateTime) -> String {
    let waited = (now - since).max(Duration::ZERO);
    if waited < Duration::hours(1) {
        t!(desk.waited_minutes, n = waited.whole_minutes()).to_string()
    } else if waited < Duration::hours(48) {
        t!(desk.waited_hours, n = waited.whole_hours()).to_string()
    } else {
        t!(desk.waited_days, n = waited.whole_days()).to_string()
    }
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;

    use super::*;

    #[test]
    fn waiting_is_told_in_the_unit_that_says_enough() {
        let now = datetime!(2026-11-23 12:00 UTC);
        for (since, expected) in [
            (datetime!(2026-11-23 11:58 UTC), t!(desk.waited_minutes, n = 2).to_string()),
            (datetime!(2026-11-22 13:00 UTC), t!(desk.waited_hours, n = 23).to_string()),
            (datetime!(2026-11-20 11:00 UTC), t!(desk.waited_days, n = 3).to_string()),
            // A clock that runs ahead is no waiting time below zero.
            (datetime!(2026-11-23 12:05 UTC), t!(desk.waited_minutes, n = 0).to_string()),
        ] {
            assert_eq!(waited(since, now), expected);
        }
    }
}
