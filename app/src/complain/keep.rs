//! Keeps what is being typed: in this browser at once, on the server a breath later.

use leptos::prelude::*;
use youmen_domain::form::RawForm;
use youmen_domain::step::Step;

/// What the line under the button says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[cfg_attr(not(target_family = "wasm"), expect(dead_code, reason = "typing happens in the browser"))]
pub enum Saved {
    /// Nothing typed since the page came.
    #[default]
    Idle,
    /// On its way.
    Saving,
    /// On the server.
    Kept,
    /// Kept in this browser; the network is away.
    Offline,
    /// The server could not keep it; it is kept in this browser.
    Error,
}

impl Saved {
    pub fn code(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Saving => "saving",
            Self::Kept => "saved",
            Self::Offline => "offline",
            Self::Error => "error",
        }
    }
}

/// Hands that the pages of the wizard share.
#[derive(Clone, Copy)]
pub struct Keeper {
    /// The line under the button.
    pub saved: RwSignal<Saved>,
    latest: StoredValue<u32>,
}

impl Keeper {
    pub fn new() -> Self {
        Self { saved: RwSignal::new(Saved::Idle), latest: StoredValue::new(0) }
    }

    /// What this browser kept of a page that the server does not have yet.
    pub fn kept(step: Step) -> Option<RawForm> {
        #[cfg(target_family = "wasm")]
        {
            use gloo_storage::{LocalStorage, Storage};
            LocalStorage::get(key(step)).ok()
        }
        #[cfg(not(target_family = "wasm"))]
        {
            let _ = step;
            None
        }
    }

    /// Keeps a page in this browser.
    pub fn put(step: Step, form: &RawForm) {
        #[cfg(target_family = "wasm")]
        {
            use gloo_storage::{LocalStorage, Storage};
            // A browser that keeps nothing (private mode, full disk) still has the server's copy.
            let _ = LocalStorage::set(key(step), form);
        }
        #[cfg(not(target_family = "wasm"))]
        let _ = (step, form);
    }

    /// The server has it: nothing of the person stays in this browser.
    pub fn forget(step: Step) {
        #[cfg(target_family = "wasm")]
        {
            use gloo_storage::{LocalStorage, Storage};
            LocalStorage::delete(key(step));
        }
        #[cfg(not(target_family = "wasm"))]
        let _ = step;
    }

    /// Something was typed.
    #[cfg(target_family = "wasm")]
    pub fn typed(&self, step: Step, form: RawForm) {
        /// Long enough not to send at every key, short enough that a closed tab loses a word at most.
        const PAUSE_MS: u32 = 1_000;

        let (saved, latest) = (self.saved, self.latest);
        Self::put(step, &form);
        let turn = latest.try_update_value(|turn| {
            *turn = turn.wrapping_add(1);
            *turn
        });
        leptos::task::spawn_local(async move {
            gloo_timers::future::TimeoutFuture::new(PAUSE_MS).await;
            if latest.try_get_value() != turn {
                return;
            }
            saved.try_set(Saved::Saving);
            let outcome = super::api::keep_step(form).await;
            if latest.try_get_value() != turn {
                return;
            }
            match outcome {
                Ok(()) => {
                    Self::forget(step);
                    saved.try_set(Saved::Kept);
                }
                Err(crate::error::AppError(crate::error::Problem::Offline)) => {
                    saved.try_set(Saved::Offline);
                }
                Err(_) => {
                    saved.try_set(Saved::Error);
                }
            }
        });
    }

    /// Nothing typed before now is sent any more: the page itself is on its way.
    pub fn hold(&self) {
        self.latest.update_value(|turn| *turn = turn.wrapping_add(1));
    }
}

#[cfg(target_family = "wasm")]
fn key(step: Step) -> String {
    format!("youmen.page.{}", step.slug())
}
