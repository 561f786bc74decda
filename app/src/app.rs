//! The whole interface: the document around it and the list of its routes.

use leptos::prelude::*;
use leptos_meta::{Title, provide_meta_context};
use leptos_router::components::{Router, Routes};

use crate::board::BoardRoutes;
use crate::cases::CaseRoutes;
use crate::complain::ComplainRoutes;
use crate::desk::DeskRoutes;
use crate::home::HomeRoutes;
use crate::pages::NotFoundPage;
use crate::t;
use crate::ui::{SiteFooter, SiteHeader};

/// Every page, in the order of the site's map.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    provide_language();
    view! {
        <Title formatter=|title: String| if title.is_empty() { t!(common.site).to_string() } else { format!("{title} - {}", t!(common.site)) }/>
        <Router>
            <a class="skip" href="#main">{t!(common.skip)}</a>
            <SiteHeader/>
            // Each page brings its own `<main>`: its class is the page's.
            <Routes fallback=NotFoundPage>
                <HomeRoutes/>
                <ComplainRoutes/>
                <CaseRoutes/>
                <BoardRoutes/>
                <DeskRoutes/>
            </Routes>
            <SiteFooter/>
        </Router>
    }
}

/// In the browser the document says which language it is in; on the server the request did.
fn provide_language() {
    #[cfg(target_family = "wasm")]
    {
        let tag = document().document_element().and_then(|root| root.get_attribute("lang")).unwrap_or_default();
        provide_context(crate::i18n::lang_from_tag(&tag).unwrap_or_default());
    }
}

/// The addresses of the built files, whose names change with their content.
#[cfg(feature = "ssr")]
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
#[cfg(feature = "ssr")]
pub fn shell(assets: &Assets) -> impl IntoView + use<> {
    use crate::i18n::{lang, lang_tag};
    use leptos::nonce::use_nonce;
    use leptos_meta::MetaTags;

    let Assets { js, wasm, css } = assets.clone();
    let start =
        format!("import({js:?}).then(m=>m.default({{module_or_path:{wasm:?}}}).then(()=>m.hydrate())).catch(()=>{{}})");
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
