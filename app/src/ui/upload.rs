//! Choosing and sending pictures: a plain multipart form, with progress where the page is living.

use leptos::prelude::*;
use youmen_domain::error::FieldError;

use super::{FieldErrors, has_error};
use crate::live::UploadNow;
use crate::t;

/// Picks pictures from the camera or the files and sends them to `action`, several at once.
#[component]
pub fn Upload(
    /// Address that takes the multipart form.
    #[prop(into)]
    action: String,
    errors: Vec<FieldError>,
    /// How many there are.
    count: usize,
    /// The most there may be; then no more are taken.
    max: usize,
    /// The page leads back to the last look.
    #[prop(optional)]
    returning: bool,
) -> impl IntoView {
    let full = count >= max;
    let wrong = has_error(&errors, "files");
    let described = if wrong { "files-help files-error" } else { "files-help" };
    view! {
        <form method="post" action=action enctype="multipart/form-data" class=if wrong { "field has-error" } else { "field" }>
            <label class="label" for="files">{t!(common.upload_label)}</label>
            <p class="help" id="files-help">{t!(common.upload_help, count = count, max = max)}</p>
            <FieldErrors errors field="files"/>
            {returning.then(|| view! { <input type="hidden" name="return" value="check"/> })}
            <div class="drop" data-state=full.then_some("full")>
                <input type="file" id="files" name="files" multiple accept="image/jpeg,image/png,image/webp,image/*" aria-describedby=described disabled=full/>
            </div>
            <button class="btn btn-quiet" type="submit">{t!(common.upload_send)}</button>
            <UploadNow words=t!(common.uploading, percent = "{percent}").to_string()/>
        </form>
    }
}
