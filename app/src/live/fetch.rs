//! Asks the server for a page.

use gloo_net::http::{Request, Response};
use web_sys::{Document, DomParser, SupportedType};

use super::address::Ask;
use super::{IN_PLACE, PLACE, fields};

/// A page that came.
pub struct Page {
    /// Its content, parsed and not yet shown.
    pub document: Document,
    /// The address that it has.
    pub url: String,
    /// Below 400.
    pub fine: bool,
}

/// Why none came.
pub enum Lost {
    /// The network is away.
    Network,
    /// Something came that is no page: a file.
    NoPage,
}

/// Asks and waits.
pub async fn page(ask: &Ask) -> Result<Page, Lost> {
    let answer = match ask {
        Ask::Get(url) => Request::get(url).header("accept", "text/html").header(IN_PLACE, "1").send().await,
        Ask::Post { url, form, pressed } => {
            let body = fields::read(form, pressed.as_ref()).ok_or(Lost::NoPage)?;
            let request = Request::post(url)
                .header("accept", "text/html")
                .header(IN_PLACE, "1")
                .header("content-type", "application/x-www-form-urlencoded");
            request.body(String::from(body.to_string())).map_err(|_| Lost::NoPage)?.send().await
        }
    };
    let answer = answer.map_err(|_| Lost::Network)?;
    if !answer.headers().get("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
        return Err(Lost::NoPage);
    }
    let url = address(ask, &answer);
    // The line may go away while the page is on its way.
    let text = answer.text().await.map_err(|_| Lost::Network)?;
    let parser = DomParser::new().map_err(|_| Lost::NoPage)?;
    let document = parser.parse_from_string(&text, SupportedType::TextHtml).map_err(|_| Lost::NoPage)?;
    Ok(Page { document, url, fine: answer.ok() })
}

/// The server names the page that a form led to; else it is where the browser ended, with the place on it that was
/// asked for.
fn address(ask: &Ask, answer: &Response) -> String {
    if let Some(place) = answer.headers().get(PLACE) {
        return place;
    }
    match ask {
        Ask::Get(url) if !answer.redirected() => url.clone(),
        _ => answer.url(),
    }
}
