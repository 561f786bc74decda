//! Keeps what was typed, whatever it is, and says what comes next.

mod contact;

use youmen_domain::error::FieldError;
use youmen_domain::evidence::{EvidenceId, Owner};
use youmen_domain::filing::Filing;
use youmen_domain::form::RawForm;
use youmen_domain::ports::{Draft, DraftLookup, DraftToken, Failure};
use youmen_domain::step::Step;

use super::present;
use super::view::{Notice, StepView};
use crate::error::{AppError, Problem};
use crate::server::{
    DRAFT, Services, clear_cookie, facts, fail, now, redirect, redirect_plain, refuse, services, set_cookie, today,
};

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
pub(super) async fn save(form: RawForm) -> Result<StepView, AppError> {
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
            Err(Failure::Conflict) => return show(&services, &opened.token, Step::Receipt, false).await,
            Err(failure) => return Err(fail(failure)),
        }
    }
    if opened.restarted {
        let mut view = show(&services, &opened.token, Step::Whom, false).await?;
        view.notice = Some(Notice::Restarted);
        redirect_plain("/complain/whom?restarted=1");
        return Ok(view);
    }

    let current = draft(&services, &opened.token).await?;
    if current.filed.is_some() {
        return show(&services, &opened.token, Step::Receipt, false).await;
    }
    let errors = match step {
        Step::Contact => match contact::act(&services, &opened.token, &current, &act, &code).await? {
            contact::Next::GoOn => Vec::new(),
            contact::Next::Stay(errors, notice) => {
                let fresh = draft(&services, &opened.token).await?;
                return stay(&services, step, &fresh, errors, returning, notice).await;
            }
        },
        Step::Check => return file(&services, &opened.token, &current).await,
        // A search is not an answer yet: show what it found, blame nothing.
        Step::Whom if act == "search" => {
            return stay(&services, step, &current, Vec::new(), returning, None).await;
        }
        _ => present::errors_on(&services, step, &current).await?,
    };
    if errors.is_empty() {
        let next = if returning { after_change(&current) } else { step.next().unwrap_or(Step::Check) };
        return show(&services, &opened.token, next, returning && next != Step::Check).await;
    }
    stay(&services, step, &current, errors, returning, None).await
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

/// Goes to a page.
async fn show(services: &Services, token: &DraftToken, step: Step, returning: bool) -> Result<StepView, AppError> {
    let draft = draft(services, token).await?;
    let view = present::page(services, step, &draft, Vec::new(), returning).await?;
    redirect_plain(&address(step, false, returning));
    Ok(view)
}

/// Shows the same page again, with what is wrong or what is new.
async fn stay(
    services: &Services,
    step: Step,
    draft: &Draft,
    errors: Vec<FieldError>,
    returning: bool,
    notice: Option<Notice>,
) -> Result<StepView, AppError> {
    // A plain page finds its errors again by itself, but for those of a code: they are told in the address.
    let mut to = address(step, !errors.is_empty(), returning);
    if step == Step::Contact
        && let Some(error) = errors.first()
    {
        to = contact::address_with(&to, error);
    }
    redirect_plain(&to);
    let mut view = present::page(services, step, draft, errors, returning).await?;
    view.notice = notice;
    Ok(view)
}

/// Files the draft, or says which question still needs an answer.
async fn file(services: &Services, token: &DraftToken, draft: &Draft) -> Result<StepView, AppError> {
    match Filing::parse(&draft.answers, draft.contact.verified.clone(), today()) {
        Ok(filing) => {
            services.drafts.file(token, filing, now()).await.map_err(fail)?;
            show(services, token, Step::Receipt, false).await
        }
        Err(_) => stay(services, Step::Check, draft, Vec::new(), false, None).await,
    }
}

/// Keeps a page while it is being typed.
pub(super) async fn keep(form: RawForm) -> Result<(), AppError> {
    let services = services()?;
    let step = step_of(&form)?;
    if step >= Step::Check {
        return Ok(());
    }
    let opened = open(&services, step).await?;
    match services.drafts.put_step(&opened.token, step, answers_of(form), now()).await {
        Ok(()) | Err(Failure::Conflict) => Ok(()),
        Err(failure) => Err(fail(failure)),
    }
}

/// Takes a picture out of the draft.
pub(super) async fn remove_piece(form: RawForm) -> Result<StepView, AppError> {
    let services = services()?;
    let token = facts().draft.ok_or_else(|| refuse(Problem::Gone))?;
    if let Some(id) = EvidenceId::parse(form.shown("remove")) {
        match services.evidence.remove(&Owner::Draft(token.clone()), &id).await {
            // Removed already, by another tap.
            Ok(()) | Err(Failure::NotFound) => {}
            Err(failure) => return Err(fail(failure)),
        }
    }
    show(&services, &token, Step::Evidence, form.has("return", "check")).await
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
