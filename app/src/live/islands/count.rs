//! How much of a text is written and how much is left.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the line says. `{n}` and `{left}` stand for the numbers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountWords {
    /// Nothing is written: `{n}` is the most.
    pub none: String,
    /// `{n}` are written, `{left}` are left.
    pub left: String,
    /// `{n}` are too many.
    pub over: String,
}

impl CountWords {
    fn of(&self, written: usize, max: usize) -> String {
        let put = |words: &str, n: usize| words.replace("{n}", &n.to_string());
        match written {
            0 => put(&self.none, max),
            n if n > max => put(&self.over, n - max),
            n => put(&self.left, n).replace("{left}", &(max - n).to_string()),
        }
    }
}

/// The line under a text, `{field}-count`. Characters are counted as the server counts them: Unicode scalar values.
#[island]
pub fn Count(
    /// The text's id.
    field: String,
    /// How many characters it had when the page was made.
    written: usize,
    /// The most it may have.
    max: usize,
    words: CountWords,
) -> impl IntoView {
    /// From here on the line is seen at a glance.
    const NEAR: usize = 100;

    let written = RwSignal::new(written);
    let id = format!("{field}-count");
    Effect::new(move |_| {
        #[cfg(target_family = "wasm")]
        watch(&field, written);
        #[cfg(not(target_family = "wasm"))]
        let _ = (&field, written);
    });
    let state = move || match written.get() {
        n if n > max => "over",
        n if n + NEAR > max => "near",
        _ => "ok",
    };
    view! { <p class="count" id=id data-state=state>{move || words.of(written.get(), max)}</p> }
}

#[cfg(target_family = "wasm")]
fn watch(field: &str, written: RwSignal<usize>) {
    let Some(text) = crate::live::dom::by_id::<web_sys::HtmlTextAreaElement>(field) else { return };
    let count = {
        let text = text.clone();
        move || written.set(text.value().chars().count())
    };
    // Written before this line came to life.
    count();
    crate::live::dom::listen(&text, "input", move |_| count());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_what_is_left_or_too_many() {
        let words = CountWords {
            none: "up to {n}".to_owned(),
            left: "{n} and {left} left".to_owned(),
            over: "{n} too many".to_owned(),
        };
        for (written, said) in [(0, "up to 10"), (3, "3 and 7 left"), (10, "10 and 0 left"), (12, "2 too many")] {
            assert_eq!(words.of(written, 10), said);
        }
    }
}
