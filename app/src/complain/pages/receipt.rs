//! The receipt: the number and the code, shown until the person says that they kept them.

use leptos::prelude::*;

use crate::forms::PostForm;
use crate::t;
use crate::ui::{Icon, Main};

pub(super) fn page(number: String, slug: String, code: Option<String>, publish: bool) -> impl IntoView {
    let case = format!("/cases/{slug}");
    let kept = code.is_none();
    view! {
        <Main title=t!(complain.receipt_title) class="page">
            <p><span class="pill ok">{t!(complain.receipt_filed)}</span></p>
            <h1>{t!(complain.receipt_title)}</h1>
            <section class="receipt" aria-label=t!(complain.receipt_label)>
                <dl>
                    <div>
                        <dt>{t!(complain.receipt_number)}</dt>
                        <dd class="copy-row"><span class="receipt-number" id="receipt-number">{number.clone()}</span><CopyButton text=number/></dd>
                    </div>
                    {code.clone().map(|code| {
                        let bare: String = code.chars().filter(char::is_ascii_digit).collect();
                        let groups: Vec<String> = code.split(' ').map(str::to_owned).collect();
                        view! {
                            <div>
                                <dt>{t!(complain.receipt_code)}</dt>
                                <dd class="copy-row">
                                    <span class="receipt-code" id="receipt-code">{groups.into_iter().map(|group| view! { <span>{group}</span> " " }).collect_view()}</span>
                                    <CopyButton text=bare/>
                                </dd>
                            </div>
                        }
                    })}
                </dl>
                <p>{if kept { t!(complain.receipt_kept_text) } else { t!(complain.receipt_text) }}</p>
            </section>
            {(!kept).then(|| view! {
                <div class="btn-row no-print">
                    <a class="btn" href="/complain/receipt.html" download="youmen-receipt.html" rel="external">{t!(complain.receipt_save)}</a>
                    <PrintButton/>
                </div>
                <PostForm action="/api/complain/receipt_kept" class="no-print">
                    <button class="btn btn-link" type="submit">{t!(complain.receipt_kept_button)}</button>
                </PostForm>
            })}
            <section>
                <h2>{t!(complain.next_title)}</h2>
                <ol class="steps-list" role="list">
                    <li><h3>{t!(complain.next_review)}</h3><p>{t!(complain.next_review_text)}</p></li>
                    <li><h3>{t!(complain.next_material)}</h3><p>{t!(complain.next_material_text)}</p></li>
                    <li>
                        <h3>{if publish { t!(complain.next_public) } else { t!(complain.next_private) }}</h3>
                        <p>{if publish { t!(complain.next_public_text) } else { t!(complain.next_private_text) }}</p>
                    </li>
                </ol>
            </section>
            <p><a class="btn btn-quiet" href=case>{t!(complain.receipt_track)}</a></p>
        </Main>
    }
}

/// Copies where WASM runs; elsewhere the text can be selected, and the button is not there.
#[component]
fn CopyButton(text: String) -> impl IntoView {
    let live = RwSignal::new(false);
    let done = RwSignal::new(false);
    Effect::new(move |_| live.set(true));
    let copy = move |_| {
        #[cfg(target_family = "wasm")]
        {
            let text = text.clone();
            leptos::task::spawn_local(async move {
                let written = window().navigator().clipboard().write_text(&text);
                if wasm_bindgen_futures::JsFuture::from(written).await.is_ok() {
                    done.set(true);
                }
            });
        }
        #[cfg(not(target_family = "wasm"))]
        let _ = (&text, done);
    };
    view! {
        <button class="btn btn-quiet btn-small no-print" type="button" hidden=move || !live.get() on:click=copy>
            {move || if done.get() { view! { {Icon::Tick.into_render()}{t!(common.copied)} }.into_any() } else { t!(common.copy).into_any() }}
        </button>
    }
}

#[component]
fn PrintButton() -> impl IntoView {
    let live = RwSignal::new(false);
    Effect::new(move |_| live.set(true));
    let print = move |_| {
        #[cfg(target_family = "wasm")]
        let _ = window().print();
    };
    view! { <button class="btn btn-quiet" type="button" hidden=move || !live.get() on:click=print>{t!(common.print)}</button> }
}
