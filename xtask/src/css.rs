//! One sheet out of style/*.css: comments gone, blank space folded.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

/// Joins the sheets of a folder in the order of their names.
///
/// # Errors
/// When a sheet imports another: a joined `@import` is not at the top and browsers drop it silently.
pub fn sheet(folder: &Path) -> Result<String> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .with_context(|| format!("could not read {}", folder.display()))?
        .collect::<std::io::Result<Vec<_>>>()?
        .into_iter()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    files.sort();
    let mut sheet = String::new();
    for file in files {
        let text = fs::read_to_string(&file).with_context(|| format!("could not read {}", file.display()))?;
        let folded = fold(&text).with_context(|| format!("in {}", file.display()))?;
        if folded.contains("@import") {
            bail!(
                "{}: @import does not survive joining. The sheets are joined in name order: name them so.",
                file.display()
            );
        }
        sheet.push_str(&folded);
    }
    Ok(sheet)
}

/// Drops comments and the blank space that means nothing; strings and `url(…)` stay as they are.
fn fold(css: &str) -> Result<String> {
    let mut out = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    // Blank space or a comment came before the next character, and which of the two.
    let mut blank = false;
    let mut comment = false;
    while let Some(c) = rest.next() {
        if c.is_ascii_whitespace() {
            blank = true;
            continue;
        }
        if c == '/' && rest.peek() == Some(&'*') {
            rest.next();
            skip_comment(&mut rest)?;
            comment = true;
            continue;
        }
        separate(&mut out, c, blank, comment);
        (blank, comment) = (false, false);
        out.push(c);
        match c {
            '"' | '\'' => copy_until(&mut rest, c, &mut out)?,
            '\\' => out.extend(rest.next()),
            '(' if is_raw_url(&out, rest.clone()) => copy_until(&mut rest, ')', &mut out)?,
            _ => {}
        }
    }
    Ok(out)
}

/// Puts between two tokens what keeps them apart, where anything must.
fn separate(out: &mut String, next: char, blank: bool, comment: bool) {
    if next == '}' && out.ends_with(';') {
        out.pop();
    }
    let Some(last) = out.chars().next_back() else {
        return;
    };
    if blank {
        // A colon is not here: `a :hover` and `a:hover` are two selectors.
        let free = |c| matches!(c, '{' | '}' | ';' | ',');
        if !free(last) && !free(next) {
            out.push(' ');
        }
    } else if comment && is_word(last) && is_word(next) {
        out.push_str("/**/");
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '#' | '%' | '@' | '(' | '\\') || !c.is_ascii()
}

/// After `url(`, without quotes, everything up to the bracket is the address, `/*` and all.
fn is_raw_url(out: &str, mut rest: impl Iterator<Item = char>) -> bool {
    let is_url = out.strip_suffix('(').is_some_and(|before| before.to_ascii_lowercase().ends_with("url"));
    is_url && !matches!(rest.find(|c| !c.is_ascii_whitespace()), Some('"' | '\''))
}

fn skip_comment(rest: &mut impl Iterator<Item = char>) -> Result<()> {
    let mut star = false;
    for c in rest {
        if star && c == '/' {
            return Ok(());
        }
        star = c == '*';
    }
    bail!("a comment does not end")
}

fn copy_until(rest: &mut impl Iterator<Item = char>, end: char, out: &mut String) -> Result<()> {
    while let Some(c) = rest.next() {
        out.push(c);
        if c == end {
            return Ok(());
        }
        if c == '\\' {
            out.extend(rest.next());
        }
    }
    bail!("{end} is missing")
}

#[cfg(test)]
mod tests {
    use super::{fold, sheet};

    #[test]
    fn folding_changes_no_meaning() {
        let table = [
            ("a  {\n  color : red ;\n}\n", "a{color : red}", "blank space around brackets"),
            ("a :hover, a:hover {}", "a :hover,a:hover{}", "a descendant is not a state"),
            ("/* x */ a { b: c } /* y */", "a{b: c}", "comments at the ends"),
            ("a/* x */b", "a/**/b", "a comment may keep two words apart"),
            ("a/* x */ .b{}", "a .b{}", "a comment beside blank space"),
            ("a::before{content:\" /* no */  \\\" ;} \"}", "a::before{content:\" /* no */  \\\" ;} \"}", "strings"),
            ("a{b:url(data:x/*y  z)}", "a{b:url(data:x/*y  z)}", "an address without quotes"),
            ("a{b:url( \"x  y\" )}", "a{b:url( \"x  y\" )}", "an address in quotes"),
            ("a{width:calc(1px  +  2px)}", "a{width:calc(1px + 2px)}", "sums need their spaces"),
            ("a{margin:0 -1px}", "a{margin:0 -1px}", "a minus sign"),
            (
                "@media (min-width : 40em) and (x) { a { b:c; } }",
                "@media (min-width : 40em) and (x){a{b:c}}",
                "a query",
            ),
            ("a{content:'“引号”'}", "a{content:'“引号”'}", "Chinese punctuation"),
            (".a\\  b{}", ".a\\  b{}", "an escaped space"),
        ];
        for (input, expected, why) in table {
            assert_eq!(fold(input).unwrap(), expected, "{why}");
        }
    }

    #[test]
    fn what_does_not_end_is_an_error() {
        for input in ["/* x", "a{content:\"x}", "a{b:url(x"] {
            assert!(fold(input).is_err(), "{input}");
        }
    }

    #[test]
    fn sheets_are_joined_in_the_order_of_their_names_and_imports_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("20-b.css"), "b { x: y }").unwrap();
        std::fs::write(folder.path().join("10-a.css"), "a { x: y }").unwrap();
        std::fs::write(folder.path().join("note.txt"), "no").unwrap();
        assert_eq!(sheet(folder.path()).unwrap(), "a{x: y}b{x: y}");
        std::fs::write(folder.path().join("30-c.css"), "@import 'x.css';").unwrap();
        assert!(sheet(folder.path()).is_err());
    }
}
