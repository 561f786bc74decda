use serde_json::{Value, json};

use crate::support::{run, youmen};

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

#[test]
fn redact_answers_line_by_line_and_a_bad_line_does_not_stop_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = youmen(folder.path());
    command.arg("redact").env("YOUMEN_ADDR", "nonsense");
    let output =
        run(command, "{\"text\":\"13800138000是我的电话\"}\nnonsense\n{\"text\":\"付了299元\",\"keep\":[\"店\"]}\n");
    assert!(output.status.success(), "a filter needs no settings");
    let lines: Vec<Value> = text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 3);
    assert_eq!(lines[0], json!({"text": "【手机号】是我的电话", "spans": [{"start": 0, "end": 11, "kind": "mobile"}]}));
    assert!(lines[1]["error"]["code"].is_string() && lines[1]["error"]["message"].is_string());
    assert_eq!(lines[2], json!({"text": "付了299元", "spans": []}));
}

#[test]
fn config_shows_what_is_in_force_and_hides_passwords() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("youmen.toml"), "rate_read = 77\naddr = '127.0.0.1:9'\n").unwrap();
    let mut command = youmen(folder.path());
    command
        .args(["config", "--addr", "127.0.0.1:8"])
        .env("DATABASE_URL", "postgres://u:hunter2@db/y")
        .env("YOUMEN_MAIL", "smtp://m:hunter2@mx:587");
    let output = run(command, "");
    let shown = text(&output.stdout);
    assert!(output.status.success() && !shown.contains("hunter2"), "{shown}");
    assert!(shown.contains("YOUMEN_ADDR = 127.0.0.1:8  (flag)"), "{shown}");
    assert!(shown.contains("YOUMEN_RATE_READ = 77  (youmen.toml)"), "{shown}");
}

#[test]
fn a_configuration_error_is_one_line_and_exit_2() {
    let folder = tempfile::tempdir().unwrap();
    for (name, value) in [
        ("YOUMEN_ADDR", "here"),
        ("DATABASE_URL", "mysql://x:hunter2@y"),
        ("YOUMEN_DRAFT_LIFE", "soon"),
        ("YOUMEN_SITE_ROOT", "/nowhere"),
    ] {
        let mut command = youmen(folder.path());
        command.arg("serve").env("YOUMEN_ADDR", "127.0.0.1:0").env(name, value);
        let output = run(command, "");
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{name}: {said}");
        assert!(said.lines().count() == 1 && said.contains(name) && !said.contains("hunter2"), "{name}: {said}");
    }
}

#[test]
fn a_missing_site_says_how_to_make_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = youmen(folder.path());
    command.args(["serve", "--addr", "127.0.0.1:0", "--site-root", "/nowhere"]);
    assert!(text(&run(command, "").stderr).contains("cargo xtask build"));
}

#[test]
fn seeding_twice_changes_nothing_and_says_how_many() {
    let folder = tempfile::tempdir().unwrap();
    for said in ["40 complaints", "0 complaints"] {
        let mut command = youmen(folder.path());
        command.args(["seed", "--complaints", "40", "--seed", "7"]);
        let output = run(command, "");
        assert!(text(&output.stdout).starts_with(said), "{} {}", text(&output.stdout), text(&output.stderr));
    }
}

#[test]
fn staff_get_a_link_and_six_digits() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = youmen(folder.path());
    command.args(["staff", "add", "--email", "a@b.cn", "--role", "reviewer", "--public-url", "https://youmen.example"]);
    let link = text(&run(command, "").stdout);
    assert!(link.starts_with("https://youmen.example/desk/sign-in?token=") && link.lines().count() == 1, "{link}");
    let mut command = youmen(folder.path());
    command.args(["staff", "code", "--email", "a@b.cn"]);
    let digits = text(&run(command, "").stdout);
    assert!(digits.trim().len() == 6 && digits.trim().chars().all(|c| c.is_ascii_digit()), "{digits}");
}

#[test]
fn migrate_makes_the_database() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = youmen(folder.path());
    command.arg("migrate");
    assert!(run(command, "").status.success());
    assert!(folder.path().join("data/youmen.db").is_file());
}
