//! What stands around every page.

use leptos::prelude::*;
use leptos_meta::{Meta, Title};
use leptos_router::hooks::use_location;
use leptos_router::location::Location;

use super::Icon;
use crate::t;

/// The page's own part: its title and its `<main>`.
#[component]
pub fn Main(
    /// Without the site's name.
    #[prop(into)]
    title: String,
    /// For search engines; pages of one person's own have none.
    #[prop(optional, into)]
    description: String,
    #[prop(into)] class: String,
    children: Children,
) -> impl IntoView {
    view! {
        <Title text=title/>
        {(!description.is_empty()).then(|| view! { <Meta name="description" content=description/> })}
        <main id="main" class=class tabindex="-1">{children()}</main>
    }
}

/// Where a link of the header leads, and what it says.
fn places() -> [(&'static str, &'static str); 3] {
    [("/complain", t!(common.nav_complain)), ("/guide", t!(common.nav_guide)), ("/board", t!(common.nav_board))]
}

fn in_wizard() -> bool {
    use_location().pathname.read_untracked().starts_with("/complain/")
}

/// The header. On the wizard's pages it only offers the way out: everything is saved.
#[component]
pub fn SiteHeader() -> impl IntoView {
    view! {
        <header class="site-header">
            <a class="logo" href="/">
                <svg viewBox="0 0 26 26" aria-hidden="true">
                    <rect class="logo-door" x="3" y="2" width="20" height="22" rx="3"/>
                    <path class="logo-light" d="M12 5h8v16l-8 2z"/>
                    <circle class="logo-door" cx="14.5" cy="13.5" r="1.2"/>
                </svg>
                {t!(common.site)}
            </a>
            {if in_wizard() {
                view! { <a class="header-link" href="/complain">{t!(common.later)}</a> }.into_any()
            } else {
                view! { <SiteNav/> }.into_any()
            }}
        </header>
    }
}

#[component]
fn SiteNav() -> impl IntoView {
    let Location { pathname: path, search, .. } = use_location();
    let (path, search) = (path.get_untracked(), search.get_untracked());
    let here = |place: &'static str| path.starts_with(place).then_some("page");
    // The board's whole state is in the query: another language shows the same view.
    let other = |tag: &'static str| {
        if search.is_empty() { format!("{path}?lang={tag}") } else { format!("{path}?{search}&lang={tag}") }
    };
    let english = crate::i18n::is_english();
    view! {
        <details class="menu"><summary>{Icon::Menu.into_render()}{t!(common.menu)}</summary></details>
        <nav class="site-nav" aria-label=t!(common.nav_label)>
            <ul>
                {places().into_iter().map(|(place, words)| view! {
                    <li><a href=place aria-current=here(place)>{words}</a></li>
                }).collect_view()}
            </ul>
        </nav>
        <nav class="lang-switch" aria-label="语言 Language">
            <a href=other("zh-CN") rel="external" lang="zh-CN" hreflang="zh-CN" aria-current=(!english).then_some("true")>"中文"</a>
            <a href=other("en") rel="external" lang="en" hreflang="en" aria-current=english.then_some("true")>"English"</a>
        </nav>
    }
}

/// The footer; the wizard has none.
#[component]
pub fn SiteFooter() -> impl IntoView {
    (!in_wizard()).then(|| {
        view! {
            <footer class="site-footer">
                <ul role="list">
                    <li><a href="/cases">{t!(common.nav_cases)}</a></li>
                    <li><a href="/desk">{t!(common.nav_desk)}</a></li>
                </ul>
                <p>{t!(common.footer_who)}</p>
            </footer>
        }
    })
}
