//! `youmen redact`: the site's own masking, for scripts.

use std::io::{BufRead, Write};

use serde::Deserialize;
use serde_json::{Value, json};
use youmen_domain::redact::redact;

use crate::process::Failed;

#[derive(Deserialize)]
struct Given {
    text: String,
    #[serde(default)]
    keep: Vec<String>,
}

/// One JSON object a line in, one out, in order. A bad line gives an error in its place and the rest go on.
pub(super) fn run(lines: impl BufRead, mut out: impl Write) -> Result<(), Failed> {
    for line in lines.split(b'\n') {
        let line = line?;
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        serde_json::to_writer(&mut out, &answer(&line))?;
        out.write_all(b"\n")?;
        // Scripts talk line by line.
        out.flush()?;
    }
    Ok(())
}

fn answer(line: &[u8]) -> Value {
    match serde_json::from_slice::<Given>(line) {
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
    fn a_bad_line_does_not_stop_the_rest() {
        let lines = "{\"text\":\"电话13800138000\"}\n\nnonsense\r\n{\"keep\":[]}\n{\"text\":\"\"}";
        let mut out = Vec::new();
        run(lines.as_bytes(), &mut out).unwrap();
        let out: Vec<Value> =
            String::from_utf8(out).unwrap().lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(out.len(), 4);
        assert!(!out[0]["text"].as_str().unwrap().contains("138"), "{}", out[0]);
        assert_eq!(out[0]["spans"][0]["kind"], "mobile");
        assert_eq!(out[1]["error"]["code"], "bad_json");
        assert_eq!(out[2]["error"]["code"], "bad_object");
        assert_eq!(out[3], json!({ "text": "", "spans": [] }));
    }
}
