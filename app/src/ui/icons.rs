//! Icons: inline SVG, 24 by 24, stroke only. They stand beside a word and are not read aloud.

use leptos::prelude::*;

/// An icon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// Three lines.
    Menu,
    /// A circle with an exclamation mark.
    Alert,
    /// A circle with an i.
    Info,
    /// A tick.
    Tick,
    /// A cross.
    Cross,
    /// A padlock.
    Lock,
    /// A camera.
    Camera,
    /// A sheet of paper.
    Sheet,
    /// A clock.
    Clock,
    /// A magnifying glass.
    Search,
    /// An envelope.
    Mail,
    /// An eye.
    Eye,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Menu => "M4 7h16M4 12h16M4 17h16",
            Self::Alert => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7.5v5.5M12 16.4v.1",
            Self::Info => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5.5M12 7.6v.1",
            Self::Tick => "m5 12.5 4.5 4.5L19 7.5",
            Self::Cross => "m6 6 12 12M18 6 6 18",
            Self::Lock => "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
            Self::Camera => "M4 8h3.5l1.5-2.5h6L16.5 8H20v11H4zM12 10a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6",
            Self::Sheet => "M6 3h8.5L19 7.5V21H6zM14 3v5h5M9 13h7M9 17h7",
            Self::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5.2l3.4 2",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.3 15.3 20 20",
            Self::Mail => "M3.5 6h17v12.5h-17zM4 6.5l8 6.5 8-6.5",
            Self::Eye => {
                "M2.5 12s3.5-6.5 9.5-6.5 9.5 6.5 9.5 6.5-3.5 6.5-9.5 6.5S2.5 12 2.5 12M12 9.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6"
            }
        }
    }
}

impl IntoRender for Icon {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        view! { <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=self.path()/></svg> }.into_any()
    }
}
