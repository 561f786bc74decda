//! From a filed complaint to what its author sees.

use youmen_domain::catalog;
use youmen_domain::complaint::{AuthorCase, Event};
use youmen_domain::error::Problem;
use youmen_domain::evidence::{EvidencePiece, MAX_PIECES};
use youmen_domain::form::RawForm;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::Failure;
use youmen_domain::state::{Action, PublicStatus, Review, Status};

use super::view::{CaseView, EventView, Notice, OpenView, PieceView, PublicView, RefusalView, TombstoneView};
use crate::error::AppError;
use crate::forms::{query, told};
use crate::server::{Services, english, facts as request, fail, kept, now, refuse, services};
use crate::t;
use crate::ui::format::{day, day_time, file_size, iso};
use crate::ui::{status_class, status_words};

pub(crate) mod facts;
mod words;

pub(crate) use words::action as action_words;

/// The page of a complaint.
pub(super) fn place(number: &ComplaintNumber) -> String {
    format!("/cases/{number}")
}

/// Loads a complaint for its address. Without a pass the answer is the same for every number.
pub(super) async fn load(number: &str, search: &str) -> Result<CaseView, AppError> {
    let services = services()?;
    let Ok(number) = ComplaintNumber::parse(number) else { return Ok(CaseView::Closed) };
    if !request().may_open(&services, &number) {
        return Ok(CaseView::Closed);
    }
    match services.cases.case(&number).await {
        Ok(case) if !case.status.withdrawn => {
            let answer = kept::kept(&services, &place(&number)).await?;
            Ok(CaseView::Open(Box::new(open(case, &query(search), &answer))))
        }
        Ok(_) | Err(Failure::Gone) => Ok(CaseView::Withdrawn(tombstone(&services, &number).await?)),
        // A pass for what is not there: the database was put back to an earlier day.
        Err(Failure::NotFound) => Err(refuse(Problem::NotFound)),
        Err(failure) => Err(fail(failure)),
    }
}

async fn tombstone(services: &Services, number: &ComplaintNumber) -> Result<TombstoneView, AppError> {
    let was_public = match services.board.complaint(number).await {
        Ok(_) | Err(Failure::Gone) => true,
        Err(Failure::NotFound) => false,
        Err(failure) => return Err(fail(failure)),
    };
    Ok(TombstoneView { number: number.to_string(), grouped: number.grouped(), was_public })
}

fn open(case: AuthorCase, query: &RawForm, answer: &RawForm) -> OpenView {
    let english = english();
    let status = case.status;
    let errors = told(query);
    let waits = status.review == Review::NeedsMaterial;
    let question = waits.then(|| question(&case.events)).flatten();
    OpenView {
        number: case.number.to_string(),
        grouped: case.number.grouped(),
        heading: words::heading(status),
        lead: words::lead(status),
        pill: PublicStatus::of(status).map(|status| (status_class(status).to_owned(), status_words(status))),
        answer: answer.shown("answer").to_owned(),
        notice: notice(query),
        errors,
        question,
        refusal: (status.review == Review::Rejected).then(|| refusal(&case.events)).flatten(),
        events: timeline(&case.events, status),
        public: PublicView {
            words: case.public,
            ground: catalog::ground_of(case.filing.ground).short.get(english).to_owned(),
            listed: status.is_listed(),
            wanted: case.filing.visibility.publish,
        },
        facts: facts::for_author(&case.filing, &case.merchant),
        story: case.filing.story.text,
        pieces: case.evidence.iter().map(piece).collect(),
        max: MAX_PIECES,
    }
}

fn notice(query: &RawForm) -> Option<Notice> {
    match query.shown("done") {
        "answered" => Some(Notice::Answered),
        "changed" => Some(Notice::Changed),
        _ => query.shown("added").parse().ok().filter(|added| *added > 0).map(Notice::Added),
    }
}

/// The latest question.
pub(crate) fn question(events: &[Event]) -> Option<String> {
    events.iter().rev().find(|event| event.action == Action::AskMaterial).and_then(|event| event.note.clone())
}

fn refusal(events: &[Event]) -> Option<RefusalView> {
    let event = events.iter().rev().find(|event| event.action == Action::Reject)?;
    let to_author = event.reason.map(|reason| reason.row().to_author.get(english()).to_owned()).unwrap_or_default();
    Some(RefusalView { to_author, note: event.note.clone() })
}

fn timeline(events: &[Event], status: Status) -> Vec<EventView> {
    let last = events.len().saturating_sub(1);
    let goes_on = status.awaits_review() || status.review == Review::NeedsMaterial;
    events
        .iter()
        .enumerate()
        .map(|(index, event)| EventView {
            title: words::action(event.action),
            actor: words::role(&event.actor),
            at: day_time(event.at),
            iso: iso(event.at),
            reason: None,
            // Why it was refused stands above, on its own.
            note: event.note.clone().filter(|_| event.action != Action::Reject),
            current: index == last && goes_on,
        })
        .collect()
}

fn piece(piece: &EvidencePiece) -> PieceView {
    let (size, day) = (file_size(piece.bytes), day(piece.added_at, now()));
    PieceView {
        id: piece.id.to_string(),
        name: piece.file_name.clone(),
        meta: t!(cases.piece_meta, size = size, day = day).to_string(),
        released: piece.released,
    }
}
