//! Keeps what was typed, whatever it is, and says what comes next.

mod contact;

use youmen_domain::evidence::{EvidenceId, Owner};
use youmen_domain::filing::Filing;
use youmen_domain::form::RawForm;
use youmen_domain::ports::{Draft, DraftLookup, DraftToken, Failure};
use youmen_domain::step::Step;

use super::present;
use crate::error::{AppError, Problem};
use crate::forms::telling;
use crate::server::{DRAFT, Services, clear_cookie, facts, fail, now, redirect, refuse, services, set_cookie, today};

/// Fields that steer and are no answers.
const STEERING: [&str; 4] = ["step", "return", "act", "code"];

/// The cookie outlives the draft, so that a person who comes too late is told so, and not that there never was one.
fn cookie_life(services: &Services) -> time::Duration {
    services.draft_life + time::Duration::days(60)
}

/// Where a person's draft is, after making sure that there is one.
struct Opened {
    token: DraftToken,
    /// The cookie led to a draft whose time is over, or to none at all though it is not the first page.
    restarted: bool,
}

/// Finds the draft, or starts one: a page that was typed is never thrown away for want of a draft.
async fn open(services: &Services, step: Step) -> Result<Opened, AppError> {
    if let Some(token) = facts().draft
        && let DraftLookup::Found(_) = services.drafts.load(&token, now()).await.map_err(fail)?
    {
        set_cookie(DRAFT, token.reveal(), cookie_life(services));
        return Ok(Opened { token, restarted: false });
    }
    let token = services.drafts.create(now()).await.map_err(fail)?;
    set_cookie(DRAFT, token.reveal(), cookie_life(services));
    Ok(Opened { token, restarted: step != Step::Whom })
}

async fn draft(services: &Services, token: &DraftToken) -> Result<Draft, AppError> {
    match services.drafts.load(token, now()).await.map_err(fail)? {
        DraftLookup::Found(draft) => Ok(*draft),
        DraftLookup::Expired | DraftLookup::Unknown => Err(refuse(Problem::Gone)),
    }
}

fn step_of(form: &RawForm) -> Result<Step, AppError> {
    Step::from_slug(form.shown("step")).ok_or_else(|| refuse(Problem::BadRequest))
}

fn answers_of(form: RawForm) -> RawForm {
    STEERING.into_iter().fold(form, RawForm::without)
}

/// Keeps a page and goes on.
pub(super) async fn save(form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    let step = step_of(&form)?;
    let returning = form.has("return", "check");
    let act = form.shown("act").to_owned();
    let code = form.shown("code").to_owned();
    let opened = open(&services, step).await?;

    // The last look and the receipt hold no answers of their own.
    if step < Step::Check {
        match services.drafts.put_step(&opened.token, step, answers_of(form), now()).await {
            Ok(()) => {}
            // Filed in the meantime, by another tap: the receipt is the answer.
            Err(Failure::Conflict) => {
                redirect(&Step::Receipt.path());
                return Ok(());
            }
            Err(failure) => return Err(fail(failure)),
        }
    }
    if opened.restarted {
        redirect("/complain/whom?restarted=1");
        return Ok(());
    }
    let current = draft(&services, &opened.token).await?;
    let to = if current.filed.is_some() {
        Step::Receipt.path()
    } else {
        next(&services, &opened.token, &current, step, &act, &code, returning).await?
    };
    redirect(&to);
    Ok(())
}

/// The address that a page leads to.
async fn next(
    services: &Services,
    token: &DraftToken,
    current: &Draft,
    step: Step,
    act: &str,
    code: &str,
    returning: bool,
) -> Result<String, AppError> {
    match step {
        Step::Contact => {
            if let contact::Next::Stay(error) = contact::act(services, token, current, act, code).await? {
                let to = address(step, error.is_some(), returning);
                return Ok(telling(&to, error.as_slice()));
            }
        }
        Step::Check => return file(services, token, current).await,
        // A search is not an answer yet: show what it found, blame nothing.
        Step::Whom if act == "search" => return Ok(address(step, false, returning)),
        _ => {
            if !present::errors_on(services, step, current).await?.is_empty() {
                return Ok(address(step, true, returning));
            }
        }
    }
    let next = if returning { after_change(current) } else { step.next().unwrap_or(Step::Check) };
    Ok(address(next, false, returning && next != Step::Check))
}

