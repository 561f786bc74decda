//! `youmen redact`: the site's own masking, for scripts.

use serde::Deserialize;
use serde_json::{Value, json};
use youmen_domain::redact::redact;

#[derive(Deserialize)]
struct Given {
    text: String,
    #[serde(default)]
    keep: Vec<String>,
}

/// Answers one line.
pub(super) fn answer(line: &str) -> String {
    mask(line).to_string()
}

fn mask(line: &str) -> Value {
    match serde_json::from_str::<Given>(line) {
        Ok(Given { text, keep }) => {
            let keep: Vec<&str> = keep.iter().map(String::as_str).collect();
            json!(redact(&text, &keep))
        }
        Err(error) => {
            // The error's own text may repeat the line.
            let code = if error.is_data() { "bad_object" } else { "bad_json" };
            let message = format!("not {{\"text\":\"…\",\"keep\":[\"…\"]}}: see column {}", error.column());
            json!({ "error": { "code": code, "message": message } })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_masked_and_a_bad_one_says_why() {
        let masked = mask("{\"text\":\"电话13800138000\"}");
        assert!(!masked["text"].as_str().unwrap().contains("138"), "{masked}");
        assert_eq!(masked["spans"][0]["kind"], "mobile");
        assert_eq!(mask("nonsense")["error"]["code"], "bad_json");
        assert_eq!(mask("{\"keep\":[]}")["error"]["code"], "bad_object");
        assert_eq!(mask("{\"text\":\"\"}"), json!({ "text": "", "spans": [] }));
    }
}
