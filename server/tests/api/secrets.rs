//! What a person planted must be nowhere that others can see.

use crate::support::{
    CAMERA, Filed, GPS, ORDER_NO, PHONE, Person, Program, answers, contains, form, multipart, photo_with_gps,
};

/// Writes, uploads, files and publishes against the real program, whose whole log is then read.
struct Published {
    program: Program,
    filed: Filed,
    picture: String,
}

async fn published() -> Published {
    let program = Program::serve(&[]);
    let mut author = Person::new(program.addr);
    for (step, fields) in answers("public") {
        author.step(step, &fields).await;
    }
    let (kind, body) = multipart(&[("13912345678.jpg", &photo_with_gps())]);
    author.send(hyper::Method::POST, "/complain/evidence/files", Some(&kind), body).await;
    author.prove_address(&program).await;
    author.step("check", &[]).await;
    let filed = author.receipt().await;

    let mut reviewer = Person::new(program.addr);
    let picture = reviewer.review(&program, &filed.number).await;
    Published { program, filed, picture }
}

impl Person {
    async fn prove_address(&mut self, program: &Program) {
        let email = "planted.person@163.com";
        self.step("contact", &[("email", email), ("act", "send")]).await;
        let outbox = program.folder.path().join("data/outbox");
        for _ in 0..100 {
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
            let Some(Ok(file)) = std::fs::read_dir(&outbox).ok().and_then(|mut files| files.next()) else { continue };
            let letter = std::fs::read_to_string(file.path()).unwrap();
            let (_, body) = letter.split_once("\n\n").unwrap();
            let code = body.split(|c: char| !c.is_ascii_digit()).find(|run| run.len() == 6).unwrap();
            self.step("contact", &form(&[("email", email), ("act", "verify")], &[("code", code)])).await;
            return;
        }
        panic!("no letter came");
    }

    /// Signs in as the command line lets one, and publishes with its picture.
    async fn review(&mut self, program: &Program, number: &str) -> String {
        let staff = |args: &[&str]| {
            let mut command = crate::support::youmen(program.folder.path());
            command.env("YOUMEN_LOG", "off").arg("staff").args(args);
            let output = crate::support::run(command, "");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            String::from_utf8(output.stdout).unwrap().trim().to_owned()
        };
        let link = staff(&["add", "--email", "r@youmen.example", "--role", "reviewer"]);
        let token = link.split_once("token=").unwrap().1;
        self.post("/api/desk/redeem", &[("token", token)]).await;
        self.post("/api/desk/second_factor", &[("digits", &staff(&["code", "--email", "r@youmen.example"]))]).await;
        let page = self.get(&format!("/desk/{number}")).await.text();
        let picture: String = page.split_once("/media/").expect("the desk shows it").1.chars().take(26).collect();
        self.publish(number, &[&picture]).await;
        picture
    }
}

#[tokio::test]
async fn telephone_order_number_and_place_are_nowhere_in_public_nor_in_the_log() {
    let Published { program, filed, picture } = published().await;
    let mut reader = Person::new(program.addr);
    let paths =
        [format!("/board/{}", filed.number), "/board".to_owned(), "/".to_owned(), "/board?platform=taobao".to_owned()];
    for path in &paths {
        let page = reader.get(path).await;
        let html = page.text();
        for secret in [PHONE, ORDER_NO, "planted.person", &filed.code, "客服说再等等"] {
            assert!(!html.contains(secret), "{path} shows {secret}");
        }
    }
    let page = reader.get(&paths[0]).await.text();
    assert!(page.contains("扫地机器人两周就不动了") && page.contains(&picture), "{page}");
    for path in [format!("/media/{picture}"), format!("/media/{picture}/thumb")] {
        let shown = reader.get(&path).await;
        assert_eq!(shown.status, 200, "{path}");
        assert!(shown.header("cache-control").starts_with("public"));
        for secret in [GPS, CAMERA, b"Exif", PHONE.as_bytes()] {
            assert!(!contains(&shown.bytes, secret));
        }
        assert!(!format!("{:?}", shown.headers).contains(PHONE), "nor in the file's name");
    }
    let log = program.log();
    assert!(log.contains("request"), "it does log");
    let cookies = ["__Host-", "127.0.0.1:"];
    for secret in
        [PHONE, ORDER_NO, "planted.person", &filed.code, &filed.number, "会飞的茶壶测试店", "扫地机器人", "fix=1"]
            .iter()
            .chain(&cookies)
    {
        let line = log.lines().find(|line| line.contains(secret));
        assert!(line.is_none(), "the log shows {secret}: {line:?}");
    }
}

#[tokio::test]
async fn nothing_on_disk_but_the_keys_opens_what_was_written() {
    let Published { program, .. } = published().await;
    let mut files = vec![program.folder.path().join("data")];
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(std::fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            continue;
        }
        // The outbox stands for a mail server: what is in it was sent.
        if path.to_str().unwrap().contains("outbox") {
            continue;
        }
        let bytes = std::fs::read(&path).unwrap();
        for secret in [PHONE.as_bytes(), ORDER_NO.as_bytes(), b"planted.person", GPS] {
            assert!(!contains(&bytes, secret), "{} holds a secret in clear", path.display());
        }
    }
}
