//! What happened, oldest first: the newest is where the eye ends.

use leptos::prelude::*;

use crate::cases::view::EventView;

/// The timeline.
#[component]
pub fn Timeline(events: Vec<EventView>) -> impl IntoView {
    view! {
        <ol class="timeline" role="list">
            {events.into_iter().map(|event| {
                let EventView { title, actor, at, iso, reason, note, current } = event;
                view! {
                    <li data-state=if current { "current" } else { "done" } aria-current=current.then_some("step")>
                        <time datetime=iso>{at}</time>
                        <h3 class="timeline-title">{title}</h3>
                        {reason.map(|reason| view! { <p class="timeline-body">{reason}</p> })}
                        {note.map(|note| view! { <div class="timeline-body">{lines(&note)}</div> })}
                        <p class="timeline-actor">{actor}</p>
                    </li>
                }
            }).collect_view()}
        </ol>
    }
}

/// A person's words, line by line as they wrote them.
pub(crate) fn lines(text: &str) -> impl IntoView + use<> {
    let lines: Vec<String> = text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect();
    lines.into_iter().map(|line| view! { <p class="break">{line}</p> }).collect_view()
}
