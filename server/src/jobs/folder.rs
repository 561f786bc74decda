//! Letters as files, for a person or a test to read.

use std::path::Path;

use time::OffsetDateTime;
use time::macros::format_description;
use youmen_domain::evidence::Mail;

use crate::process::Failed;

/// Puts a letter into the folder, whole or not at all. The names sort by time.
pub(super) async fn put(folder: &Path, letter: &Mail, now: OffsetDateTime) -> Result<(), Failed> {
    let at = now.format(format_description!("[year][month][day]T[hour][minute][second][subsecond digits:3]Z"))?;
    let name = format!("{at}-{:08x}", rand::random::<u32>());
    let text = format!(
        "To: {}\nSubject: {}\nContent-Type: text/plain; charset=utf-8\n\n{}\n",
        letter.to.as_str(),
        letter.subject,
        letter.body
    );
    tokio::fs::create_dir_all(folder).await?;
    let half = folder.join(format!(".{name}.part"));
    tokio::fs::write(&half, text).await?;
    tokio::fs::rename(&half, folder.join(format!("{name}.eml"))).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use time::macros::datetime;
    use youmen_domain::contact::Email;

    use super::*;

    #[tokio::test]
    async fn a_letter_is_one_file_named_by_time() {
        let folder = tempfile::tempdir().unwrap();
        let letter =
            Mail { to: Email::parse("a@163.com").unwrap(), subject: "验证码".into(), body: "123456".into() };
        put(folder.path(), &letter, datetime!(2026-11-20 12:00 UTC)).await.unwrap();
        let files: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert_eq!(files.len(), 1);
        assert!(files[0].file_name().unwrap().to_str().unwrap().starts_with("20261120T120000000Z-"));
        let text = std::fs::read_to_string(&files[0]).unwrap();
        assert!(text.starts_with("To: a@163.com\nSubject: 验证码\n") && text.ends_with("\n\n123456\n"), "{text}");
    }
}
