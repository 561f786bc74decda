//! Filters for scripts: one JSON object a line in, one out, in order. A bad line gets an error in its place and the rest
//! go on.

use std::io::{BufRead, Write};

use crate::process::Failed;

/// Longest line that is read into memory, bytes: a story of 100,000 Chinese characters with room to spare.
const MOST: u64 = 2 * 1024 * 1024;

const TOO_LONG: &str = r#"{"error":{"code":"line_too_long","message":"这一行超过 2 MB，请拆短。 This line is over 2 MB; make it shorter."}}"#;
const NOT_UTF8: &str = r#"{"error":{"code":"not_utf8","message":"这一行不是 UTF-8 文字，请换成 UTF-8。 This line is not UTF-8; encode it so."}}"#;

/// Answers each line that is not blank.
pub(super) fn run(mut lines: impl BufRead, mut out: impl Write, answer: impl Fn(&str) -> String) -> Result<(), Failed> {
    let mut line = Vec::new();
    loop {
        line.clear();
        if std::io::Read::take(&mut lines, MOST).read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        let whole = line.ends_with(b"\n") || u64::try_from(line.len()).is_ok_and(|length| length < MOST);
        if whole && line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        if whole {
            let said = std::str::from_utf8(&line).map_or_else(|_| NOT_UTF8.to_owned(), &answer);
            out.write_all(said.as_bytes())?;
        } else {
            lines.skip_until(b'\n')?;
            out.write_all(TOO_LONG.as_bytes())?;
        }
        out.write_all(b"\n")?;
        // Scripts talk line by line.
        out.flush()?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answers(lines: &[u8]) -> Vec<String> {
        let mut out = Vec::new();
        run(lines, &mut out, |line| format!("<{}>", line.trim())).unwrap();
        String::from_utf8(out).unwrap().lines().map(str::to_owned).collect()
    }

    #[test]
    fn blank_lines_are_left_out_and_the_last_needs_no_end() {
        assert_eq!(answers(b"a\n\n \t\nb\r\nc"), ["<a>", "<b>", "<c>"]);
    }

    #[test]
    fn a_line_that_is_no_text_does_not_stop_the_rest() {
        assert_eq!(answers(b"a\n\xff\xfe\nb"), ["<a>", NOT_UTF8, "<b>"]);
    }

    #[test]
    fn a_line_that_never_ends_does_not_fill_the_memory() {
        let mut lines = vec![b'x'; 5_000_000];
        lines.extend(b"\nb\n");
        assert_eq!(answers(&lines), [TOO_LONG, "<b>"]);
    }
}
