//! What each question in particular shows.

use std::collections::BTreeSet;

use youmen_domain::assess::{EvidenceItem, checklist, evidence_of};
use youmen_domain::catalog::{self, EvidenceKindCode};
use youmen_domain::codes::GroundCode;
use youmen_domain::evidence::{EvidencePiece, MAX_PIECES};
use youmen_domain::filing::{Answers, STORY_MAX};
use youmen_domain::money::Fen;
use youmen_domain::ports::{Draft, Filed};
use youmen_domain::redact::redact;
use youmen_domain::step::Step;
use youmen_domain::words::{HandMasks, OriginalWords, PublicWords};

use super::plan::have;
use crate::complain::view::{Choice, ChoiceGroup, ContactView, NeedView, PieceView, Preview, StepBody};
use crate::error::AppError;
use crate::server::{Services, english, today};
use crate::t;
use crate::ui::format::file_size;

pub(super) fn what() -> StepBody {
    let english = english();
    let groups = catalog::groups()
        .iter()
        .map(|group| ChoiceGroup {
            code: group.code.clone(),
            title: group.title.get(english).to_owned(),
            choices: catalog::grounds_of(group)
                .map(|row| choice(row.code.as_str(), row.title.get(english), row.hint.get(english)))
                .collect(),
        })
        .collect();
    StepBody::What { groups }
}

pub(super) fn order(answers: &Answers) -> StepBody {
    let english = english();
    let fields =
        answers.ground().map(|ground| ground.order_fields.iter().map(|field| field.as_str().to_owned()).collect());
    let hint = catalog::platform(answers.page(Step::Whom).shown("platform"))
        .and_then(|platform| platform.order_no_hint.as_ref())
        .map(|hint| hint.get(english).to_owned());
    StepBody::Order {
        fields: fields.unwrap_or_default(),
        provinces: catalog::provinces().iter().map(|row| choice(&row.code, row.short.get(english), "")).collect(),
        order_no_hint: hint,
        today: today().to_string(),
    }
}

pub(super) fn story(answers: &Answers) -> StepBody {
    let english = english();
    let ground = answers.ground();
    StepBody::Story {
        prompts: ground
            .map(|ground| ground.story_prompts.iter().map(|prompt| prompt.get(english).to_owned()).collect())
            .unwrap_or_default(),
        example: ground.map(|ground| ground.story_example.get(english).to_owned()).unwrap_or_default(),
        max: STORY_MAX,
    }
}

pub(super) fn tried() -> StepBody {
    let english = english();
    let offered = catalog::channels().iter().filter(|row| row.offer_as_tried);
    StepBody::Tried {
        choices: offered.map(|row| choice(row.code.as_str(), row.tried_label.get(english), "")).collect(),
    }
}

/// Demands, those usual for this ground first.
pub(super) fn want(answers: &Answers) -> StepBody {
    let english = english();
    let usual = answers.ground().map(|ground| ground.asks.as_slice()).unwrap_or_default();
    let rank = |code: &str| usual.iter().position(|ask| ask.as_str() == code).unwrap_or(usize::MAX);
    let mut rows: Vec<_> = catalog::asks().iter().collect();
    rows.sort_by_key(|row| rank(&row.code));
    StepBody::Want {
        choices: rows.into_iter().map(|row| choice(&row.code, row.title.get(english), row.hint.get(english))).collect(),
        paid: Some(answers.page(Step::Order).shown("paid").trim().to_owned()).filter(|paid| !paid.is_empty()),
    }
}

