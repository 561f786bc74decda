//! One wrapper for everything that is loaded, and what to do when it does not come.

use leptos::prelude::*;
use leptos::tachys::reactive_graph::OwnedView;
use youmen_domain::error::Problem;

use super::{Icon, Main};
use crate::error::AppError;
use crate::t;

/// Heading and advice for a problem.
pub fn problem_words(problem: Problem) -> (String, String) {
    let (title, advice) = match problem {
        Problem::BadRequest => (t!(errors.bad_request), t!(errors.bad_request_do)),
        Problem::NotFound => (t!(errors.not_found), t!(errors.not_found_do)),
        Problem::Gone => (t!(errors.gone), t!(errors.gone_do)),
        Problem::ForeignOrigin => (t!(errors.foreign_origin), t!(errors.foreign_origin_do)),
        Problem::NotAllowed => (t!(errors.not_allowed), t!(errors.not_allowed_do)),
        Problem::TooLarge => (t!(errors.too_large), t!(errors.too_large_do)),
        Problem::TooMany => (t!(errors.too_many), t!(errors.too_many_do)),
        Problem::Conflict => (t!(errors.conflict), t!(errors.conflict_do)),
        Problem::Offline => (t!(errors.offline), t!(errors.offline_do)),
        Problem::Internal => (t!(errors.internal), t!(errors.internal_do)),
    };
    (title.to_string(), advice.to_string())
}

/// A whole page for a problem, with ways on.
#[component]
pub fn ProblemPage(problem: Problem) -> impl IntoView {
    let (title, advice) = problem_words(problem);
    view! {
        <Main title=title.clone() class="page">
            <div class="empty">
                {Icon::Info.into_render()}
                <h1>{title}</h1>
                <p>{advice}</p>
                <div class="btn-row">
                    <a class="btn" href="/complain">{t!(common.nav_complain)}</a>
                    <a class="btn btn-quiet" href="/board">{t!(common.nav_board)}</a>
                </div>
            </div>
        </Main>
    }
}

/// Waits for what a page shows, then draws it; a problem gets its own page.
#[component]
pub fn Load<T, F, V>(
    /// What the page shows.
    value: impl Future<Output = Result<T, AppError>> + Send + 'static,
    /// Draws it.
    view: F,
) -> impl IntoView
where
    T: Send + 'static,
    F: FnOnce(T) -> V + Send + 'static,
    V: IntoView + 'static,
{
    Suspend::new(async move {
        let drawn = match value.await {
            Ok(value) => view(value).into_any(),
            Err(AppError(problem)) => view! { <ProblemPage problem/> }.into_any(),
        };
        // What came late is written into the page by whichever thread is free. Without its owner it would find no
        // context there, or another request's: a head without its tags, or with somebody else's.
        OwnedView::new(drawn)
    })
}
