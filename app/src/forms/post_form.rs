//! A form that posts to a server function.

use leptos::prelude::*;

/// A plain `<form method="post">`. The fields are the person's own and are checked, kindly, on the server.
#[component]
pub fn PostForm(
    /// Address of the server function.
    #[prop(into)]
    action: String,
    #[prop(optional, into)] class: String,
    children: Children,
) -> impl IntoView {
    view! { <form method="post" action=action class=class novalidate="novalidate">{children()}</form> }
}
