//! One complaint on the desk.

use youmen_domain::catalog;
use youmen_domain::complaint::{Actor, CaseFile, Event};
use youmen_domain::error::Problem;
use youmen_domain::evidence::EvidencePiece;
use youmen_domain::filing::Filing;
use youmen_domain::form::RawForm;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::ports::Failure;
use youmen_domain::state::{Action, Status};

use super::original;
use super::queue::review_words;
use crate::cases::EventView;
use crate::cases::present::{action_words, facts};
use crate::desk::guard::reviewer;
use crate::desk::view::{Can, DeskCase, DeskCaseView, DeskNotice, PictureView, ReasonView};
use crate::error::AppError;
use crate::forms::{query, told};
use crate::server::{english, fail, kept, refuse, services};
use crate::t;
use crate::ui::format::{day_time, iso};

/// One complaint with everything a decision needs.
pub(in crate::desk) async fn case(number: &str, search: &str) -> Result<DeskCase, AppError> {
    let services = services()?;
    if reviewer(&services).await?.is_none() {
        return Ok(DeskCase::SignIn);
    }
    let number = ComplaintNumber::parse(number).map_err(|_| refuse(Problem::NotFound))?;
    let withdrawn = || DeskCase::Withdrawn { grouped: number.grouped() };
    match services.desk.case_file(&number).await {
        Ok(file) if file.case.status.withdrawn => Ok(withdrawn()),
        Ok(file) => {
            let form = kept::kept(&services, &format!("/desk/{number}")).await?;
            Ok(DeskCase::Open(Box::new(open(file, &query(search), form))))
        }
        Err(Failure::Gone) => Ok(withdrawn()),
        Err(failure) => Err(fail(failure)),
    }
}

fn open(file: CaseFile, query: &RawForm, form: RawForm) -> DeskCaseView {
    let english = english();
    let (original, hand) = (original::fields(&file), original::hand(&file));
    let CaseFile { case, version, merchant_listed, .. } = file;
    let consents = case.filing.visibility.consents;
    DeskCaseView {
        number: case.number.to_string(),
        grouped: case.number.grouped(),
        version,
        state: review_words(case.status.review),
        merchant_listed,
        wanted: case.filing.visibility.publish,
        original,
        words: case.public,
        ground: catalog::ground_of(case.filing.ground).short.get(english).to_owned(),
        hand,
        facts: facts::of_filing(&case.filing, &case.merchant),
        pictures: case.evidence.iter().map(|piece| picture(piece, &form)).collect(),
        may_release: consents.publish_pictures,
        events: case.events.iter().map(event).collect(),
        can: can(case.status, &case.filing),
        reasons: reasons(),
        merchant: case.merchant,
        errors: told(query),
        notice: notice(query),
        form,
    }
}

/// What the state and the author allow. The store asks both again.
fn can(status: Status, filing: &Filing) -> Can {
    let may = |action| status.after(action).is_ok();
    let public = filing.visibility.publish && filing.visibility.consents.publish_text;
    Can {
        take_up: may(Action::TakeUp),
        publish: public && may(Action::Publish),
        keep_private: may(Action::KeepPrivate),
        ask: may(Action::AskMaterial),
        reject: may(Action::Reject),
        mask: public && may(Action::ChangeMasks),
    }
}

fn notice(query: &RawForm) -> Option<DeskNotice> {
    Some(match query.shown("note") {
        "conflict" => DeskNotice::Conflict,
        "masked" => DeskNotice::Masked(query.shown("count").parse().unwrap_or(1)),
        "unmasked" => DeskNotice::Unmasked,
        "missing" => DeskNotice::NotInOriginal,
        "already" => DeskNotice::MaskedAlready,
        _ => return None,
    })
}

fn picture(piece: &EvidencePiece, form: &RawForm) -> PictureView {
    PictureView {
        id: piece.id.to_string(),
        name: piece.file_name.clone(),
        added: day_time(piece.added_at),
        width: piece.width,
        height: piece.height,
        released: piece.released,
        ticked: form.has("release", piece.id.as_str()),
    }
}

fn event(event: &Event) -> EventView {
    let actor = match event.actor {
        Actor::Author => t!(desk.by_author).to_string(),
        Actor::Staff(id) => t!(desk.by_staff, id = id).to_string(),
        Actor::Merchant => t!(cases.by_merchant).to_string(),
        Actor::System => t!(cases.by_system).to_string(),
    };
    EventView {
        title: action_words(event.action),
        actor,
        at: day_time(event.at),
        iso: iso(event.at),
        reason: event.reason.map(|reason| reason.row().title.get(english()).to_owned()),
        note: event.note.clone(),
        current: false,
    }
}

fn reasons() -> Vec<ReasonView> {
    let english = english();
    catalog::refusals()
        .iter()
        .map(|row| ReasonView {
            code: row.code.clone(),
            title: row.title.get(english).to_owned(),
            to_author: row.to_author.get(english).to_owned(),
        })
        .collect()
}
