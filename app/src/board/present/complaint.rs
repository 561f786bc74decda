//! One public complaint.

use youmen_domain::catalog;
use youmen_domain::complaint::PublicComplaint;
use youmen_domain::money::Fen;
use youmen_domain::number::ComplaintNumber;
use youmen_domain::redact::{MaskKind, Piece};
use youmen_domain::words::PublicWords;

use super::super::query::{complaint_path, merchant_path};
use super::super::view::{ComplaintView, FactsView, PictureView};
use super::day_long;
use crate::error::{AppError, Problem};
use crate::server::{Services, english, fail, redirect, refuse, services};
use crate::t;
use crate::ui::format::month;

/// About what a search engine shows.
const DESCRIPTION: usize = 80;

/// Loads a complaint. A number in another form than the canonical one leads to the canonical address.
pub(in super::super) async fn complaint(typed: &str) -> Result<ComplaintView, AppError> {
    let services = services()?;
    let Ok(number) = ComplaintNumber::parse(typed) else { return Err(refuse(Problem::NotFound)) };
    let found = services.board.complaint(&number).await.map_err(fail)?;
    if number.as_str() != typed {
        redirect(&complaint_path(&number));
    }
    Ok(show(&services, found))
}

fn show(services: &Services, found: PublicComplaint) -> ComplaintView {
    let facts = facts(&found);
    let headline = found.words.as_ref().map(|words| words.title.plain()).filter(|title| !title.is_empty());
    let title = match (&found.words, headline) {
        (None, _) => t!(board.gone_title).to_string(),
        (Some(_), Some(headline)) => headline,
        (Some(_), None) => facts.ground_short.clone(),
    };
    let (published, changed) = (day_long(found.published_at), day_long(found.changed_at));
    ComplaintView {
        number: found.number.grouped(),
        canonical: format!("{}{}", services.public_url, complaint_path(&found.number)),
        title,
        description: found.words.as_ref().map(|words| words.story.snippet(DESCRIPTION).plain()).unwrap_or_default(),
        masked: found.words.as_ref().map(masked).unwrap_or_default(),
        status: found.status,
        changed: (changed.words != published.words).then_some(changed),
        published,
        // A tombstone has no pictures, whatever the store still holds.
        pictures: found.pictures.iter().filter(|_| found.words.is_some()).map(picture).collect(),
        words: found.words,
        facts,
        demo: found.demo,
    }
}

fn facts(found: &PublicComplaint) -> FactsView {
    let english = english();
    let ground = catalog::ground_of(found.ground);
    let mut facts = FactsView {
        merchant: found.merchant.clone(),
        merchant_path: merchant_path(&found.merchant_slug),
        platform: found.platform.row().name.get(english).to_owned(),
        ground: ground.title.get(english).to_owned(),
        ground_short: ground.short.get(english).to_owned(),
        paid: None,
        ordered: None,
        province: None,
        asks: Vec::new(),
        tried: Vec::new(),
    };
    if found.words.is_some() {
        facts.paid = found.paid.map(Fen::yuan_short);
        facts.ordered = found.ordered_month.as_deref().map(month);
        facts.province = found.province.map(|province| province.row().short.get(english).to_owned());
        facts.asks = found.asks.iter().map(|ask| ask.row().title.get(english).to_owned()).collect();
        let name = |code| catalog::channel_of(code).name.get(english).to_owned();
        facts.tried = found.tried.iter().copied().map(name).collect();
    }
    facts
}

/// How many masks of each kind, the most frequent first.
fn masked(words: &PublicWords) -> Vec<(MaskKind, usize)> {
    let texts = [&words.title, &words.story, &words.product];
    let count = |kind| {
        let pieces = texts.iter().flat_map(|text| text.pieces());
        pieces.filter(|piece| matches!(piece, Piece::Mask(found) if *found == kind)).count()
    };
    let mut kinds: Vec<_> = MaskKind::ALL.into_iter().map(|kind| (kind, count(kind))).filter(|(_, n)| *n > 0).collect();
    kinds.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    kinds
}

fn picture((id, width, height): &(youmen_domain::evidence::EvidenceId, u32, u32)) -> PictureView {
    PictureView { path: format!("/media/{id}"), width: *width, height: *height }
}
