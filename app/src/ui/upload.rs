//! Choosing and sending pictures: a plain multipart form, with progress where WASM runs.

use leptos::html::{Form, Input};
use leptos::prelude::*;
use youmen_domain::error::FieldError;

use super::{FieldErrors, Icon, has_error};
use crate::t;

/// A file on its way.
#[derive(Debug, Clone, PartialEq)]
struct Sent {
    name: String,
    percent: f64,
}

/// Picks pictures from the camera or the files and sends them to `action`, several at once.
#[component]
pub fn Upload(
    /// Address that takes the multipart form.
    #[prop(into)]
    action: String,
    errors: Vec<FieldError>,
    /// No more are taken.
    full: bool,
    count: usize,
    max: usize,
    /// Called when all are sent, with what was refused.
    on_done: Callback<Vec<FieldError>>,
) -> impl IntoView {
    let form = NodeRef::<Form>::new();
    let input = NodeRef::<Input>::new();
    let sent = RwSignal::new(Vec::<Sent>::new());
    let live = RwSignal::new(false);
    Effect::new(move |_| live.set(true));
    let wrong = has_error(&errors, "files");
    let described = if wrong { "files-help files-error" } else { "files-help" };
    let chosen = {
        let action = action.clone();
        move |_| {
            #[cfg(target_family = "wasm")]
            browser::send_all(action.clone(), input, sent, on_done);
            #[cfg(not(target_family = "wasm"))]
            let _ = (&action, on_done);
        }
    };
    view! {
        <form method="post" action=action enctype="multipart/form-data" node_ref=form class=if wrong { "field has-error" } else { "field" }>
            <label class="label" for="files">{t!(common.upload_label)}</label>
            <p class="help" id="files-help">{t!(common.upload_help, count = count, max = max)}</p>
            <FieldErrors errors field="files"/>
            <div class="drop" data-state=full.then_some("full")>
                <input type="file" id="files" name="files" multiple accept="image/jpeg,image/png,image/webp,image/*" aria-describedby=described disabled=full node_ref=input on:change=chosen/>
            </div>
            <button class="btn btn-quiet" type="submit" hidden=move || live.get()>{t!(common.upload_send)}</button>
            <ul class="evidence-list" role="list">
                {move || sent.get().into_iter().map(|file| {
                    let percent = format!("{:.0}", file.percent);
                    view! {
                        <li class="evidence-item" data-state="uploading">
                            <span class="evidence-thumb">{Icon::Camera.into_render()}</span>
                            <div><p class="evidence-name">{file.name}</p><p class="evidence-meta">{t!(common.uploading, percent = percent.clone())}</p></div>
                            <progress class="upload" value=percent.clone() max="100" aria-label=t!(common.uploading, percent = percent)></progress>
                        </li>
                    }
                }).collect_view()}
            </ul>
        </form>
    }
}

#[cfg(target_family = "wasm")]
mod browser {
    use leptos::html::Input;
    use leptos::prelude::*;
    use serde::Deserialize;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{FormData, ProgressEvent, XmlHttpRequest};
    use youmen_domain::error::{FieldCode, FieldError};

    use super::Sent;

    /// What the upload's address answers.
    #[derive(Deserialize)]
    struct Answer {
        refused: Vec<Refused>,
    }

    #[derive(Deserialize)]
    struct Refused {
        code: FieldCode,
        n: Option<i64>,
    }

    /// Sends the chosen files one after the other: on a thin line two at once are both late.
    pub(super) fn send_all(
        action: String,
        input: NodeRef<Input>,
        sent: RwSignal<Vec<Sent>>,
        on_done: Callback<Vec<FieldError>>,
    ) {
        let Some(input) = input.get_untracked() else { return };
        let Some(list) = input.files() else { return };
        let files: Vec<web_sys::File> = (0..list.length()).filter_map(|index| list.get(index)).collect();
        if files.is_empty() {
            return;
        }
        sent.set(files.iter().map(|file| Sent { name: file.name(), percent: 0.0 }).collect());
        leptos::task::spawn_local(async move {
            let mut refused = Vec::new();
            for (index, file) in files.iter().enumerate() {
                let progress = move |percent| {
                    sent.try_update(|files| {
                        if let Some(file) = files.get_mut(index) {
                            file.percent = percent;
                        }
                    });
                };
                refused.extend(send_one(&action, file, progress).await);
            }
            // The same file can be chosen again after it was refused.
            input.set_value("");
            sent.try_set(Vec::new());
            on_done.try_run(refused);
        });
    }

    async fn send_one(action: &str, file: &web_sys::File, progress: impl Fn(f64) + 'static) -> Vec<FieldError> {
        let lost = || vec![FieldError::new("files", FieldCode::FileLost)];
        let (Ok(request), Ok(form)) = (XmlHttpRequest::new(), FormData::new()) else { return lost() };
        if form.append_with_blob_and_filename("files", file, &file.name()).is_err()
            || request.open("POST", action).is_err()
            || request.set_request_header("Accept", "application/json").is_err()
        {
            return lost();
        }
        let on_progress = Closure::<dyn Fn(ProgressEvent)>::new(move |event: ProgressEvent| {
            if event.length_computable() && event.total() > 0.0 {
                progress(event.loaded() / event.total() * 100.0);
            }
        });
        if let Ok(upload) = request.upload() {
            upload.set_onprogress(Some(on_progress.as_ref().unchecked_ref()));
        }
        let sending = request.clone();
        let ended = js_sys::Promise::new(&mut move |resolve, _reject| {
            sending.set_onloadend(Some(&resolve));
            if sending.send_with_opt_form_data(Some(&form)).is_err() {
                let _ = resolve.call0(&wasm_bindgen::JsValue::NULL);
            }
        });
        let _ = wasm_bindgen_futures::JsFuture::from(ended).await;
        let answer = request.response_text().ok().flatten().unwrap_or_default();
        match serde_json::from_str::<Answer>(&answer) {
            Ok(answer) => answer
                .refused
                .into_iter()
                .map(|refused| FieldError { field: "files".to_owned(), code: refused.code, n: refused.n })
                .collect(),
            Err(_) => lost(),
        }
    }
}
