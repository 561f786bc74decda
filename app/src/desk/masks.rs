//! Masks set by hand.

use youmen_domain::complaint::{CaseFile, HandMasks};
use youmen_domain::error::{FieldCode, FieldError};
use youmen_domain::filing::Filing;
use youmen_domain::form::RawForm;
use youmen_domain::ports::Failure;
use youmen_domain::redact::{MaskKind, Span};

use super::decide::{Sent, keep_typed, sent};
use super::find::occurrences;
use super::view::Field;
use crate::error::AppError;
use crate::forms::telling;
use crate::server::{fail, now, redirect, services};

/// A field of an original.
pub(super) fn original(filing: &Filing, field: Field) -> &str {
    match field {
        Field::Headline => &filing.story.headline,
        Field::Story => &filing.story.text,
        Field::Product => &filing.order.product,
    }
}

/// The masks of a field.
pub(super) fn of_field(hand: &HandMasks, field: Field) -> &[Span] {
    match field {
        Field::Headline => &hand.headline,
        Field::Story => &hand.story,
        Field::Product => &hand.product,
    }
}

fn of_field_mut(hand: &mut HandMasks, field: Field) -> &mut Vec<Span> {
    match field {
        Field::Headline => &mut hand.headline,
        Field::Story => &mut hand.story,
        Field::Product => &mut hand.product,
    }
}

/// Hides every place where some words stand in a field.
pub(super) async fn mask(form: RawForm) -> Result<(), AppError> {
    let Some(sent) = sent(&form).await? else { return Ok(()) };
    let words = form.shown("words").trim().to_owned();
    let field = Field::parse(form.shown("field"));
    let (Some(field), false) = (field, words.is_empty()) else {
        let wrong = if field.is_none() { ("field", FieldCode::ChooseOne) } else { ("words", FieldCode::Required) };
        keep_typed(&sent, form).await?;
        redirect(&telling(&sent.page, &[FieldError::new(wrong.0, wrong.1)]));
        return Ok(());
    };
    let file = services()?.desk.case_file(&sent.number).await.map_err(fail)?;
    let places = occurrences(original(&file.case.filing, field), &words);
    if places.is_empty() {
        keep_typed(&sent, form).await?;
        redirect(&format!("{}?note=missing", sent.page));
        return Ok(());
    }
    let mut hand = file.hand.clone();
    let spans = of_field_mut(&mut hand, field);
    let covered = |start: usize, end: usize| spans.iter().any(|span| span.start <= start && end <= span.end);
    let new: Vec<Span> = places
        .into_iter()
        .filter(|(start, end)| !covered(*start, *end))
        .map(|(start, end)| Span { start, end, kind: MaskKind::Manual })
        .collect();
    let added = new.len();
    spans.extend(new);
    spans.sort_unstable();
    let form = form.without("words");
    if added == 0 {
        keep_typed(&sent, form).await?;
        redirect(&format!("{}?note=already", sent.page));
        return Ok(());
    }
    put(sent, form, hand, &format!("masked&count={added}")).await
}

/// Lifts one mask.
pub(super) async fn unmask(form: RawForm) -> Result<(), AppError> {
    let Some(sent) = sent(&form).await? else { return Ok(()) };
    let CaseFile { mut hand, .. } = services()?.desk.case_file(&sent.number).await.map_err(fail)?;
    if let Some((field, start, end)) = place(form.shown("remove")) {
        of_field_mut(&mut hand, field).retain(|span| (span.start, span.end) != (start, end));
    }
    put(sent, form.without("remove"), hand, "unmasked").await
}

/// `story:3:7`.
fn place(text: &str) -> Option<(Field, usize, usize)> {
    let mut parts = text.split(':');
    let place = (Field::parse(parts.next()?)?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    parts.next().is_none().then_some(place)
}

async fn put(sent: Sent, form: RawForm, hand: HandMasks, note: &str) -> Result<(), AppError> {
    // The page comes anew: a question that is half written beside the masks comes with it.
    keep_typed(&sent, form).await?;
    let outcome = services()?.desk.set_masks(&sent.number, sent.version, sent.staff, hand, now()).await;
    match outcome {
        Ok(()) => redirect(&format!("{}?note={note}", sent.page)),
        Err(Failure::Conflict | Failure::Gone) => redirect(&format!("{}?note=conflict", sent.page)),
        Err(failure) => return Err(fail(failure)),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_or_it_is_none() {
        assert_eq!(place("story:3:7"), Some((Field::Story, 3, 7)));
        for text in ["", "story", "story:3", "contact:1:2", "story:-1:2", "story:1:2:3"] {
            assert_eq!(place(text), None, "{text}");
        }
    }
}