/// After one answer was changed from the last look: the first question that the change made necessary, or back there.
fn after_change(draft: &Draft) -> Step {
    match Filing::parse(&draft.answers, draft.contact.verified.clone(), today()) {
        Ok(_) => Step::Check,
        Err(wrong) => {
            wrong.into_iter().map(|(step, _)| step).find(|step| *step != Step::Contact).unwrap_or(Step::Check)
        }
    }
}

fn address(step: Step, fix: bool, returning: bool) -> String {
    let mut query: Vec<&str> = Vec::new();
    if fix {
        query.push("fix=1");
    }
    if returning {
        query.push("return=check");
    }
    if query.is_empty() { step.path() } else { format!("{}?{}", step.path(), query.join("&")) }
}

/// Files the draft, or leads to the page that says which question still needs an answer.
async fn file(services: &Services, token: &DraftToken, draft: &Draft) -> Result<String, AppError> {
    match Filing::parse(&draft.answers, draft.contact.verified.clone(), today()) {
        Ok(filing) => {
            services.drafts.file(token, filing, now()).await.map_err(fail)?;
            Ok(Step::Receipt.path())
        }
        Err(_) => Ok(Step::Check.path()),
    }
}

/// Keeps a page while it is being typed, and says what of a person it seems to hold, or how complete the evidence is.
pub(super) async fn keep(form: RawForm) -> Result<String, AppError> {
    let services = services()?;
    let step = step_of(&form)?;
    if step >= Step::Check {
        return Ok(String::new());
    }
    let story = form.shown("story").to_owned();
    let opened = open(&services, step).await?;
    if opened.restarted {
        // The page stays in the browser until it is sent: then its author is told that the draft before it has ended.
        services.drafts.discard(&opened.token).await.map_err(fail)?;
        clear_cookie(DRAFT);
        return Err(refuse(Problem::Gone));
    }
    match services.drafts.put_step(&opened.token, step, answers_of(form), now()).await {
        Ok(()) | Err(Failure::Conflict) => {}
        Err(failure) => return Err(fail(failure)),
    }
    Ok(match step {
        Step::Story => present::personal(&story),
        Step::Evidence => {
            let draft = draft(&services, &opened.token).await?;
            draft.answers.ground().map(|row| present::complete(row.code, &present::have(&draft))).unwrap_or_default()
        }
        _ => String::new(),
    })
}

/// Takes a picture out of the draft.
pub(super) async fn remove_piece(form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    let token = facts().draft.ok_or_else(|| refuse(Problem::Gone))?;
    if let Some(id) = EvidenceId::parse(form.shown("remove")) {
        match services.evidence.remove(&Owner::Draft(token), &id).await {
            // Removed already, by another tap.
            Ok(()) | Err(Failure::NotFound) => {}
            Err(failure) => return Err(fail(failure)),
        }
    }
    redirect(&address(Step::Evidence, false, form.has("return", "check")));
    Ok(())
}

/// The person kept the code.
pub(super) async fn receipt_kept(_form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    if let Some(token) = facts().draft {
        services.drafts.receipt_kept(&token).await.map_err(fail)?;
    }
    redirect("/complain/receipt");
    Ok(())
}

/// Throws an unfinished draft away, or leaves a filed one behind.
pub(super) async fn start_over(_form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    if let Some(token) = facts().draft {
        if let DraftLookup::Found(draft) = services.drafts.load(&token, now()).await.map_err(fail)?
            && draft.filed.is_none()
        {
            services.drafts.discard(&token).await.map_err(fail)?;
        }
        clear_cookie(DRAFT);
    }
    redirect("/complain/whom");
    Ok(())
}
