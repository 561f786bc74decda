//! The whole interface: the document around it and the list of its routes.

use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::{Router, Routes};

use crate::board::BoardRoutes;
use crate::cases::CaseRoutes;
use crate::complain::ComplainRoutes;
use crate::desk::DeskRoutes;
use crate::guide::GuideRoutes;
use crate::home::HomeRoutes;
use crate::pages::NotFoundPage;
use crate::t;
use crate::ui::{SiteFooter, SiteHeader};

/// Every page, in the order of the site's map.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    view! {
        <Title formatter=document_title/>
        <Router>
            <a class="skip" href="#main">{t!(common.skip)}</a>
            <SiteHeader/>
            // Each page brings its own `<main>`: its class is the page's.
            <Routes fallback=NotFoundPage>
                <HomeRoutes/>
                <ComplainRoutes/>
                <CaseRoutes/>
                <BoardRoutes/>
                <GuideRoutes/>
                <DeskRoutes/>
            </Routes>
            <SiteFooter/>
            // Says why a page does not change, where the page is living.
            <p id="told" class="toast no-print" role="status" data-away=t!(common.away) data-no-page=t!(common.no_page) data-not-sent=t!(common.not_sent)></p>
        </Router>
    }
}

/// The title with the site's name. The framework writes it into the page as it is; it may hold a merchant's name or a
/// headline, so here it is made harmless first.
fn document_title(title: String) -> String {
    let site = t!(common.site);
    let title = title.replace('&', "&amp;").replace('<', "&lt;");
    if title.is_empty() { site.to_owned() } else { format!("{title} - {site}") }
}

/// The addresses of the built files, whose names change with their content.
#[derive(Debug, Clone, Default, serde::Deserialize)]
pub struct Assets {
    /// The glue that loads the WASM.
    pub js: String,
    /// The WASM.
    pub wasm: String,
    /// The style sheet.
    pub css: String,
}

/// The document around every page.
pub fn shell(assets: &Assets) -> impl IntoView + use<> {
    use crate::i18n::{lang, lang_tag};
    use leptos::nonce::use_nonce;
    use leptos_meta::MetaTags;

    let Assets { js, wasm, css } = assets.clone();
    let start = format!(
        "import({js:?}).then(m=>m.default({{module_or_path:{wasm:?}}}).then(()=>m.hydrate(m))).catch(()=>{{}})"
    );
    let nonce = use_nonce();
    view! {
        <!DOCTYPE html>
        <html lang=lang_tag(lang())>
            <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"/>
                <meta name="color-scheme" content="light dark"/>
                <meta name="format-detection" content="telephone=no"/>
                <link rel="stylesheet" href=css/>
                <link rel="icon" href="/favicon.svg" type="image/svg+xml"/>
                <link rel="modulepreload" href=js.clone() crossorigin="anonymous" nonce=nonce.clone()/>
                <link rel="preload" href=wasm r#as="fetch" r#type="application/wasm" crossorigin="anonymous"/>
                <MetaTags/>
            </head>
            <body>
                <App/>
                <script type="module" nonce=nonce>{start}</script>
            </body>
        </html>
    }
}
