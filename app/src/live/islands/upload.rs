//! Sends chosen files at once and shows how far each is; without it a button does.

use leptos::html::Ul;
use leptos::prelude::*;

/// A file on its way.
#[derive(Debug, Clone, PartialEq)]
struct Sent {
    name: String,
    percent: f64,
}

/// The files of the form around it that are on their way. The form's own button goes: choosing is enough.
#[island]
pub fn UploadNow(
    /// Says how far a file is; `{percent}` stands for the number.
    words: String,
) -> impl IntoView {
    let sent = RwSignal::new(Vec::<Sent>::new());
    let list = NodeRef::<Ul>::new();
    Effect::new(move |_| {
        #[cfg(target_family = "wasm")]
        if let Some(list) = list.get() {
            browser::watch(&list, sent);
        }
    });
    view! {
        <ul class="evidence-list" role="list" node_ref=list>
            {move || {
                let words = words.clone();
                sent.get().into_iter().map(move |file| {
                    let percent = format!("{:.0}", file.percent);
                    let says = words.replace("{percent}", &percent);
                    view! {
                        <li class="evidence-item" data-state="uploading">
                            <span class="evidence-thumb"></span>
                            <div><p class="evidence-name">{file.name}</p><p class="evidence-meta">{says.clone()}</p></div>
                            <progress class="upload" value=percent max="100" aria-label=says></progress>
                        </li>
                    }
                }).collect_view()
            }}
        </ul>
    }
}

#[cfg(target_family = "wasm")]
mod browser {
    use std::cell::{Cell, RefCell};
    use std::collections::VecDeque;
    use std::rc::Rc;

    use leptos::prelude::*;
    use leptos::task::spawn_local;
    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{
        Element, File, FormData, HtmlElement, HtmlFormElement, HtmlInputElement, ProgressEvent, XmlHttpRequest,
    };

    use super::Sent;
    use crate::live::dom::{listen, property};
    use crate::live::visit;

    /// What is chosen and not sent yet. More can be chosen while some are on their way.
    struct Queue {
        form: HtmlFormElement,
        files: RefCell<VecDeque<File>>,
        sending: Cell<bool>,
        sent: RwSignal<Vec<Sent>>,
    }

    pub(super) fn watch(list: &Element, sent: RwSignal<Vec<Sent>>) {
        let found = |selector: &str| list.closest("form").ok()??.query_selector(selector).ok()?;
        let form = list.closest("form").ok().flatten().and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        let input = found("input[type=file]").and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
        let (Some(form), Some(input)) = (form, input) else { return };
        if let Some(button) = found("button[type=submit]").and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
            button.set_hidden(true);
        }
        let queue = Rc::new(Queue { form, files: RefCell::default(), sending: Cell::new(false), sent });
        let chosen = {
            let input = input.clone();
            move || queue.take(&input)
        };
        // Chosen before this came to life.
        chosen();
        listen(&input, "change", move |_| chosen());
    }

    /// What the server said of the files so far.
    #[derive(Default)]
    struct Told {
        added: usize,
        refused: Vec<String>,
        number: Option<f64>,
        restarted: bool,
    }

    impl Queue {
        fn take(self: &Rc<Self>, input: &HtmlInputElement) {
            let Some(list) = input.files() else { return };
            let files: Vec<File> = (0..list.length()).filter_map(|index| list.get(index)).collect();
            // The same file can be chosen again after it was refused.
            input.set_value("");
            if files.is_empty() {
                return;
            }
            self.sent.update(|sent| sent.extend(files.iter().map(|file| Sent { name: file.name(), percent: 0.0 })));
            self.files.borrow_mut().extend(files);
            if !self.sending.replace(true) {
                spawn_local(Rc::clone(self).send_all());
            }
        }

        /// Sends the files one after the other: on a thin line two at once are both late.
        async fn send_all(self: Rc<Self>) {
            let path = window().location().pathname().unwrap_or_default();
            let action = self.form.get_attribute("action").unwrap_or_default();
            let returning = self.form.query_selector("input[name=return]").is_ok_and(|found| found.is_some());
            let (mut told, mut index) = (Told::default(), 0);
            loop {
                let Some(file) = self.files.borrow_mut().pop_front() else { break };
                let sent = self.sent;
                let progress = move |percent| {
                    sent.update(|files| {
                        if let Some(file) = files.get_mut(index) {
                            file.percent = percent;
                        }
                    });
                };
                send_one(&action, &file, progress, &mut told).await;
                index += 1;
            }
            self.sending.set(false);
            self.sent.set(Vec::new());
            // Whoever has gone on sees them when they come back.
            if self.form.is_connected() {
                visit::refresh(&page(&path, &told, returning)).await;
            }
        }
    }

    /// The page itself, told what became of the files, as the server tells a browser without scripts.
    fn page(path: &str, told: &Told, returning: bool) -> String {
        if told.restarted {
            return "/complain/whom?restarted=1".to_owned();
        }
        let mut query = vec![format!("added={}", told.added)];
        if !told.refused.is_empty() {
            query.push(format!("refused={}", told.refused.join(",")));
        }
        if let Some(n) = told.number {
            query.push(format!("n={n}"));
        }
        if returning {
            query.push("return=check".to_owned());
        }
        format!("{path}?{}", query.join("&"))
    }

    async fn send_one(action: &str, file: &web_sys::File, progress: impl Fn(f64) + 'static, told: &mut Told) {
        let answer = transfer(action, file, progress).await.and_then(|text| js_sys::JSON::parse(&text).ok());
        let list = |name: &str| property::<js_sys::Array>(answer.as_ref()?, name);
        let (Some(added), Some(refused)) = (list("added"), list("refused")) else {
            told.refused.push("file_lost".to_owned());
            return;
        };
        told.added += added.iter().count();
        told.restarted |= answer
            .as_ref()
            .and_then(|answer| property::<js_sys::Boolean>(answer, "restarted"))
            .is_some_and(|yes| yes.value_of());
        for one in refused.iter() {
            told.refused.extend(property::<js_sys::JsString>(&one, "code").map(String::from));
            told.number = told.number.or(property::<js_sys::Number>(&one, "n").map(|n| n.value_of()));
        }
    }

    async fn transfer(action: &str, file: &web_sys::File, progress: impl Fn(f64) + 'static) -> Option<String> {
        let request = XmlHttpRequest::new().ok()?;
        let form = FormData::new().ok()?;
        form.append_with_blob_and_filename("files", file, &file.name()).ok()?;
        request.open("POST", action).ok()?;
        request.set_request_header("Accept", "application/json").ok()?;
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
        request.response_text().ok().flatten()
    }
}
