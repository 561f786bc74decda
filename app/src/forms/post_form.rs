//! A form that posts to a server function.

use leptos::prelude::*;

/// A plain `<form method="post">`. The fields are the person's own and are checked, kindly, on the server.
#[component]
pub fn PostForm(
    /// Address of the server function.
    #[prop(into)]
    action: String,
    #[prop(optional, into)] class: String,
    /// It may be sent twice without harm: a living page tries until it comes through.
    #[prop(optional)]
    again: bool,
    children: Children,
) -> impl IntoView {
    view! { <form method="post" action=action class=class novalidate="novalidate" data-again=again.then_some("")>{children()}</form> }
}
