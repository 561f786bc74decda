//! A form that posts to a server function.

use leptos::html::Form;
use leptos::prelude::*;
use youmen_domain::form::RawForm;

/// Where a form is between the tap and the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sending {
    /// Nothing is on its way.
    #[default]
    Idle,
    /// On its way; another tap does nothing.
    Busy,
}

/// A plain `<form method="post">`. Where WASM runs, `on_send` gets the fields instead of a page load;
/// a second tap while the first is on its way is ignored.
#[component]
pub fn PostForm(
    /// Address of the server function.
    #[prop(into)]
    action: String,
    /// Called with the fields where WASM runs; without it the form stays plain.
    #[prop(optional, into)]
    on_send: Option<Callback<RawForm>>,
    /// Called when something was typed or chosen.
    #[prop(optional, into)]
    on_typed: Option<Callback<()>>,
    /// Set to [`Sending::Busy`] by the caller while the answer is on its way.
    #[prop(optional, into)]
    sending: Signal<Sending>,
    #[prop(optional, into)] class: String,
    #[prop(optional, into)] id: String,
    #[prop(optional)] node_ref: NodeRef<Form>,
    children: Children,
) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        #[cfg(target_family = "wasm")]
        if let Some(on_send) = on_send {
            event.prevent_default();
            if sending.get_untracked() == Sending::Idle
                && let Some(form) = node_ref.get_untracked()
            {
                on_send.run(super::browser::fields(&form, Some(&event)));
            }
        }
        #[cfg(not(target_family = "wasm"))]
        let _ = (&event, on_send, sending);
    };
    // The fields are the person's own and are checked, kindly, on the server.
    view! {
        <form method="post" action=action class=class id=(!id.is_empty()).then_some(id) novalidate="novalidate" node_ref=node_ref on:submit=submit on:input=move |_| if let Some(on_typed) = on_typed { on_typed.run(()) }
            aria-busy=move || (sending.get() == Sending::Busy).then_some("true")>
            {children()}
        </form>
    }
}
