//! Pages that belong to no vertical.

use leptos::prelude::*;
use youmen_domain::error::Problem;

use crate::ui::ProblemPage;

/// No such page. The status says so too.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let _ = crate::server::refuse(Problem::NotFound);
    view! { <ProblemPage problem=Problem::NotFound/> }
}