/// What the ground calls for, what of it the person has, and how complete that is.
pub(super) fn evidence(draft: &Draft) -> StepBody {
    let english = english();
    let have = have(draft);
    let ground = draft.answers.ground().map(|row| row.code);
    let need = |item: &'static EvidenceItem| {
        let row = item.kind.row();
        NeedView {
            code: row.code.clone(),
            title: row.title.get(english).to_owned(),
            need: item.need,
            proves: item.proves().get(english).to_owned(),
            how: row.how.get(english).to_owned(),
            have: have.contains(&item.kind),
        }
    };
    StepBody::Evidence {
        pieces: draft.evidence.iter().map(piece).collect(),
        max: MAX_PIECES,
        needs: ground.map(|ground| evidence_of(ground).items.iter().map(need).collect()).unwrap_or_default(),
        complete: ground.map(|ground| complete(ground, &have)).unwrap_or_default(),
        added: 0,
    }
}

/// How complete the evidence is, and what one more piece would add.
pub(in crate::complain) fn complete(ground: GroundCode, have: &BTreeSet<EvidenceKindCode>) -> String {
    let (score, missing) = checklist(ground, have);
    let now = t!(guide.completeness_n, n = score);
    match missing.first() {
        Some(next) => {
            let piece = next.item.kind.row().title.get(english());
            let more = t!(guide.one_more, piece = piece, n = score.saturating_add(next.adds));
            format!("{now}{}{more}", t!(common.stop))
        }
        None => now,
    }
}

fn piece(piece: &EvidencePiece) -> PieceView {
    PieceView { id: piece.id.to_string(), name: piece.file_name.clone(), size: file_size(piece.bytes) }
}

/// The preview is masked by the very function that masks the public page.
pub(super) async fn visibility(services: &Services, draft: &Draft) -> Result<StepBody, AppError> {
    let english = english();
    let page = |step| draft.answers.page(step);
    let original = OriginalWords {
        headline: page(Step::Story).shown("headline").trim(),
        story: page(Step::Story).shown("story").trim(),
        product: page(Step::Order).shown("product").trim(),
    };
    if original.story.is_empty() {
        return Ok(StepBody::Visibility { preview: None, pictures: draft.evidence.len() });
    }
    let typed = page(Step::Whom).shown("name").trim();
    let slug = page(Step::Whom).shown("merchant");
    let merchant = match services.board.merchant(slug).await {
        Ok(hit) if page(Step::Whom).shown("asked_for").trim() == typed => hit.name,
        // As the board will show it: a number inside of a name is hidden too.
        _ => redact(typed, &[typed]).text,
    };
    let province = catalog::province(page(Step::Order).shown("province"));
    let preview = Preview {
        words: PublicWords::mask(original, &[&merchant, typed], &HandMasks::default()),
        platform: catalog::platform(page(Step::Whom).shown("platform"))
            .map(|row| row.name.get(english).to_owned())
            .unwrap_or_default(),
        ground: draft.answers.ground().map(|row| row.short.get(english).to_owned()).unwrap_or_default(),
        province: province.map(|row| row.short.get(english).to_owned()),
        paid: Fen::parse_yuan(page(Step::Order).shown("paid")).ok().map(Fen::yuan_short),
        merchant,
    };
    Ok(StepBody::Visibility { preview: Some(Box::new(preview)), pictures: draft.evidence.len() })
}

pub(super) fn contact(draft: &Draft) -> ContactView {
    match (&draft.contact.verified, &draft.contact.pending) {
        (_, Some(pending)) => ContactView::Sent { hint: pending.email.hint() },
        (Some(email), None) => ContactView::Verified { hint: email.hint() },
        (None, None) => ContactView::None,
    }
}

pub(super) fn receipt(filed: &Filed) -> StepBody {
    StepBody::Receipt {
        number: filed.number.grouped(),
        slug: filed.number.to_string(),
        code: filed.receipt.as_ref().map(|code| code.grouped()),
        publish: filed.publish,
    }
}

pub(super) fn already_filed(filed: &Filed) -> StepBody {
    StepBody::AlreadyFiled { number: filed.number.grouped() }
}

pub(super) fn choice(code: &str, title: &str, help: &str) -> Choice {
    Choice { code: code.to_owned(), title: title.to_owned(), help: help.to_owned() }
}
