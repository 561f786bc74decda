//! What to write to each door, field by field, ready to copy.

use leptos::prelude::*;
use youmen_domain::assess::Letter;
use youmen_domain::catalog::Confidence;

use crate::i18n::is_english;
use crate::live::CopyButton;
use crate::t;

/// The letters. Doors read Chinese, so the texts are Chinese in either language.
#[component]
pub fn LetterList(letters: Vec<Letter>) -> impl IntoView {
    let english = is_english();
    letters
        .into_iter()
        .enumerate()
        .map(|(index, letter)| {
            let unsure = letter.confidence != Confidence::High;
            view! {
                <details class="more letter" open=index == 0>
                    <summary>{letter.title.get(english)}</summary>
                    <div>
                        {unsure.then(|| view! { <p class="small muted">{t!(guide.letter_unsure)}</p> })}
                        {letter.fields.into_iter().map(|field| view! {
                            <div class="letter-field">
                                <p class="copy-row">
                                    <b>{field.label.get(english)}</b>
                                    <CopyButton text=field.text.clone() words=t!(common.copy).to_string() done=t!(common.copied).to_string()/>
                                </p>
                                <pre class="paste" tabindex="0" lang="zh-CN">{field.text}</pre>
                            </div>
                        }).collect_view()}
                    </div>
                </details>
            }
        })
        .collect_view()
}
