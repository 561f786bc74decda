//! The receipt: the number and the code, shown until the person says that they kept them.

use leptos::prelude::*;

use crate::forms::PostForm;
use crate::live::{CopyButton, PrintButton};
use crate::t;
use crate::ui::Main;

pub(super) fn page(number: String, slug: String, code: Option<String>, publish: bool) -> impl IntoView {
    let case = format!("/cases/{slug}");
    let kept = code.is_none();
    view! {
        <Main title=t!(complain.receipt_title) class="page">
            <p><span class="pill ok">{t!(complain.receipt_filed)}</span></p>
            <h1>{t!(complain.receipt_title)}</h1>
            <section class="receipt" data-forget="" aria-label=t!(complain.receipt_label)>
                <dl>
                    <div>
                        <dt>{t!(complain.receipt_number)}</dt>
                        <dd class="copy-row"><span class="receipt-number" id="receipt-number">{number.clone()}</span>{copy(number)}</dd>
                    </div>
                    {code.clone().map(|code| {
                        let bare: String = code.chars().filter(char::is_ascii_digit).collect();
                        let groups: Vec<String> = code.split(' ').map(str::to_owned).collect();
                        view! {
                            <div>
                                <dt>{t!(complain.receipt_code)}</dt>
                                <dd class="copy-row">
                                    <span class="receipt-code" id="receipt-code">{groups.into_iter().map(|group| view! { <span>{group}</span> " " }).collect_view()}</span>
                                    {copy(bare)}
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
                    <PrintButton words=t!(common.print).to_string()/>
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

fn copy(text: String) -> impl IntoView {
    view! { <CopyButton text words=t!(common.copy).to_string() done=t!(common.copied).to_string()/> }
}
